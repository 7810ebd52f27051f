// One row a stored node of the label Mention: its id and the hash over its content.
MATCH (n:Mention)
RETURN n.id AS id, n.hash AS hash
