import { textIn } from './columns.js'
import { DATASET_STATEMENT, datasetState, type DatasetState } from './current-dataset.js'
import { datasetVersion } from './dataset-version.js'
import { checkDataset, planLoad, sizeOf, type LoadCounts, type LoadPlan } from './load-plan.js'
import { loadSteps, type LoadStep } from './load-steps.js'
import {
  StoreError,
  type Dataset,
  type GraphStore,
  type Row,
  type Statement,
  type WriteTransaction,
} from './port.js'
import { SCHEMA_VERSION } from './schema.js'
import { statementText } from './statements.js'

/** What a load did. */
export interface LoadReport {
  readonly version: string
  /** ISO 8601, UTC; of the load that wrote this version, where there was nothing to write now. */
  readonly loadedAt: string
  readonly nodes: LoadCounts
  readonly relations: LoadCounts
}

export interface LoadOptions {
  /** Told after each batch, once the load has taken longer than a second. */
  readonly progress?: (written: number, of: number) => void
  /** Nodes and relationships that the first load of a store writes in one transaction at most. */
  readonly transactionLimit?: number
}

/**
 * Above this a first load is cut into transactions of this size. A server with the heap that Neo4j's image takes by default
 * (716 MB for transactions) refused one of 150,000; smaller ones are also written faster, several at once.
 */
const TRANSACTION_LIMIT = 10_000
const TRANSACTIONS_AT_ONCE = 3
const QUIET_MILLISECONDS = 1_000
const STORED_TIMEOUT = 600_000

/**
 * Makes a prepared store hold a dataset, writing only what differs, in one transaction: readers see it as it was before, or
 * whole. Only the first load of a large dataset takes several; readers are refused until it is whole (`currentDataset`), and
 * the next load completes one that was broken off. Where the store holds this version already, nothing is written. Throws a
 * StoreError of code SCHEMA where the store holds somebody else's things, which a load would take away.
 */
export async function load(
  store: GraphStore,
  dataset: Dataset,
  options: LoadOptions = {},
): Promise<LoadReport> {
  checkDataset(dataset)
  const version = datasetVersion(dataset)
  const run = (statement: Statement) => store.read(statement, { timeout: STORED_TIMEOUT })
  const state = datasetState(await run(DATASET_STATEMENT))
  if (isCurrent(state, version)) return nothingWritten(dataset, version, state.loadedAt)
  if (state === 'EMPTY') await refuseForeignThings(run)

  const tell = teller(options.progress)
  const limit = options.transactionLimit ?? TRANSACTION_LIMIT
  const first = typeof state === 'string'
  const report =
    first && dataset.nodes.length + dataset.relations.length > limit
      ? await loadInParts(store, dataset, version, run, limit, tell)
      : await store.write((transaction) => loadAtOnce(transaction, dataset, version, tell))
  await store.settle()
  return report
}

type Run = (statement: Statement) => Promise<Row[]>
type Tell = (written: number, of: number) => void

async function loadAtOnce(
  transaction: WriteTransaction,
  dataset: Dataset,
  version: string,
  tell: Tell,
): Promise<LoadReport> {
  const run: Run = (statement) => transaction.run(statement)
  await run(statement('load/claim'))
  const state = datasetState(await run(DATASET_STATEMENT))
  if (isCurrent(state, version)) return nothingWritten(dataset, version, state.loadedAt)
  const plan = await planFor(dataset, run, state)
  const total = sizeOf(plan)
  let written = 0
  for (const step of loadSteps(plan)) {
    await run(step.statement)
    tell((written += step.size), total)
  }
  return finish(run, dataset, version, plan)
}

async function loadInParts(
  store: GraphStore,
  dataset: Dataset,
  version: string,
  read: Run,
  limit: number,
  tell: Tell,
): Promise<LoadReport> {
  await store.write((transaction) => transaction.run(statement('load/mark-loading')))
  const plan = await planFor(dataset, read, 'LOADING')
  const total = sizeOf(plan)
  let written = 0
  const write = async (part: readonly LoadStep[]): Promise<void> => {
    await store.write(async (transaction) => {
      for (const step of part) await transaction.run(step.statement)
    })
    tell((written += part.reduce((sum, { size }) => sum + size, 0)), total)
  }
  for (const at of together(parts(loadSteps(plan), limit))) await allDone(at.map(write))
  return store.write((transaction) =>
    finish((statement) => transaction.run(statement), dataset, version, plan),
  )
}

