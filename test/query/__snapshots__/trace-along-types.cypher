// {"from":"person/陈建春","to":"place/重庆","first":5}
OPTIONAL MATCH (a:Entity {id: $from})
OPTIONAL MATCH (b:Entity {id: $to})
CALL (a, b) {
  WITH a, b WHERE a.id <> b.id
  MATCH p = allShortestPaths((a)-[:ATTENDED|HELD_IN*..6]-(b))
  WITH p LIMIT 1000
  WITH p, reduce(keys = '', r IN relationships(p) | keys + r.key + ' ') AS key
  WITH p, key ORDER BY key LIMIT $first
  RETURN collect([length(p)]) AS paths
}
RETURN [a.id, b.id, paths] AS item;
