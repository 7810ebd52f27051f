// {"after":"","first":4}
MATCH (n:Task)
WHERE n.key > $after
WITH n ORDER BY n.key LIMIT $first
RETURN [n.key, [n.number]] AS item;
