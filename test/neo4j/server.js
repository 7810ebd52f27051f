// @ts-check
// Starts a real Neo4j from the jars that `run.sh` brings (pom.xml), without Docker. Plain JavaScript: `run.js` uses it as a
// program, the tests as a module.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import neo4j from 'neo4j-driver'

/** Where the jars are. */
export const jars = fileURLToPath(new URL('../../.cache/neo4j/lib/', import.meta.url))

/** Whether they have been brought. */
export const hasNeo4j = () => existsSync(jars)

const OPENED = [
  'java.base/java.nio',
  'java.base/java.io',
  'java.base/sun.nio.ch',
  'java.base/java.util.concurrent',
]
/** Those of the `neo4j.conf` that Neo4j is delivered with which bear on speed. */
const JVM_OPTIONS = [
  '-XX:+UseG1GC',
  '-XX:-OmitStackTraceInFastThrow',
  '-XX:+UnlockExperimentalVMOptions',
  '-XX:+TrustFinalNonStaticFields',
  '-XX:+DisableExplicitGC',
  '-Djdk.nio.maxCachedBufferSize=1024',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
]
/** Heap and page cache; `NEO4J_TEST_MEMORY` gives both of a larger server, for graphs that do not fit into these. */
const MEMORY = {
  heap: process.env['NEO4J_TEST_MEMORY'] ?? '1g',
  pageCache: process.env['NEO4J_TEST_MEMORY'] ?? '256m',
}
const START_MILLISECONDS = 120_000

/**
 * @typedef {object} Neo4jServer
 * @property {string} address host and port of Bolt, such as 127.0.0.1:40123
 * @property {string} user
 * @property {string} password
 * @property {() => Promise<void>} start starts it again after `stop`, at the same address and with the same data
 * @property {() => Promise<void>} stop
 * @property {() => void} pause stops the process as it stands: connections stay open, nothing answers
 * @property {() => void} resume lets it go on
 * @property {() => Promise<void>} remove stops it and deletes its data
 */

/**
 * A server on 127.0.0.1 at a free port, in a new temporary home; returns when it answers with its password set.
 * @returns {Promise<Neo4jServer>}
 */
export async function startNeo4j() {
  const home = await mkdtemp(join(tmpdir(), 'zhimai-neo4j-'))
  const address = `127.0.0.1:${await freePort()}`
  await mkdir(join(home, 'conf'))
  await writeFile(join(home, 'conf', 'neo4j.conf'), configuration(address))
  const password = randomUUID()
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let running

  const start = async () => {
    const java = spawn(
      'java',
      [
        `-Xmx${MEMORY.heap}`,
        ...JVM_OPTIONS,
        ...['-cp', `${jars}*`],
        ...OPENED.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
        'org.neo4j.server.CommunityEntryPoint',
        `--home-dir=${home}`,
        `--config-dir=${join(home, 'conf')}`,
      ],
      { stdio: 'ignore' },
    )
    running = java
    await answers(address, password, java)
  }
  const stop = async () => {
    const java = running
    running = undefined
    if (java === undefined || java.exitCode !== null) return
    const ended = once(java, 'exit')
    java.kill('SIGTERM')
    await ended
  }
  const pause = () => void running?.kill('SIGSTOP')
  const resume = () => void running?.kill('SIGCONT')
  const remove = async () => {
    resume()
    await stop()
    await rm(home, { recursive: true, force: true })
  }
  try {
    await start()
  } catch (error) {
    await remove()
    throw error
  }
  return { address, user: 'neo4j', password, start, stop, pause, resume, remove }
}

/** @param {string} address */
function configuration(address) {
  return [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=${address}`,
    `server.bolt.advertised_address=${address}`,
    'server.http.enabled=false',
    `server.memory.pagecache.size=${MEMORY.pageCache}`,
    'dbms.usage_report.enabled=false',
    '',
  ].join('\n')
}

/**
 * Waits until the server takes the password, which the first start sets.
 * @param {string} address
 * @param {string} password
 * @param {import('node:child_process').ChildProcess} java
 */
async function answers(address, password, java) {
  const until = Date.now() + START_MILLISECONDS
  for (;;) {
    try {
      await asUser(address, password, 'SHOW CURRENT USER')
      return
    } catch {
      if (java.exitCode !== null) throw new Error(`Neo4j ended with code ${java.exitCode} before it answered`)
      if (Date.now() > until)
        throw new Error(`Neo4j at ${address} did not answer within ${START_MILLISECONDS} ms`)
    }
    await asUser(address, 'neo4j', `ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO '${password}'`).catch(
      () => delay(300),
    )
  }
}

/**
 * @param {string} address
 * @param {string} password
 * @param {string} statement
 */
async function asUser(address, password, statement) {
  const driver = neo4j.driver(`bolt://${address}`, neo4j.auth.basic('neo4j', password))
  try {
    await driver.executeQuery(statement, {}, { database: 'system' })
  } finally {
    await driver.close()
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
