// {"after":"","equal":"2.3","first":25}
MATCH (n:Clause)
WHERE n.key > $after AND n.number = $equal
WITH n ORDER BY n.key LIMIT $first
CALL (n) {
  RETURN {distance: 0, key: n.key, provision_1: [n.kind, n.id, n.number], relation_2: null} AS itself
}
CALL (n) {
  CALL (n) {
    MATCH way = (n)-[:CONTINUES|FULFILLS*1..8]->(step:Entity)
    RETURN step, relationships(way)[length(way) - 1] AS r, -length(way) AS distance
    UNION
    MATCH way = (n)<-[:CONTINUES|FULFILLS*1..8]-(step:Entity)
    RETURN step, relationships(way)[length(way) - 1] AS r, length(way) AS distance
  }
  WITH step, r, distance, startNode(r) AS source, endNode(r) AS target
  RETURN collect({distance: distance, key: step.key, provision_1: [step.kind, step.id, step.number], relation_2: [type(r)]}) AS lineage
}
RETURN [[[itself, lineage]]] AS item;
