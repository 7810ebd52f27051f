// {"after":"","first":3}
MATCH (n:Clause)
WHERE n.key > $after
WITH n ORDER BY n.key LIMIT $first
RETURN {key: n.key, view0: {fulfilment: n.fulfilment}} AS item;
