// {"after":"","equal":"重庆","equal_2":"主任","first":25}
MATCH (n:Person)
WHERE n.key > $after AND EXISTS { MATCH (n)-[r:HOLDS_POST]->(office:Office) WHERE office.region = $equal } AND EXISTS { MATCH (n)-[r_2:HOLDS_POST]->(office_2:Office) WHERE r_2.post = $equal_2 }
WITH n ORDER BY n.key LIMIT $first
RETURN [[n.name]] AS item;
