// {"after":"","equal":"2.3","first":25}
MATCH (n:Clause)
WHERE n.key > $after AND n.number = $equal
WITH n ORDER BY n.key LIMIT $first
CALL (n) {
  MATCH (n)-[:PART_OF*0..8]->(via)
  WITH DISTINCT via
  MATCH (via)-[r:PART_OF]->(agreementVersion:AgreementVersion)
  WITH agreementVersion, r ORDER BY agreementVersion.key, r.id LIMIT 1
  RETURN collect([agreementVersion.id]) AS version
}
CALL (n) {
  MATCH (n)-[r_2:PART_OF]->(clause:Clause)
  WITH clause, r_2 ORDER BY clause.key, r_2.id LIMIT 1
  RETURN collect([clause.number]) AS parent
}
RETURN [[version[0], parent[0]]] AS item;
