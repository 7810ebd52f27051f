// {"first":3}
MATCH (n:Task)
WITH n ORDER BY n.key DESC LIMIT $first
RETURN [n.key, [[n.number]]] AS item;
