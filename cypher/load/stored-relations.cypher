// One row a stored relationship: its id, the hash over its content, its type and the ids of its ends.
MATCH (a:Entity)-[r]->(b:Entity)
RETURN r.id AS id, r.hash AS hash, type(r) AS type, a.id AS from, b.id AS to
