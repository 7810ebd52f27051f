// How the six shapes of ../questions.mjs are asked of @neo4j/graphql, and what of its answer is the same as ours.

/** By shape: the question, and the part of either answer that is compared. */
export const SHAPES = {
  'one thing': {
    query: 'query ($id: ID!) { people(where: { id: { eq: $id } }) { id kind name aliases } }',
    theirs: ({ people }) => people[0],
    ours: ({ node }) => node,
  },
  'list with filter': {
    query:
      'query ($id: ID!) { tasks(where: { assignedTo: { some: { id: { eq: $id } } } }, sort: [{ key: ASC }], limit: 20) { number text } }',
    theirs: ({ tasks }) => tasks,
    ours: ({ tasks }) => tasks.nodes,
  },
  'three levels': {
    query:
      'query ($id: ID!) { offices(where: { id: { eq: $id } }) { tasks(sort: [{ key: ASC }], limit: 20) { number fulfills(sort: [{ key: ASC }], limit: 5) { number text } } } }',
    theirs: ({ offices }) => offices[0].tasks,
    ours: ({ node }) =>
      node.tasks.nodes.map(({ number, fulfills }) => ({
        number,
        fulfills: fulfills.edges.map(({ clause }) => clause),
      })),
  },
  'edges and evidence': {
    query:
      'query ($id: ID!) { tasks(where: { id: { eq: $id } }) { assignedToConnection(first: 25, sort: [{ node: { key: ASC } }]) { edges { properties { literal basis evidence } node { name } } } } }',
    theirs: ({ tasks }) =>
      tasks[0].assignedToConnection.edges.map(({ node, properties }) => ({
        name: node.name,
        literal: properties.literal,
        basis: properties.basis,
        places: properties.evidence.map((place) => place.split('#')[1]),
      })),
    ours: ({ node }) =>
      node.assignedTo.edges.map(({ literal, node: office, relation }) => ({
        name: office.name,
        literal,
        basis: relation.basis,
        places: relation.evidence.map(({ start, end }) => `${start}-${end}`),
      })),
  },
  'fulfilment of a version': {
    query:
      'query ($id: ID!) { agreementVersions(where: { id: { eq: $id } }) { clauses(sort: [{ key: ASC }], limit: 50) { number fulfilment } } }',
    theirs: ({ agreementVersions }) => agreementVersions[0].clauses,
    ours: ({ node }) =>
      node.clauses.nodes.map(({ number, fulfilment }) => ({ number, fulfilment: fulfilment.status })),
  },
  // Its order is Lucene's score, which cannot be exchanged for ours: only the number of hits is compared.
  search: {
    query:
      'query { found(phrase: "\\"巴蜀文化任务\\"", where: { node: { search: { contains: "巴蜀文化任务" } } }, first: 10) { edges { node { id } } } }',
    theirs: ({ found }) => found.edges.length,
    ours: ({ search }) => search.nodes.length,
  },
}
