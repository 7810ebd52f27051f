// {"after":"","equal":"省志工作处","start":"1","first":2}
MATCH (office:Office)
WHERE office.name = $equal
WITH office
MATCH (office)<-[:ASSIGNED_TO]-(n:Task)
WITH DISTINCT n
WHERE n.key > $after AND n.number STARTS WITH $start
WITH n ORDER BY n.key LIMIT $first
RETURN [[n.number]] AS item;

// {"equal":"省志工作处","start":"1"}
MATCH (office:Office)
WHERE office.name = $equal
WITH office
MATCH (office)<-[:ASSIGNED_TO]-(n:Task)
WITH DISTINCT n
WHERE n.number STARTS WITH $start
RETURN count(n) AS total;
