// Gives n: things whose search text contains $text, at most $limit. A fragment, to be gone on from.
// No text index: its search joins words with OR, so that CONTAINS had to follow anyway, and it took longer than the plain
// scan (28 against 6 to 24 ms at 100,000 nodes).
MATCH (n:Entity) WHERE n.search CONTAINS $text
WITH n LIMIT $limit
