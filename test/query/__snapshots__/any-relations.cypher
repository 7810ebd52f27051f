// {"id":"place/重庆","kinds":["EVENT"],"kinds_2":["EVENT"],"first":2}
OPTIONAL MATCH (merged:Merged {id: $id})
WITH coalesce(merged.into, $id) AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)<-[r:HELD_IN]-(other:Entity)
  WHERE other.kind IN $kinds
  RETURN count(r) AS total
}
CALL (n) {
  MATCH (n)<-[r_2:HELD_IN]-(other_2:Entity)
  WHERE other_2.kind IN $kinds_2
  WITH r_2 ORDER BY r_2.key LIMIT $first
  WITH r_2, startNode(r_2) AS source, endNode(r_2) AS target
  RETURN collect([r_2.key, [type(r_2), [source.kind, source.name]], []]) AS relations
}
RETURN [n.kind, [total, relations]] AS item;
