// {}
MATCH (d:Dataset {id: 'dataset'}) RETURN d.version AS version, d.loadedAt AS loadedAt;

// {}
MATCH (n:Document) RETURN 'DOCUMENT' AS kind, count(n) AS count
UNION ALL
MATCH (n:Office) RETURN 'OFFICE' AS kind, count(n) AS count
UNION ALL
MATCH (n:Person) RETURN 'PERSON' AS kind, count(n) AS count
UNION ALL
MATCH (n:Agreement) RETURN 'AGREEMENT' AS kind, count(n) AS count
UNION ALL
MATCH (n:AgreementVersion) RETURN 'AGREEMENT_VERSION' AS kind, count(n) AS count
UNION ALL
MATCH (n:Clause) RETURN 'CLAUSE' AS kind, count(n) AS count
UNION ALL
MATCH (n:Task) RETURN 'TASK' AS kind, count(n) AS count
UNION ALL
MATCH (n:Project) RETURN 'PROJECT' AS kind, count(n) AS count
UNION ALL
MATCH (n:Publication) RETURN 'PUBLICATION' AS kind, count(n) AS count
UNION ALL
MATCH (n:Event) RETURN 'EVENT' AS kind, count(n) AS count
UNION ALL
MATCH (n:Place) RETURN 'PLACE' AS kind, count(n) AS count;

// {}
MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS count;
