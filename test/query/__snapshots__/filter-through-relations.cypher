// {"after":"","day":"2021-01-01","equal":"省志工作处","first":25}
MATCH (n:Clause)
WHERE n.key > $after AND EXISTS { MATCH (n)-[:PART_OF*0..8]->(via)-[r:PART_OF]->(agreementVersion:AgreementVersion) WHERE agreementVersion.signedOnLatest < $day } AND EXISTS { MATCH (n)<-[:CONTINUES*0..8]-(via_2)<-[r_2:FULFILLS]-(task:Task) WHERE EXISTS { MATCH (task)-[r_3:ASSIGNED_TO]->(office:Office) WHERE office.name = $equal } }
WITH n ORDER BY n.key LIMIT $first
RETURN [[n.number]] AS item;
