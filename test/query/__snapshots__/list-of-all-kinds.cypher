// {"after":"","kinds":["PLACE","PERSON"],"first":6}
MATCH (n:Entity)
WHERE n.key > $after AND n.kind IN $kinds
WITH n ORDER BY n.key LIMIT $first
RETURN [n.key, [n.kind, n.id]] AS item;
