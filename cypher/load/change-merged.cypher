// Gives nodes of the label Merged new properties: $rows of {id, properties}.
UNWIND $rows AS row
MATCH (n:Merged {id: row.id})
SET n = row.properties
