// Gives n: things whose search text contains $text, at most $limit. A fragment, to be gone on from.
// $phrase is a Lucene query that misses none of them; CONTAINS takes away what it gives too many of.
CALL db.index.fulltext.queryNodes('entity_search', $phrase) YIELD node AS n
WITH n WHERE n.search CONTAINS $text
WITH n LIMIT $limit
