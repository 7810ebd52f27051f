// {"id":"person/陈建春","first":26}
OPTIONAL MATCH (merged:Merged {id: $id})
WITH coalesce(merged.into, $id) AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n:Person)-[r:HOLDS_POST]->(office:Office)
  WITH office, r ORDER BY office.key, r.id LIMIT $first
  CALL (office) {
    MATCH (office)<-[r_2:HOLDS_POST]-(person:Person)
    RETURN count(r_2) AS total
  }
  RETURN collect({key: office.key, rid: r.id, view0: {edge: true, post_0: r.post, person_1: {name: n.name}, office_2: {name: office.name, holders: {total: total}}}}) AS items
}
RETURN {kind_: n.kind, posts: {items: items}} AS item;