/** Things without a Dataset node are not ours. The state is read again after them, lest they are of a load that ended just now. */
async function refuseForeignThings(run: Run): Promise<void> {
  const [thing] = await run(statement('load/stored-entity'))
  if (thing === undefined || datasetState(await run(DATASET_STATEMENT)) !== 'EMPTY') return
  const found = `The database holds nodes labelled Entity that Zhimai did not write, such as the one with the id ${JSON.stringify(thing['id'])}`
  const remedy = 'Give Zhimai a database of its own (NEO4J_DATABASE), or remove them if nobody needs them.'
  throw new StoreError('SCHEMA', `${found}; loading would take them away. ${remedy}`)
}

async function planFor(dataset: Dataset, run: Run, state: DatasetState): Promise<LoadPlan> {
  // What another schema version wrote may look the same by its hash and yet be stored otherwise: all of it is written anew.
  const trusted = typeof state === 'string' || state.schemaVersion === SCHEMA_VERSION
  const hashOf = (row: Row) => (trusted ? textIn(row, 'hash') : '')
  const nodes = []
  for (const label of ['Entity', 'Mention', 'Merged'] as const) {
    for (const row of await run(statement(`load/stored-${label.toLowerCase()}`))) {
      nodes.push({ id: textIn(row, 'id'), hash: hashOf(row), label })
    }
  }
  const relations = (await run(statement('load/stored-relations'))).map((row) => ({
    id: textIn(row, 'id'),
    hash: hashOf(row),
    type: textIn(row, 'type'),
    from: textIn(row, 'from'),
    to: textIn(row, 'to'),
  }))
  return planLoad(dataset, nodes, relations)
}

async function finish(run: Run, dataset: Dataset, version: string, plan: LoadPlan): Promise<LoadReport> {
  const loadedAt = new Date().toISOString()
  const counts = { nodes: dataset.nodes.length, relations: dataset.relations.length }
  const properties = { id: 'dataset', version, schemaVersion: SCHEMA_VERSION, loadedAt, ...counts }
  await run({ ...statement('load/finish'), parameters: { properties } })
  return { version, loadedAt, nodes: plan.nodes, relations: plan.relations }
}

function isCurrent(state: DatasetState, version: string): state is Exclude<DatasetState, string> {
  return typeof state !== 'string' && state.version === version && state.schemaVersion === SCHEMA_VERSION
}

function nothingWritten({ nodes, relations }: Dataset, version: string, loadedAt: string): LoadReport {
  const untouched = (unchanged: number): LoadCounts => ({ created: 0, changed: 0, removed: 0, unchanged })
  return { version, loadedAt, nodes: untouched(nodes.length), relations: untouched(relations.length) }
}

function* parts(steps: Iterable<LoadStep>, limit: number): Iterable<LoadStep[]> {
  let part: LoadStep[] = []
  let size = 0
  for (const step of steps) {
    if (part.length > 0 && size + step.size > limit) {
      yield part
      part = []
      size = 0
    }
    part.push(step)
    size += step.size
  }
  if (part.length > 0) yield part
}

/** Parts that may be written at once; those of relationships come one by one, for two may lock the same things. */
function* together(all: Iterable<LoadStep[]>): Iterable<LoadStep[][]> {
  let at: LoadStep[][] = []
  for (const part of all) {
    const isAlone = part.some((step) => !step.createsNodes)
    if (at.length > 0 && (isAlone || at.length === TRANSACTIONS_AT_ONCE)) {
      yield at
      at = []
    }
    if (isAlone) yield [part]
    else at.push(part)
  }
  if (at.length > 0) yield at
}

/** Waits for all, also after one has failed: a load that has ended writes no more, so the next one sees all that it wrote. */
async function allDone(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((outcome) => outcome.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

function teller(progress: Tell | undefined): Tell {
  const began = performance.now()
  return (written, of) => {
    if (performance.now() - began > QUIET_MILLISECONDS) progress?.(written, of)
  }
}

function statement(name: string): Statement {
  return { text: statementText(name), parameters: {} }
}
