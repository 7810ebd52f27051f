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
    UNWIND range(0, length(p)) AS i
    WITH i, nodes(p)[i] AS step
    RETURN collect({i: i, item: [step.kind, step.id]}) AS steps
  }
  CALL (p) {
    UNWIND range(0, length(p) - 1) AS i_2
    WITH i_2, relationships(p)[i_2] AS step_2
    WITH i_2, step_2, startNode(step_2) AS source_2, endNode(step_2) AS target_2
    RETURN collect({i: i_2, item: [type(step_2), [source_2.kind, source_2.id], [target_2.kind, target_2.id], coalesce(step_2.evidence, [])]}) AS steps_2
  }
  RETURN collect({key: key, length: length(p), names: [n IN nodes(p) | n.name], ids: [n IN nodes(p) | n.id], types: [r IN relationships(p) | type(r)], starts: [r IN relationships(p) | startNode(r).id], details: [r IN relationships(p) | coalesce(r.post, r.role, r.literal, '')], view0: steps, view1: steps_2}) AS paths
}
RETURN {from: a.id, to: b.id, paths: paths} AS item;
