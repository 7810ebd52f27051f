// Removes nodes of the label Merged: $rows of {id}. Their relationships have been removed before, or go with them.
UNWIND $rows AS row
MATCH (n:Merged {id: row.id})
DETACH DELETE n
