// Which of $ids were merged into another thing, and into which.
UNWIND $ids AS id
MATCH (m:Merged {id: id})
RETURN m.id AS id, m.into AS into
