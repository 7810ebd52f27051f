import { propertiesIn, textIn, textsIn } from '../../src/store/columns.js'
import type { Dataset, GraphStore, Row } from '../../src/store/port.js'

/** All that a store holds but its Dataset node, by id; asked in one statement each, unlike the export under test. */
export async function contentOf(store: GraphStore): Promise<Dataset> {
  const nodes = await all(
    store,
    'MATCH (n) WHERE NOT n:Dataset RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY n.id',
  )
  const relations = await all(
    store,
    'MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties ORDER BY r.id',
  )
  return {
    nodes: nodes.map((row) => ({
      id: textIn(row, 'id'),
      labels: textsIn(row, 'labels').sort((a, b) => (a === 'Entity' || a < b ? -1 : b === 'Entity' ? 1 : 0)),
      properties: propertiesIn(row, 'properties'),
    })),
    relations: relations.map((row) => ({
      id: textIn(row, 'id'),
      type: textIn(row, 'type'),
      from: textIn(row, 'from'),
      to: textIn(row, 'to'),
      properties: propertiesIn(row, 'properties'),
    })),
  }
}

/** Takes everything out of a store. */
export async function emptied(store: GraphStore): Promise<void> {
  await store.write((transaction) => transaction.run({ text: 'MATCH (n) DETACH DELETE n', parameters: {} }))
}

function all(store: GraphStore, text: string): Promise<Row[]> {
  return store.read({ text, parameters: {} })
}
