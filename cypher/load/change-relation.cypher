// Gives relationships new properties: $rows of {id, type, from, to, properties}.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
MATCH (a)-[r]->(b)
WHERE r.id = row.id
SET r = row.properties
