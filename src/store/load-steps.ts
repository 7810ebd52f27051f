import type { LoadPlan } from './load-plan.js'
import type { Statement } from './port.js'
import { identityLabel, labelText, typeText } from './schema.js'
import { statementText } from './statements.js'

/** A statement of a load, and how many nodes or relationships it writes. */
export interface LoadStep {
  readonly statement: Statement
  readonly size: number
  /** Whether it only creates nodes, which touches nothing that another such step touches. */
  readonly createsNodes: boolean
}

/** Rows a statement: large enough that its overhead does not count, small enough for the memory of a server. */
const BATCH = 5_000

/** The statements that carry out a plan, in an order in which every end of a relationship is there when it is written. */
export function* loadSteps(plan: LoadPlan): Iterable<LoadStep> {
  yield* batches(statementText('load/remove-relation'), plan.removeRelations)
  for (const [label, nodes] of grouped(plan.removeNodes, (node) => node.label)) {
    yield* batches(statementText(`load/remove-${label.toLowerCase()}`), nodes)
  }
  for (const [labels, nodes] of grouped(plan.createNodes, (node) => labelText(node.labels))) {
    yield* batches(createNodes(labels), nodes, true)
  }
  for (const [label, nodes] of grouped(plan.changeNodes, (node) => identityLabel(node.labels))) {
    yield* batches(statementText(`load/change-${label.toLowerCase()}`), nodes)
  }
  for (const [type, relations] of grouped(plan.createRelations, (relation) => typeText(relation.type))) {
    yield* batches(createRelations(type), relations)
  }
  yield* batches(statementText('load/change-relation'), plan.changeRelations)
}

/** The statement that creates nodes with labels such as `:Entity:Task`. */
export function createNodes(labels: string): string {
  return `UNWIND $rows AS row\nCREATE (n${labels})\nSET n = row.properties`
}

/** The statement that creates relationships of a type; it finds no partner to merge with, so it need not look for one. */
export function createRelations(type: string): string {
  return [
    'UNWIND $rows AS row',
    'MATCH (a:Entity {id: row.from})',
    'MATCH (b:Entity {id: row.to})',
    `CREATE (a)-[r:${type}]->(b)`,
    'SET r = row.properties',
  ].join('\n')
}

function* batches(text: string, rows: readonly unknown[], createsNodes = false): Iterable<LoadStep> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH)
    yield { statement: { text, parameters: { rows: batch } }, size: batch.length, createsNodes }
  }
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
