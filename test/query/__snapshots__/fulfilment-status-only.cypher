// {"after":"","first":2}
MATCH (n:Clause)
WHERE n.key > $after
WITH n ORDER BY n.key LIMIT $first
RETURN [[n.fulfilment]] AS item;
