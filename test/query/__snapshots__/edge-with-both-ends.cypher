// {"id":"task/notice-2025-57/3","first":26}
OPTIONAL MATCH (merged:Merged {id: $id})
WITH coalesce(merged.into, $id) AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n:Task)-[r:FULFILLS]->(clause:Clause)
  WITH clause, r ORDER BY clause.key, r.id LIMIT $first
  RETURN collect({key: clause.key, rid: r.id, view0: {edge: true, change_0: r.change, clause_1: {number: clause.number}, task_2: {number: n.number}, relation_3: {rel: r.id, type_0: type(r), basis_1: r.basis, from_2: {kind_: n.kind, id: n.id}, to_3: {kind_: clause.kind, id: clause.id}}}}) AS items
}
RETURN {kind_: n.kind, fulfills: {items: items}} AS item;
