// {"first":4}
MATCH (n:Task)
WITH n ORDER BY n.key DESC LIMIT $first
RETURN {key: n.key, view0: {edge: true, node0: {number: n.number}}} AS item;
