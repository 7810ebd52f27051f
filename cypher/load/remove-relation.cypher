// Removes relationships: $rows of {id, from, to}.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MATCH (a)-[r]->(b)
WHERE r.id = row.id
DELETE r
