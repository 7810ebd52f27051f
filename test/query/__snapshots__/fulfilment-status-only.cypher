// {"after":"","first":3}
MATCH (n:Clause)
WHERE n.key > $after
WITH n ORDER BY n.key LIMIT $first
RETURN [n.key, [n.fulfilment]] AS item;
