// {"first":26,"after":"","kinds":["CLAUSE","TASK"],"first_2":4}
MATCH (n:Entity)
WHERE n.key > $after AND n.kind IN $kinds
WITH n ORDER BY n.key LIMIT $first_2
CALL (n) {
  MATCH (n:Clause)<-[r:ARISES_FROM]-(project:Project)
  RETURN count(r) AS total
}
CALL (n) {
  MATCH (n:Task)-[r_2:ADVANCES]->(project_2:Project)
  WITH project_2, r_2 ORDER BY project_2.key, r_2.id LIMIT $first
  RETURN collect({key: project_2.key, rid: r_2.id, view0: {name: project_2.name}}) AS items
}
RETURN {key: n.key, view0: {kind_: n.kind, projects: {total: total}, projects_2: {items: items}, text: n.text}} AS item;
