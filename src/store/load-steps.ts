import type { LoadPlan } from './load-plan.js'
import type { Properties, Statement, StoreValue } from './port.js'
import { identityLabel, labelText, propertyText, typeText } from './schema.js'
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
    const names = namesIn(nodes)
    const rows = nodes.map(({ properties }) => valuesOf(properties, names))
    yield* batches(createNodes(labels, names), rows, true)
  }
  for (const [label, nodes] of grouped(plan.changeNodes, (node) => identityLabel(node.labels))) {
    yield* batches(statementText(`load/change-${label.toLowerCase()}`), nodes)
  }
  for (const [type, relations] of grouped(plan.createRelations, (relation) => typeText(relation.type))) {
    const names = namesIn(relations)
    const rows = relations.map(({ from, to, properties }) => [from, to, ...valuesOf(properties, names)])
    yield* batches(createRelations(type, names), rows)
  }
  yield* batches(statementText('load/change-relation'), plan.changeRelations)
}

/**
 * The statement that creates nodes with labels such as `:Entity:Task` from rows of values in the order of `names`. Properties
 * that the text names are written in one go: from a map, the embedded engine writes each by itself, in three times the time.
 */
export function createNodes(labels: string, names: readonly string[]): string {
  return `UNWIND $rows AS row\nCREATE (n${labels} ${propertiesFrom(names, 0)})`
}

/**
 * The statement that creates relationships of a type from rows of both ends' ids and the values of `names`; it finds no partner
 * to merge with, so it need not look for one.
 */
export function createRelations(type: string, names: readonly string[]): string {
  return [
    'UNWIND $rows AS row',
    'MATCH (a:Entity {id: row[0]})',
    'MATCH (b:Entity {id: row[1]})',
    `CREATE (a)-[r:${type} ${propertiesFrom(names, 2)}]->(b)`,
  ].join('\n')
}

function propertiesFrom(names: readonly string[], first: number): string {
  return `{${names.map((name, i) => `${propertyText(name)}: row[${first + i}]`).join(', ')}}`
}

/** What the properties of any of the items are called: one statement serves those that lack some, too. */
function namesIn(items: readonly { readonly properties: Properties }[]): string[] {
  return [...new Set(items.flatMap((item) => Object.keys(item.properties)))].sort()
}

/** A property that is not there is null, which creates none. */
function valuesOf(properties: Properties, names: readonly string[]): (StoreValue | null)[] {
  return names.map((name) => properties[name] ?? null)
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
