// {"from":"person/陈建春","to":"place/重庆","first":2}
OPTIONAL MATCH (merged:Merged {id: $from})
WITH coalesce(merged.into, $from) AS fromId
OPTIONAL MATCH (merged_2:Merged {id: $to})
WITH fromId, coalesce(merged_2.into, $to) AS toId
OPTIONAL MATCH (a:Entity {id: fromId})
OPTIONAL MATCH (b:Entity {id: toId})
CALL (a, b) {
  WITH a, b WHERE a.id <> b.id
  MATCH p = allShortestPaths((a)-[*..3]-(b))
  WITH p LIMIT 1000
  WITH p, reduce(keys = '', r IN relationships(p) | keys + r.key + ' ') AS key
  WITH p, key ORDER BY key LIMIT $first
  CALL (p) {
    UNWIND range(0, size(relationships(p)) - 1) AS i
    WITH i, relationships(p)[i] AS step_2
    WITH i, step_2, startNode(step_2) AS source, endNode(step_2) AS target
    RETURN collect({i: i, item: [type(step_2), [source.kind, source.id], [target.kind, target.id], coalesce(step_2.evidence, [])]}) AS steps
  }
  RETURN collect({key: key, length: length(p), names: [n IN nodes(p) | n.name], ids: [n IN nodes(p) | n.id], types: [r IN relationships(p) | type(r)], starts: [r IN relationships(p) | startNode(r).id], details: [r IN relationships(p) | coalesce(r.post, r.role, r.literal, '')], view0: [step IN nodes(p) | [step.kind, step.id]], view1: steps}) AS paths
}
RETURN {from: a.id, to: b.id, paths: paths} AS item;
