// {"after":"","first":4}
MATCH (n:Task)
WHERE n.key > $after
WITH n ORDER BY n.key LIMIT $first
RETURN {key: n.key, view0: {number: n.number}} AS item;
