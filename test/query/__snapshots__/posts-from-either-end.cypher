// {"id":"person/陈建春","first":25}
MATCH (n:Entity {id: $id})
CALL (n) {
  MATCH (n:Person)-[r:HOLDS_POST]->(office:Office)
  WITH office, r ORDER BY office.key, r.id LIMIT $first
  CALL (office) {
    MATCH (office)<-[r_2:HOLDS_POST]-(person:Person)
    RETURN count(r_2) AS total
  }
  RETURN collect([[r.post, [n.name], [office.name, [total]]]]) AS items
}
RETURN [n.kind, [items]] AS item;
