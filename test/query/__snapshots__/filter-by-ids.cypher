// {"after":"","among":["task/notice-2025-57/3","task/notice-2025-57/1"],"part":"年鉴","first":25}
MATCH (n:Entity)
WHERE n.id IN $among AND n:Task
WITH n
WHERE n.key > $after AND n.text CONTAINS $part
WITH n ORDER BY n.key LIMIT $first
RETURN [[n.number]] AS item;

// {"among":["task/notice-2025-57/3","task/notice-2025-57/1"],"part":"年鉴"}
MATCH (n:Entity)
WHERE n.id IN $among AND n:Task
WITH n
WHERE n.text CONTAINS $part
RETURN count(n) AS total;
