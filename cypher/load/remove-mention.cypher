// Removes nodes of the label Mention: $rows of {id}. Their relationships have been removed before, or go with them.
UNWIND $rows AS row
MATCH (n:Mention {id: row.id})
DETACH DELETE n
