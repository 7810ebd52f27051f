// {"id":"place/重庆"}
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)-[r]->(other:Entity)
  WITH type(r) AS type, other.kind AS kind, count(r) AS count
  RETURN collect({type: type, kind: kind, count: count}) AS counts
}
CALL (n) {
  MATCH (n)<-[r_2]-(other_2:Entity)
  WITH type(r_2) AS type, other_2.kind AS kind, count(r_2) AS count
  RETURN collect({type: type, kind: kind, count: count}) AS counts_2
}
RETURN [n.kind, [counts, counts_2]] AS item;
