// {"id":"agreement/chuanyu/2020-06-19","first":100}
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n:AgreementVersion)<-[:PART_OF*0..8]-(via)
  WITH DISTINCT via
  MATCH (via)<-[r:PART_OF]-(clause:Clause)
  WITH via, clause, r ORDER BY clause.key, r.id LIMIT $first
  RETURN collect([[clause.number]]) AS items
}
RETURN [n.kind, [items]] AS item;
