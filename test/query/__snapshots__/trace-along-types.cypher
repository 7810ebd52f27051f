// {"from":"person/陈建春","to":"place/重庆","first":5}
OPTIONAL MATCH (merged:Merged {id: $from})
WITH coalesce(merged.into, $from) AS fromId
OPTIONAL MATCH (merged_2:Merged {id: $to})
WITH fromId, coalesce(merged_2.into, $to) AS toId
OPTIONAL MATCH (a:Entity {id: fromId})
OPTIONAL MATCH (b:Entity {id: toId})
CALL (a, b) {
  WITH a, b WHERE a.id <> b.id
  MATCH p = allShortestPaths((a)-[:ATTENDED|HELD_IN*..6]-(b))
  WITH p LIMIT 1000
  WITH p, reduce(keys = '', r IN relationships(p) | keys + r.key + ' ') AS key
  WITH p, key ORDER BY key LIMIT $first
  RETURN collect({key: key, length: length(p)}) AS paths
}
RETURN {from: a.id, to: b.id, paths: paths} AS item;
