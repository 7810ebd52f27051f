// {"from":"agreement/chuanyu/2020-06-19","to":"agreement/chuanyu/2025-06-23","first":25,"first_2":25}
OPTIONAL MATCH (merged:Merged {id: $from})
WITH coalesce(merged.into, $from) AS fromId
OPTIONAL MATCH (merged_2:Merged {id: $to})
WITH fromId, coalesce(merged_2.into, $to) AS toId
OPTIONAL MATCH (a:Entity {id: fromId})
OPTIONAL MATCH (b:Entity {id: toId})
CALL (a) {
  CALL (a) {
    MATCH (a)<-[:PART_OF*1..8]-(provision:Entity)
    WHERE provision:Clause OR provision:Task
    WITH DISTINCT provision
    CALL (provision) {
      MATCH (provision)<-[:PART_OF]-(child:Entity)
      RETURN collect(child.kind) AS children
    }
    CALL (provision) {
      MATCH (provision)-[:PART_OF]->(section:Clause)
      RETURN collect(section.text) AS path
    }
    CALL (provision) {
      MATCH (provision)-[:ASSIGNED_TO]->(office:Office)
      RETURN collect({key: office.key, id: office.id, name: office.name}) AS offices
    }
    CALL (provision) {
      MATCH (provision:Task)-[r:ASSIGNED_TO]->(office:Office)
      WITH office, r ORDER BY office.key, r.id LIMIT $first
      RETURN collect([[office.name]]) AS items
    }
    RETURN collect({id: provision.id, key: provision.key, number: provision.number, text: provision.text, children: children, path: path, offices: offices, view0: [provision.kind, provision.id, provision.number], view1: [provision.kind, provision.text, [items]]}) AS provisions
  }
  CALL (a) {
    MATCH (a)<-[r:ATTESTS]-(d:Document)
    RETURN collect({key: d.key, document: d.name, documentKind: d.documentKind, number: d.number, issuedOn: d.issuedOn, attestation: r.attestation}) AS witnesses
  }
  CALL (a) {
    CALL (a) {
      MATCH (source:Document {id: a.id})
      RETURN source
      UNION
      MATCH (a)<-[r:ATTESTS]-(source:Document)
      WHERE r.attestation = 'FULL_TEXT'
      RETURN source
    }
    WITH source WHERE source.sha256 IS NOT NULL
    RETURN collect({key: source.key, document: source.id, sha256: source.sha256, view0: {id: source.id}, view1: {id: source.id}}) AS sources
  }
  RETURN {id: a.id, kind: a.kind, name: a.name, signedOn: a.signedOn, held: a.held, provisions: provisions, witnesses: witnesses, sources: sources} AS old
}
CALL (b) {
  CALL (b) {
    MATCH (b)<-[:PART_OF*1..8]-(provision_2:Entity)
    WHERE provision_2:Clause OR provision_2:Task
    WITH DISTINCT provision_2
    CALL (provision_2) {
      MATCH (provision_2)<-[:PART_OF]-(child:Entity)
      RETURN collect(child.kind) AS children
    }
    CALL (provision_2) {
      MATCH (provision_2)-[:PART_OF]->(section:Clause)
      RETURN collect(section.text) AS path
    }
    CALL (provision_2) {
      MATCH (provision_2)-[:ASSIGNED_TO]->(office:Office)
      RETURN collect({key: office.key, id: office.id, name: office.name}) AS offices
    }
    CALL (provision_2) {
      MATCH (provision_2:Task)-[r_2:ASSIGNED_TO]->(office_2:Office)
      WITH office_2, r_2 ORDER BY office_2.key, r_2.id LIMIT $first_2
      RETURN collect([[office_2.name]]) AS items_2
    }
    RETURN collect({id: provision_2.id, key: provision_2.key, number: provision_2.number, text: provision_2.text, children: children, path: path, offices: offices, view0: [provision_2.kind, provision_2.id, provision_2.number], view1: [provision_2.kind, provision_2.text, [items_2]]}) AS provisions
  }
  CALL (b) {
    MATCH (b)<-[r:ATTESTS]-(d:Document)
    RETURN collect({key: d.key, document: d.name, documentKind: d.documentKind, number: d.number, issuedOn: d.issuedOn, attestation: r.attestation}) AS witnesses
  }
  CALL (b) {
    CALL (b) {
      MATCH (source_2:Document {id: b.id})
      RETURN source_2
      UNION
      MATCH (b)<-[r:ATTESTS]-(source_2:Document)
      WHERE r.attestation = 'FULL_TEXT'
      RETURN source_2
    }
    WITH source_2 WHERE source_2.sha256 IS NOT NULL
    RETURN collect({key: source_2.key, document: source_2.id, sha256: source_2.sha256, view0: {id: source_2.id}, view1: {id: source_2.id}}) AS sources
  }
  RETURN {id: b.id, kind: b.kind, name: b.name, signedOn: b.signedOn, held: b.held, provisions: provisions, witnesses: witnesses, sources: sources} AS fresh
}
CALL (a, b) {
  MATCH (a)<-[:PART_OF*1..8]-(p:Entity)
  WITH DISTINCT b, p
  MATCH way = (p)<-[:FULFILLS|CONTINUES*1..8]-(q:Entity)
  WHERE EXISTS { MATCH (q)-[:PART_OF*1..8]->(b) }
  WITH p, q, relationships(way)[0] AS r, length(way) AS steps
  RETURN collect({from: p.id, to: q.id, change: CASE WHEN steps = 1 THEN r.change ELSE '' END, basis: r.basis}) AS links
}
CALL (a, b) {
  MATCH (b)<-[:PART_OF*1..8]-(p:Entity)
  WITH DISTINCT a, p
  MATCH (p)<-[:FULFILLS|CONTINUES*1..8]-(q:Entity)
  WHERE EXISTS { MATCH (q)-[:PART_OF*1..8]->(a) }
  RETURN count(q) AS backward
}
RETURN {old: old, fresh: fresh, links: links, backward: backward, end0: [a.kind, a.id], end1: [b.kind, b.name]} AS item;
