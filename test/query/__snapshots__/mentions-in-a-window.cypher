// {"id":"document/notice-2025-57","start":490,"end":520,"first":2}
MATCH (n:Entity {id: $id}) WHERE n:Document
CALL (n) {
  MATCH (mention:Mention {document: n.id})
  WHERE mention.end > $start AND mention.start < $end
  RETURN count(mention) AS total
}
CALL (n) {
  MATCH (mention:Mention {document: n.id})
  WHERE mention.end > $start AND mention.start < $end
  WITH n, mention ORDER BY mention.id LIMIT $first
  CALL (mention) {
    MATCH (entity:Entity {id: mention.entity})
    RETURN collect([entity.kind, entity.id]) AS found
  }
  CALL (mention) {
    MATCH (source:Entity {id: mention.from})
    MATCH (target:Entity {id: mention.to})
    MATCH (source)-[r]->(target)
    WHERE r.id = mention.relation
    RETURN collect([type(r), [source.kind, source.id]]) AS found_2
  }
  RETURN collect([mention.id, [{document: mention.document, start: mention.start, stop: mention.end, sha256: n.sha256, target0: found[0], target1: found_2[0]}]]) AS mentions
}
RETURN [[total, mentions]] AS item;
