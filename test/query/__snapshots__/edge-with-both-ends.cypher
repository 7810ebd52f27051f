// {"id":"task/notice-2025-57/3","first":25}
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n:Task)-[r:FULFILLS]->(clause:Clause)
  WITH clause, r ORDER BY clause.key LIMIT $first
  RETURN collect([clause.key, [r.change, [clause.number], [n.number], [type(r), r.basis, [n.kind, n.id], [clause.kind, clause.id]]]]) AS items
}
RETURN [n.kind, [items]] AS item;
