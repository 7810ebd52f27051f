// Takes the write lock of the Dataset node, so that of two loads at once the second sees what the first has written.
MERGE (d:Dataset {id: 'dataset'})
SET d.id = 'dataset'
RETURN d.id AS id
