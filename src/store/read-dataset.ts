import { propertiesIn, textIn, textsIn } from './columns.js'
import { currentDataset } from './current-dataset.js'
import {
  StoreError,
  type GraphStore,
  type Properties,
  type Row,
  type StoredNode,
  type StoredRelation,
} from './port.js'
import { statementText } from './statements.js'

/** One node or one relationship of a dataset. */
export type DatasetItem = { readonly node: StoredNode } | { readonly relation: StoredRelation }

/** Nodes a page, or nodes whose relationships make a page. Large: the embedded engine sorts all nodes for each page. */
const PAGE = 10_000
const PAGE_TIMEOUT = 120_000

/**
 * All that a store holds but its Dataset node: nodes, then relationships, each by id within its kind, properties by name, so
 * that two exports of one dataset are the same to the byte. Throws a StoreError of code UNAVAILABLE where another load changed
 * the store meanwhile.
 */
export async function* readDataset(store: GraphStore): AsyncGenerator<DatasetItem> {
  const before = await currentDataset(store)
  for (const name of ['nodes-entity', 'nodes-mention', 'nodes-merged']) {
    for await (const row of pages(store, `export/${name}`, 'id')) yield { node: nodeIn(row) }
  }
  for await (const row of pages(store, 'export/relations', 'from')) {
    if (row['id'] !== null) yield { relation: relationIn(row) }
  }
  const after = await currentDataset(store)
  if (after?.version !== before?.version) {
    throw new StoreError('UNAVAILABLE', 'Another load changed the store while it was read. Read it again.')
  }
}

async function* pages(store: GraphStore, name: string, column: string): AsyncGenerator<Row> {
  let after = ''
  for (;;) {
    const statement = { text: statementText(name), parameters: { after, limit: PAGE } }
    const rows = await store.read(statement, { timeout: PAGE_TIMEOUT })
    const last = rows.at(-1)
    if (last === undefined) return
    yield* rows
    after = textIn(last, column)
  }
}

function nodeIn(row: Row): StoredNode {
  const labels = textsIn(row, 'labels').sort()
  const general = labels.filter((label) => label === 'Entity')
  return {
    id: textIn(row, 'id'),
    labels: [...general, ...labels.filter((label) => label !== 'Entity')],
    properties: byName(propertiesIn(row, 'properties')),
  }
}

function relationIn(row: Row): StoredRelation {
  return {
    id: textIn(row, 'id'),
    type: textIn(row, 'type'),
    from: textIn(row, 'from'),
    to: textIn(row, 'to'),
    properties: byName(propertiesIn(row, 'properties')),
  }
}

function byName(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)))
}
