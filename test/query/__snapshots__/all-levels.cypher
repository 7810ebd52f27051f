// {"id":"agreement/chuanyu/2020-06-19","first":101}
OPTIONAL MATCH (merged:Merged {id: $id})
WITH coalesce(merged.into, $id) AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n:AgreementVersion)<-[:PART_OF*0..8]-(via)
  WITH DISTINCT via
  MATCH (via)<-[r:PART_OF]-(clause:Clause)
  WITH via, clause, r ORDER BY clause.key, r.id LIMIT $first
  RETURN collect([clause.key, r.id, [clause.number]]) AS items
}
RETURN [n.kind, [items]] AS item;
