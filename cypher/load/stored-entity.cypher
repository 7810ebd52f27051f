// One row a stored node of the label Entity: its id and the hash over its content.
MATCH (n:Entity)
RETURN n.id AS id, n.hash AS hash
