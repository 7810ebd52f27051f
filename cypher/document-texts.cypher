// The texts of $documents, by id, with the hash that says which text it is; those not held are left out.
UNWIND $documents AS id
MATCH (d:Entity {id: id})
WHERE d.text IS NOT NULL
RETURN d.id AS document, d.sha256 AS sha256, d.text AS text
