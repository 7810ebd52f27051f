// {"id":"place/重庆","kinds":["EVENT"],"first":2}
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n)<-[r:HELD_IN]-(other:Entity)
  WHERE other.kind IN $kinds
  RETURN count(r) AS total
}
CALL (n) {
  MATCH (n)<-[r:HELD_IN]-(other:Entity)
  WHERE other.kind IN $kinds
  WITH r ORDER BY r.key LIMIT $first
  WITH r, startNode(r) AS source, endNode(r) AS target
  RETURN collect([r.key, [type(r), [source.kind, source.name]], []]) AS relations
}
RETURN [n.kind, [total, relations]] AS item;
