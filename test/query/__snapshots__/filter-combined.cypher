// {"after":"","equal":"综合处","equal_2":"PUBLISHER","part":"年鉴","first":25}
MATCH (n:Office)
WHERE n.key > $after AND (n.name = $equal OR n.officeKind = $equal_2 AND NOT coalesce(n.name CONTAINS $part, false))
WITH n ORDER BY n.key LIMIT $first
RETURN [[n.name]] AS item;
