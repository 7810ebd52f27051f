// {"id":"person/陈建春","first":25}
MATCH (n:Entity {id: $id})
CALL (n) {
  UNWIND range(0, size(coalesce(n.evidence, [])) - 1) AS i
  WITH i, n.evidence[i] AS place WHERE i < 5
  MATCH (document:Entity {id: split(place, '#')[0]})
  CALL (document) {
    MATCH (document)<-[r:ISSUED]-(office:Office)
    WITH office, r ORDER BY office.key LIMIT $first
    RETURN collect([[office.name]]) AS items
  }
  RETURN collect({i: i, place: place, sha256: document.sha256, document_0: [document.id, document.name, [items]]}) AS evidence
}
RETURN [n.kind, evidence] AS item;
