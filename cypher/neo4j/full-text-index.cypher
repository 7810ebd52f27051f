// Full text over things, by pairs of Chinese characters (Lucene's CJKAnalyzer).
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.search]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } }
