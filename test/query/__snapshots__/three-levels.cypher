// {"first":26,"first_2":26,"after":"","equal":"2.3","first_3":26}
MATCH (n:Clause)
WHERE n.key > $after AND n.number = $equal
WITH n ORDER BY n.key LIMIT $first_3
CALL (n) {
  MATCH (n)<-[:CONTINUES*0..8]-(via)
  WITH DISTINCT via
  MATCH (via)<-[r:FULFILLS]-(task:Task)
  WITH via, task, r ORDER BY task.key, r.id LIMIT $first
  CALL (task) {
    MATCH (task)-[r_2:ASSIGNED_TO]->(office:Office)
    WITH office, r_2 ORDER BY office.key, r_2.id LIMIT $first_2
    RETURN collect({key: office.key, rid: r_2.id, view0: {edge: true, literal_0: coalesce(r_2.literal, office.name), role_1: r_2.role, node_2: {name: office.name}}}) AS items_2
  }
  RETURN collect({key: task.key, rid: r.id, view0: {edge: true, change_0: r.change, task_1: {number: task.number, assignedTo: {items: items_2}}}}) AS items
}
RETURN {key: n.key, view0: {number: n.number, fulfilledBy: {items: items}}} AS item;
