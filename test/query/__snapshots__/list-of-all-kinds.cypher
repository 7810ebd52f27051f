// {"after":"","kinds":["PLACE","PERSON"],"first":5}
MATCH (n:Entity)
WHERE n.key > $after AND n.kind IN $kinds
WITH n ORDER BY n.key LIMIT $first
RETURN [[n.kind, n.id]] AS item;
