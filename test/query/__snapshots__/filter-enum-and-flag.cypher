// {"equal":"GAZETTEER"}
MATCH (n:Publication)
WHERE n.publicationKind = $equal AND NOT EXISTS { MATCH (n)<-[r:PRODUCES]-(project:Project) }
RETURN count(n) AS total;

// {"equal":true}
MATCH (n:Project)
WHERE n.joint = $equal
RETURN count(n) AS total;
