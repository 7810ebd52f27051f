// Says what is stored now, and that it is whole.
MERGE (d:Dataset {id: 'dataset'})
SET d = $properties
RETURN d.id AS id
