// {"after":"","among":["3","4"],"part":"年鉴","start":"联合","first":25}
MATCH (n:Task)
WHERE n.key > $after AND n.number IN $among AND n.text CONTAINS $part AND n.text STARTS WITH $start
WITH n ORDER BY n.key LIMIT $first
RETURN [[n.number]] AS item;
