// {"text":"高校","phrase":"高校","limit":10000,"term":"分馆","kinds":["CLAUSE","TASK"],"whole":"高校分馆","first":5}
MATCH (n:Entity) WHERE n.search CONTAINS $text
WITH n LIMIT $limit
WITH n WHERE n.search CONTAINS $term AND n.kind IN $kinds
WITH n, CASE WHEN n.searchName = $whole THEN '0' WHEN n.searchName STARTS WITH $whole THEN '1' WHEN n.searchName CONTAINS $whole THEN '2' ELSE '3' END + '|' + n.key AS rank
WITH n, rank ORDER BY rank LIMIT $first
RETURN [[[n.kind, n.id], substring(rank, 0, 1), [[[n.name], n.aliases, [coalesce(n.number, '')], [CASE WHEN n.sha256 IS NULL THEN coalesce(n.text, '') ELSE '' END], [coalesce(n.object, '')]], n.id, n.sha256]]] AS item;
