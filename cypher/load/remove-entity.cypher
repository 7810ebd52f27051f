// Removes nodes of the label Entity: $rows of {id}. Their relationships have been removed before, or go with them.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
DETACH DELETE n
