// {"text":"年鉴","phrase":"年鉴","limit":10000}
MATCH (n:Entity) WHERE n.search CONTAINS $text
WITH n LIMIT $limit
WITH collect(n) AS found
WITH found, size(found) AS looked
UNWIND found AS n
WITH n, looked 
WITH n.kind AS kind, looked, count(n) AS count
RETURN {kind: kind, count: count, looked: looked} AS item;
