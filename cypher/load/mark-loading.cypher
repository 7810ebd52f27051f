// Says that what is stored is not whole: readers are refused until `finish` has run.
MERGE (d:Dataset {id: 'dataset'})
SET d.loading = true
RETURN d.id AS id
