// {"ids":["person/陈建春","place/重庆"]}
UNWIND range(0, size($ids) - 1) AS i
WITH i, $ids[i] AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n:Place)-[r:PART_OF]->(place:Place)
  WITH place, r ORDER BY place.key, r.id LIMIT 1
  RETURN collect([place.name]) AS partOf
}
RETURN [i, [n.kind, n.id, partOf[0]]] AS item;
