import { Neo4jError } from 'neo4j-driver'
import { StoreError } from '../port.js'

const TIMED_OUT = ['TransactionTimedOut', 'TransactionTimedOutClientConfiguration', 'Terminated']
const REFUSED = ['Unauthorized', 'AuthenticationRateLimit', 'CredentialsExpired', 'TokenExpired', 'Forbidden']
const NOT_NOW = ['DatabaseUnavailable', 'DatabaseNotFound', 'NotALeader', 'ForbiddenOnReadOnlyDatabase']

/** What an error of the driver means for the caller; `place` names the address and the database, never the password. */
export function storeError(error: unknown, place: string): StoreError {
  if (error instanceof StoreError) return error
  const options = { cause: error }
  if (!(error instanceof Neo4jError))
    return new StoreError('INTERNAL', `The Neo4j driver failed: ${String(error)}`, options)
  const name = error.code.split('.').at(-1) ?? ''
  if (TIMED_OUT.includes(name)) {
    return new StoreError('TIMEOUT', 'A statement took longer than it may and was ended by Neo4j.', options)
  }
  if (REFUSED.includes(name)) {
    const remedy = 'Set NEO4J_USER and NEO4J_PASSWORD to a user of that server that may read and write.'
    return new StoreError('UNAVAILABLE', `${place} refused the user or the password. ${remedy}`, options)
  }
  if (name === 'DatabaseNotFound') {
    const remedy = 'Set NEO4J_DATABASE to a database of that server.'
    return new StoreError('UNAVAILABLE', `${place} has no such database. ${remedy}`, options)
  }
  if (NOT_NOW.includes(name) || ['ServiceUnavailable', 'SessionExpired'].includes(name) || error.retriable) {
    const remedy = 'See that Neo4j runs there and takes Bolt connections, or set NEO4J_URI to where it does.'
    return new StoreError('UNAVAILABLE', `${place} does not answer: ${error.message}. ${remedy}`, options)
  }
  return new StoreError('INTERNAL', `Neo4j refused a statement: ${error.message}`, options)
}
