// Six shapes of question, each beside the Cypher that someone who knows the graph would write for it by hand.

/** `data` turns a row of the Cypher into what GraphQL answers. */
export const QUESTIONS = {
  'one thing': {
    query: 'query ($id: ID!) { node(id: $id) { id kind name aliases } }',
    ids: 'people',
    cypher:
      'MATCH (n:Entity {id: $id}) RETURN {id: n.id, kind: n.kind, name: n.name, aliases: n.aliases} AS node',
  },
  'list with filter': {
    query:
      'query ($id: String!) { tasks(first: 20, filter: { assignedTo: { some: { id: { eq: $id } } } }) { nodes { number text } } }',
    ids: 'offices',
    cypher:
      'MATCH (o:Entity {id: $id}) MATCH (o)<-[:ASSIGNED_TO]-(t:Task) WITH DISTINCT t ORDER BY t.key LIMIT 20 RETURN {nodes: collect({number: t.number, text: t.text})} AS tasks',
  },
  'three levels': {
    query:
      'query ($id: ID!) { node(id: $id) { ... on Office { tasks(first: 20) { nodes { number fulfills(first: 5) { edges { clause { number text } } } } } } } }',
    ids: 'offices',
    cypher: `MATCH (n:Entity {id: $id})
CALL (n) { MATCH (n)<-[:ASSIGNED_TO]-(t:Task) WITH DISTINCT t ORDER BY t.key LIMIT 20
  CALL (t) { MATCH (t)-[:FULFILLS]->(c:Clause) WITH c ORDER BY c.key LIMIT 5 RETURN collect({clause: {number: c.number, text: c.text}}) AS edges }
  RETURN collect({number: t.number, fulfills: {edges: edges}}) AS nodes }
RETURN {tasks: {nodes: nodes}} AS node`,
  },
  'edges and evidence': {
    query:
      'query ($id: ID!) { node(id: $id) { ... on Task { assignedTo { edges { literal node { name } relation { basis evidence { start end } } } } } } }',
    ids: 'tasks',
    cypher: `MATCH (n:Entity {id: $id})
CALL (n) { MATCH (n)-[r:ASSIGNED_TO]->(o:Office) WITH r, o ORDER BY o.key LIMIT 25
  RETURN collect({literal: r.literal, node: {name: o.name}, relation: {basis: r.basis, evidence: r.evidence}}) AS edges }
RETURN {assignedTo: {edges: edges}} AS node`,
    places: true,
  },
  'fulfilment of a version': {
    query:
      'query ($id: ID!) { node(id: $id) { ... on AgreementVersion { clauses(first: 50) { nodes { number fulfilment { status } } } } } }',
    ids: 'versions',
    cypher: `MATCH (n:Entity {id: $id})
CALL (n) { MATCH (n)<-[:PART_OF]-(c:Clause) WITH c ORDER BY c.key LIMIT 50
  RETURN collect({number: c.number, fulfilment: {status: c.fulfilment}}) AS nodes }
RETURN {clauses: {nodes: nodes}} AS node`,
  },
  search: {
    query: 'query { search(query: "巴蜀文化任务", first: 10) { nodes { node { id } } } }',
    ids: 'offices',
    cypher: `CALL db.index.fulltext.queryNodes('entity_search', '"巴蜀文化任务"') YIELD node AS n
WHERE n.search CONTAINS '巴蜀文化任务'
WITH n, CASE WHEN n.searchName = '巴蜀文化任务' THEN '0' WHEN n.searchName STARTS WITH '巴蜀文化任务' THEN '1' WHEN n.searchName CONTAINS '巴蜀文化任务' THEN '2' ELSE '3' END + '|' + n.key AS rank
ORDER BY rank LIMIT 10 RETURN {nodes: collect({node: {id: n.id}})} AS search`,
  },
}

/** Evidence as stored, `document#start-end`, as the offsets that GraphQL shows. */
export function withPlaces(value) {
  if (Array.isArray(value)) return value.map(withPlaces)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => {
      if (key !== 'evidence') return [key, withPlaces(held)]
      return [
        key,
        held.map((place) => {
          const [start, end] = place.split('#')[1].split('-').map(Number)
          return { start, end }
        }),
      ]
    }),
  )
}
