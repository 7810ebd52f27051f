// {"from":"person/陈建春","to":"place/重庆","first":2}
OPTIONAL MATCH (a:Entity {id: $from})
OPTIONAL MATCH (b:Entity {id: $to})
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
  RETURN collect([length(p), {names: [n IN nodes(p) | n.name], ids: [n IN nodes(p) | n.id], types: [r IN relationships(p) | type(r)], starts: [r IN relationships(p) | startNode(r).id], details: [r IN relationships(p) | coalesce(r.post, r.role, r.literal, '')]}, [step IN nodes(p) | [step.kind, step.id]], steps]) AS paths
}
RETURN [a.id, b.id, paths] AS item;
