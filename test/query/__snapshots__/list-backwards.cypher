// {"first":4}
MATCH (n:Task)
WITH n ORDER BY n.key DESC LIMIT $first
RETURN [n.key, [[n.number]]] AS item;
