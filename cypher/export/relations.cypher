// A page of the relationships, by the node they start at: those of the things after $after, at most $limit things. A thing
// where none starts has one row with id null, so that the last row always tells where the next page begins.
MATCH (a:Entity)
WHERE a.id > $after
WITH a ORDER BY a.id LIMIT $limit
OPTIONAL MATCH (a)-[r]->(b:Entity)
RETURN a.id AS from, r.id AS id, type(r) AS type, b.id AS to, properties(r) AS properties
ORDER BY from, id
