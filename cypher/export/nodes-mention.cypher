// A page of the nodes of the label Mention, by id: those after $after, at most $limit.
MATCH (n:Mention)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id
