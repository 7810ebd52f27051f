// {"id":"agreement/chuanyu/2020-06-19","first":2,"first_2":10}
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n:AgreementVersion)<-[r:PART_OF]-(clause:Clause)
  WITH clause, r ORDER BY clause.key LIMIT $first
  RETURN collect([[clause.number]]) AS items
}
CALL (n) {
  MATCH (n:AgreementVersion)<-[r_2:PART_OF]-(clause_2:Clause)
  RETURN count(r_2) AS total
}
CALL (n) {
  MATCH (n:AgreementVersion)<-[r_3:PART_OF]-(clause_3:Clause)
  WITH clause_3, r_3 ORDER BY clause_3.key LIMIT $first_2
  RETURN collect([[clause_3.number]]) AS items_2
}
RETURN [n.kind, [items], [total, items_2]] AS item;
