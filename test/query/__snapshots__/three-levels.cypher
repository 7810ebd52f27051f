// {"first":25,"first_2":25,"after":"","equal":"2.3","first_3":25}
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
    RETURN collect([[coalesce(r_2.literal, office.name), r_2.role, [office.name]]]) AS items_2
  }
  RETURN collect([[r.change, [task.number, [items_2]]]]) AS items
}
RETURN [[n.number, [items]]] AS item;
