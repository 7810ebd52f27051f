// {"id":"office/重庆市地方志办公室","first":25}
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n:Office)-[r:ORGANISED|GAVE|RECEIVED]->(event:Event)
  RETURN count(DISTINCT event) AS total
}
CALL (n) {
  MATCH (n:Office)-[r_2:ORGANISED|GAVE|RECEIVED]->(event_2:Event)
  WITH event_2, r_2 ORDER BY r_2.key
  WITH event_2, collect(r_2) AS several
  WITH event_2, several[0] AS r_2
  WITH event_2, r_2 ORDER BY event_2.key LIMIT $first
  RETURN collect([[event_2.name], [[type(r_2)]]]) AS items
}
RETURN [n.kind, [total, items]] AS item;
