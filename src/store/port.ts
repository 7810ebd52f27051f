/** What a property may hold: one type per property, the same on both engines; dates are ISO 8601 strings. */
export type StoreValue = string | number | boolean | readonly string[]
export type Properties = Readonly<Record<string, StoreValue>>

/** A node as loaded. `properties` has `id` and `hash`; labels come from the schema only. */
export interface StoredNode {
  readonly id: string
  readonly labels: readonly string[]
  readonly properties: Properties
}

/** A relationship as loaded, between two nodes by their ids. `properties` has `id` and `hash`. */
export interface StoredRelation {
  readonly id: string
  readonly type: string
  readonly from: string
  readonly to: string
  readonly properties: Properties
}

/** The whole content of a store, in no particular order. */
export interface Dataset {
  readonly nodes: readonly StoredNode[]
  readonly relations: readonly StoredRelation[]
}

/** Cypher in the portable subset, and its parameters (plain JS values; whole numbers are sent as integers). */
export interface Statement {
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** One row of a result by column name: plain JS values only (numbers, strings, booleans, null, lists, maps). */
export type Row = Readonly<Record<string, unknown>>

/** Milliseconds a read may take where its caller does not say. */
export const READ_TIMEOUT = 30_000

export interface ReadOptions {
  /** Milliseconds (READ_TIMEOUT where not given) after which the statement is given up with a StoreError of code TIMEOUT. */
  readonly timeout?: number
}

/** A running write transaction. */
export interface WriteTransaction {
  run(statement: Statement): Promise<Row[]>
}

/** The one way to the graph; Neo4j and Grafeo implement it. */
export interface GraphStore {
  readonly engine: 'neo4j' | 'grafeo'
  /** The engine's own version, for example 5.26.22. */
  version(): Promise<string>
  /** Verifies the connection; throws a StoreError of code UNAVAILABLE that says what was tried and what to do. */
  verify(): Promise<void>
  /** Creates constraints and indexes that are missing, and waits until they serve. */
  prepare(): Promise<void>
  read(statement: Statement, options?: ReadOptions): Promise<Row[]>
  /** Runs `work` in one transaction: all of it is seen by later reads, or nothing. */
  write<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T>
  /** After a load: returns when what was written is served by every index and quick to open again. */
  settle(): Promise<void>
  /**
   * The engine's own text of a fragment, by its file's name in `cypher/<engine>/`. A common statement goes on after it.
   * `search` gives nodes `n` whose `search` contains `$text`, at most `$limit`, in no order; `$phrase` is `searchPhrase(text)`.
   */
  fragment(name: 'search'): string
  /** What the `search` fragment needs as `$phrase`, for a text already normalised as `search` is; never fails on any input. */
  searchPhrase(text: string): string
  /** Waits for running statements, then closes. */
  close(): Promise<void>
}

export type StoreErrorCode = 'UNAVAILABLE' | 'TIMEOUT' | 'LOCKED' | 'DAMAGED' | 'SCHEMA' | 'INTERNAL'

/** A failure of the store that callers tell apart by `code`; the message names the thing and the remedy. */
export class StoreError extends Error {
  readonly code: StoreErrorCode
  constructor(code: StoreErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
  }
}
