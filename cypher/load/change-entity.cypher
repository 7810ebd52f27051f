// Gives nodes of the label Entity new properties: $rows of {id, properties}.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n = row.properties
