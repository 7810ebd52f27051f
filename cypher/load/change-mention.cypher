// Gives nodes of the label Mention new properties: $rows of {id, properties}.
UNWIND $rows AS row
MATCH (n:Mention {id: row.id})
SET n = row.properties
