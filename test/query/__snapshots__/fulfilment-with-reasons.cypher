// {"after":"","equal":"4.7","first":25}
MATCH (n:Clause)
WHERE n.key > $after AND n.number = $equal
WITH n ORDER BY n.key LIMIT $first
CALL (n) {
  CALL (n) {
    MATCH (n)<-[:PART_OF*0..8]-(own:Clause) WITH DISTINCT own MATCH (own)<-[:CONTINUES*0..8]-(kept:Clause) WITH DISTINCT kept MATCH (kept)<-[r:FULFILLS]-(:Task) RETURN r
    UNION
    MATCH (n)<-[:PART_OF*0..8]-(own:Clause) WITH DISTINCT own MATCH (own)<-[:CONTINUES*0..8]-(kept:Clause) WITH DISTINCT kept MATCH (kept)<-[:FULFILLS]-(task:Task) WITH DISTINCT task MATCH (task)-[r:ASSIGNED_TO]->(:Office) RETURN r
    UNION
    MATCH (n)<-[:PART_OF*0..8]-(own:Clause) WITH DISTINCT own MATCH (own)<-[:CONTINUES*0..8]-(kept:Clause) WITH DISTINCT kept MATCH (kept)<-[r:CONTINUES]-(:Clause) RETURN r
    UNION
    MATCH (n)<-[r:PART_OF]-(:Task) RETURN r
    UNION
    MATCH (n)<-[:PART_OF]-(task:Task) MATCH (task)-[r:ASSIGNED_TO]->(:Office) RETURN r
  }
  WITH r, startNode(r) AS source, endNode(r) AS target
  RETURN collect({key: r.key, type: type(r), fromId: source.id, fromNumber: source.number, toId: target.id, toNumber: target.number, toName: target.name, literal: r.literal, change: r.change, view0: [type(r), [source.kind, source.id], coalesce(r.evidence, [])]}) AS because
}
RETURN [[{number: n.number, status: n.fulfilment, because: because}]] AS item;
