// {"id":"agreement/chuanyu/2020-06-19","first":3,"first_2":11}
OPTIONAL MATCH (merged:Merged {id: $id})
WITH coalesce(merged.into, $id) AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n:AgreementVersion)<-[r:PART_OF]-(clause:Clause)
  WITH clause, r ORDER BY clause.key, r.id LIMIT $first
  RETURN collect({key: clause.key, rid: r.id, view0: {number: clause.number}}) AS items
}
CALL (n) {
  MATCH (n:AgreementVersion)<-[r_2:PART_OF]-(clause_2:Clause)
  RETURN count(r_2) AS total
}
CALL (n) {
  MATCH (n:AgreementVersion)<-[r_3:PART_OF]-(clause_3:Clause)
  WITH clause_3, r_3 ORDER BY clause_3.key, r_3.id LIMIT $first_2
  RETURN collect({key: clause_3.key, rid: r_3.id, view0: {number: clause_3.number}}) AS items_2
}
RETURN {kind_: n.kind, clauses: {items: items}, clauses_2: {total: total, items: items_2}} AS item;
