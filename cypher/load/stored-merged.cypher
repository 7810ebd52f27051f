// One row a stored node of the label Merged: its id and the hash over its content.
MATCH (n:Merged)
RETURN n.id AS id, n.hash AS hash
