// {"id":"office/四川年鉴社","among":["1","12"],"among_2":["1","12"],"first":25}
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n:Office)<-[r:ASSIGNED_TO]-(task:Task)
  WHERE task.number IN $among
  RETURN count(r) AS total
}
CALL (n) {
  MATCH (n:Office)<-[r_2:ASSIGNED_TO]-(task_2:Task)
  WHERE task_2.number IN $among_2
  WITH task_2, r_2 ORDER BY task_2.key, r_2.id LIMIT $first
  RETURN collect([[task_2.number]]) AS items
}
RETURN [n.kind, [total, items]] AS item;
