// {"first":25,"after":"","kinds":["CLAUSE","TASK"],"first_2":3}
MATCH (n:Entity)
WHERE n.key > $after AND n.kind IN $kinds
WITH n ORDER BY n.key LIMIT $first_2
CALL (n) {
  MATCH (n:Clause)<-[r:ARISES_FROM]-(project:Project)
  RETURN count(r) AS total
}
CALL (n) {
  MATCH (n:Task)-[r_2:ADVANCES]->(project_2:Project)
  WITH project_2, r_2 ORDER BY project_2.key LIMIT $first
  RETURN collect([[project_2.name]]) AS items
}
RETURN [[n.kind, [total], [items], n.text]] AS item;
