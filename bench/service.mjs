// npm run bench: how fast the service answers, loads and starts, on the embedded engine and, inside `npm run bench:neo4j`,
// against hand-written Cypher through the bare driver of Neo4j. Prints one table. `--things=100000` measures growth up to there;
// `--only=trace,growth` measures these parts (of start, shapes, http, trace, growth) and loading.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, createServer, request } from 'node:http'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { execute, parse } from 'graphql'
import neo4j from 'neo4j-driver'
import { pino } from 'pino'

import { createService } from '../dist/api/service.js'
import { createContext } from '../dist/query/context.js'
import { DocumentTexts } from '../dist/query/document-texts.js'
import { buildSchema } from '../dist/query/schema.js'
import { openGrafeo } from '../dist/store/grafeo/grafeo-store.js'
import { load } from '../dist/store/load.js'
import { openNeo4j } from '../dist/store/neo4j/neo4j-store.js'
import { makeGraph, numbers } from './graphs.mjs'
import { SHAPES } from './neo4j-graphql/shapes.mjs'
import { QUESTIONS, withPlaces } from './questions.mjs'

const ROUNDS = 5
/** Rounds before those that count: Java compiles what it has run often. */
const WARMING = 3
/** On one server the graphs come one after another: the first one's questions must not be those that warm it up. */
const WARMING_TO_GROW = 10
const AT_ONCE = 16
const ASKED = 320

const loadBefore = loadavg()[0] ?? 0
const schema = buildSchema()
const largest = Number(process.argv.find((word) => word.startsWith('--things='))?.slice(9) ?? 10_000)
const only = process.argv
  .find((word) => word.startsWith('--only='))
  ?.slice(7)
  .split(',')
const wants = (part) => only === undefined || only.includes(part)
const rows = []
const row = (what, measured, against = '', bar = '') => {
  rows.push([what, measured, against, bar])
  console.error(`${what}: ${measured} ${against}`)
}

const sorted = (values) => [...values].sort((a, b) => a - b)
const median = (values) => sorted(values)[Math.floor(values.length / 2)]
const percentile = (values, share) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))]
const ms = (value) => `${value.toFixed(2)} ms`

/** Milliseconds that each of `count` calls takes, `atOnce` of them at a time, and how many come through in a second. */
async function timed(call, count, atOnce) {
  const times = []
  let next = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < count) {
        const i = next++
        const before = performance.now()
        await call(i)
        times.push(performance.now() - before)
      }
    }),
  )
  return { times, throughput: (count / (performance.now() - start)) * 1000 }
}

function asker(store) {
  const texts = new DocumentTexts()
  const documents = new Map(Object.values(QUESTIONS).map(({ query }) => [query, parse(query)]))
  return async (query, variableValues, counts) => {
    const onStatement = () => counts && (counts.statements += 1)
    const contextValue = createContext(store, texts, { onStatement })
    const { data, errors } = await execute({
      schema,
      document: documents.get(query) ?? parse(query),
      variableValues,
      contextValue,
    })
    if (errors) throw errors[0]
    return data
  }
}

async function fill(store, size) {
  const graph = makeGraph(size)
  const { nodes, relations } = graph.dataset
  await store.prepare()
  const spans = { nodes: new Span(), relations: new Span() }
  const start = performance.now()
  await load(observed(store, spans), graph.dataset)
  const seconds = (performance.now() - start) / 1000
  const rate = (count, span) => Math.round(count / span.seconds())
  row(
    `loading on ${store.engine}, ${nodes.length} nodes and ${relations.length} relations`,
    `${rate(nodes.length, spans.nodes)} nodes/s, ${rate(relations.length, spans.relations)} relations/s`,
    `${seconds.toFixed(2)} s, all told`,
    store.engine === 'neo4j' ? '20,000 nodes/s, 10,000 relations/s' : '50,000 nodes/s, 30,000 relations/s',
  )
  return graph
}

/** From the start of the first to the end of the last of what may go on at once. */
class Span {
  #from = Infinity
  #to = 0
  async over(work) {
    this.#from = Math.min(this.#from, performance.now())
    const result = await work()
    this.#to = performance.now()
    return result
  }
  seconds() {
    return (this.#to - this.#from) / 1000
  }
}

/** A store whose statements that create nodes and relations are timed; their commits are in the time of all told. */
function observed(store, spans) {
  const write = (work) =>
    store.write((transaction) =>
      work({
        run: (statement) => {
          if (!statement.text.includes('CREATE (')) return transaction.run(statement)
          const span = statement.text.includes('CREATE (n') ? spans.nodes : spans.relations
          return span.over(() => transaction.run(statement))
        },
      }),
    )
  return new Proxy(store, {
    get: (target, name) =>
      name === 'write'
        ? write
        : typeof target[name] === 'function'
          ? target[name].bind(target)
          : target[name],
  })
}

async function shapes(store, ids, driver, database, beside) {
  const ask = asker(store)
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const pool = ids[question.ids]
    const variables = (i) => ({ id: pool[(i * 7) % pool.length] })
    const counts = { statements: 0 }
    const first = plain(await ask(question.query, variables(0), counts))
    const callers = { ours: (i) => ask(question.query, variables(i)) }
    if (driver) {
      callers.byHand = (i) => cypherRow(driver, database, question.cypher, variables(i))
      assert.deepEqual(withPlaces(await callers.byHand(0)), first, name)
    }
    if (beside) {
      callers.beside = (i) => beside.ask(name, variables(i))
      const shape = SHAPES[name]
      assert.deepEqual(shape.theirs(plain(await callers.beside(0))), shape.ours(first), name)
    }
    const { ours, byHand, theirs } = await rounds(callers)
    const what = `${name}, ${store.engine}, 16 at once, ${counts.statements} statement${counts.statements === 1 ? '' : 's'}`
    row(what, `p50 ${ms(ours.p50)}, ${Math.round(ours.throughput)} a second`)
    if (byHand)
      row('– Cypher by hand', `p50 ${ms(byHand.p50)}`, `ours ${byHand.ratio.toFixed(2)} ×`, '≤ 1.3 ×')
    if (theirs)
      row(
        '– @neo4j/graphql',
        `p50 ${ms(theirs.p50)}, ${Math.round(theirs.throughput)} a second`,
        `ours ${theirs.ratio.toFixed(2)} × its median, ${theirs.gain.toFixed(2)} × its throughput`,
        '≤ 0.5 ×, ≥ 2 ×',
      )
  }
}

/** Each caller in turn, round by round, so that all of them see the same load of the machine; ratios of the same round. */
async function rounds(callers) {
  const seen = Object.fromEntries(Object.keys(callers).map((name) => [name, []]))
  for (let round = 0; round < WARMING + ROUNDS; round++)
    for (const [name, call] of Object.entries(callers)) {
      const { times, throughput } = await timed(call, ASKED, AT_ONCE)
      if (round >= WARMING) seen[name].push({ p50: median(times), throughput })
    }
  const figures = (name) =>
    seen[name] && {
      p50: median(seen[name].map(({ p50 }) => p50)),
      throughput: median(seen[name].map(({ throughput }) => throughput)),
      ratio: median(seen[name].map(({ p50 }, i) => seen.ours[i].p50 / p50)),
      gain: median(seen[name].map(({ throughput }, i) => seen.ours[i].throughput / throughput)),
    }
  return { ours: figures('ours'), byHand: figures('byHand'), theirs: figures('beside') }
}

/** Values as they come over the wire, without the prototypes that executors give. */
function plain(value) {
  return JSON.parse(JSON.stringify(value))
}

async function cypherRow(driver, database, text, parameters) {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
  try {
    const { records } = await session.run(text, parameters)
    return records[0]?.toObject() ?? {}
  } finally {
    await session.close()
  }
}

async function overHttp(store, ids) {
  const texts = new DocumentTexts()
  const service = await createService({
    schema,
    context: () => createContext(store, texts, { timeout: 10_000 }),
    reasonsNotReady: async () => [],
    logger: pino({ level: 'silent' }),
    pages: { graphiql: 'none', explorer: 'none' },
  })
  const address = await service.listen({ host: '127.0.0.1', port: 0 })
  const agent = new Agent({ keepAlive: true })
  const { query } = QUESTIONS['three levels']
  const variables = (i) => ({ id: ids.offices[(i * 7) % ids.offices.length] })
  const bytes = Buffer.from(await post(agent, `${address}/graphql`, { query, variables: variables(0) }))
  const plain = createServer((incoming, answer) => {
    incoming.resume().on('end', () => answer.setHeader('content-type', 'application/json').end(bytes))
  }).listen(0, '127.0.0.1')
  await once(plain, 'listening')
  const ask = asker(store)
  const within = []
  const http = []
  const bare = []
  for (let round = 0; round < WARMING + ROUNDS; round++) {
    const a = await timed((i) => ask(query, variables(i)), ASKED, 1)
    const b = await timed(
      (i) => post(agent, `${address}/graphql`, { query, variables: variables(i) }),
      ASKED,
      1,
    )
    const c = await timed(
      (i) => post(agent, `http://127.0.0.1:${plain.address().port}`, { query, variables: variables(i) }),
      ASKED,
      1,
    )
    if (round < WARMING) continue
    within.push(median(a.times))
    http.push(median(b.times))
    bare.push(median(c.times))
  }
  const through = await timed(
    (i) => post(agent, `${address}/graphql`, { query, variables: variables(i) }),
    1_000,
    AT_ONCE,
  )
  row(
    'three levels over HTTP, one at a time',
    `p50 ${ms(median(http))}`,
    `in the process ${ms(median(within))}: + ${ms(median(http) - median(within))}`,
    '≤ + 1.5 ms',
  )
  row('a plain node:http handler with the same bytes', `p50 ${ms(median(bare))}`)
  row(
    'three levels over HTTP, 16 at once',
    `${Math.round(through.throughput)} a second`,
    `p50 ${ms(median(through.times))}`,
  )
  agent.destroy()
  plain.close()
  await service.close(0)
}

function post(agent, url, body) {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { agent, method: 'POST', headers: { 'content-type': 'application/json' } },
      (answer) => {
        let text = ''
        answer
          .setEncoding('utf8')
          .on('data', (part) => (text += part))
          .on('end', () => resolve(text))
      },
    )
    sent.on('error', reject).end(JSON.stringify(body))
  })
}

async function trace(store, ids, driver, database) {
  const ask = asker(store)
  const random = numbers(11)
  const any = (list) => list[Math.floor(list.length * random())]
  const pairs = Array.from({ length: 100 }, () => ({ from: any(ids.people), to: any(ids.publications) }))
  const query =
    'query ($from: ID!, $to: ID!) { trace(from: $from, to: $to, maxLength: 6, first: 3) { length nodes { id } } }'
  const cypher =
    'MATCH (a:Entity {id: $from}) MATCH (b:Entity {id: $to}) MATCH p = shortestPath((a)-[*..6]-(b)) RETURN length(p) AS length, [n IN nodes(p) | n.id] AS nodes'
  // The three ways that `trace` gives, in its order, by hand.
  const sameAnswer = `MATCH (a:Entity {id: $from}) MATCH (b:Entity {id: $to}) MATCH p = allShortestPaths((a)-[*..6]-(b))
WITH p, reduce(keys = '', r IN relationships(p) | keys + r.key + ' ') AS key ORDER BY key LIMIT 3
WITH {length: length(p), nodes: [n IN nodes(p) | {id: n.id}]} AS way RETURN collect(way) AS trace`
  if (driver)
    for (const pair of pairs.slice(0, 20))
      assert.deepEqual(await cypherRow(driver, database, sameAnswer, pair), plain(await ask(query, pair)))
  const ours = []
  const theirs = []
  const same = []
  for (let round = 0; round < WARMING + ROUNDS; round++) {
    const byHand = (text) => timed((i) => cypherRow(driver, database, text, pairs[i]), pairs.length, 1)
    const a = await timed((i) => ask(query, pairs[i]), pairs.length, 1)
    const b = driver && (await byHand(cypher))
    const c = driver && (await byHand(sameAnswer))
    if (round < WARMING) continue
    ours.push(a.times)
    if (b) theirs.push(b.times)
    if (c) same.push(c.times)
  }
  const ratio = (others) =>
    `${median(ours.map((times, i) => median(times) / median(others[i]))).toFixed(2)} ×`
  const shown = (times) => `p50 ${ms(median(times.flat()))}, p99 ${ms(percentile(times.flat(), 0.99))}`
  const things = ids.people.length
  row(
    `trace up to 6 hops between 100 random pairs, ${store.engine}, ${things} people`,
    shown(ours),
    theirs.length > 0
      ? `shortestPath by hand ${shown(theirs)}: ${ratio(theirs)}; the same answer by hand ${shown(same)}: ${ratio(same)}`
      : '',
    theirs.length > 0 ? '≤ 1.3 ×' : 'p99 ≤ 300 ms',
  )
}

/** How long a question about one thing takes in each of some graphs, which take turns: medians of each round. */
async function neighbourhood(graphs) {
  const { query } = QUESTIONS['edges and evidence']
  const callers = graphs.map(({ store, ids }) => {
    const ask = asker(store)
    return (i) => ask(query, { id: ids.tasks[(i * 7) % ids.tasks.length] })
  })
  const medians = graphs.map(() => [])
  for (let round = 0; round < WARMING_TO_GROW + ROUNDS; round++)
    for (const [i, call] of callers.entries()) {
      const { times } = await timed(call, ASKED, 1)
      if (round >= WARMING_TO_GROW) medians[i].push(median(times))
    }
  return medians
}

function growthRow(growth) {
  row(
    `a task with its offices as the graph grows (${sizes.join(', ')} nodes)`,
    growth.map((medians) => ms(median(medians))).join(', '),
    `${median(growth.at(-1).map((last, i) => last / growth[0][i])).toFixed(2)} ×`,
    '≤ 1.3 ×',
  )
}

async function start() {
  const seconds = []
  let memory = 0
  for (let round = 0; round < ROUNDS; round++) {
    const folder = await mkdtemp(join(tmpdir(), 'zhimai-bench-'))
    const run = () =>
      spawn(process.execPath, ['bin/zhimai.js', 'serve'], {
        env: { PATH: process.env.PATH, PORT: '0', ZHIMAI_DATA: folder, LOG_LEVEL: 'silent' },
        stdio: ['ignore', 'pipe', 'ignore'],
      })
    for (const loaded of [false, true]) {
      const before = performance.now()
      const child = run()
      const url = await addressOf(child)
      await post(undefined, url, { query: '{ tasks(first: 3) { nodes { number } } }' })
      if (loaded) {
        seconds.push((performance.now() - before) / 1000)
        memory = Math.max(memory, resident(child.pid))
      }
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    await rm(folder, { recursive: true, force: true })
  }
  row('start to first answer, seeds loaded before', `${median(seconds).toFixed(2)} s`, '', '≤ 1.5 s')
  row('resident memory after it, service and engine', `${Math.round(memory)} MB`, '', '≤ 250 MB')
}

async function addressOf(child) {
  let out = ''
  for await (const part of child.stdout) {
    out += part
    const url = /http:\/\/\S+\/graphql/.exec(out)?.[0]
    if (url) return url.replace('localhost', '127.0.0.1')
  }
  throw new Error(`no address in: ${out}`)
}

/** Megabytes of a process and its children (Linux). */
function resident(pid) {
  const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
  return children.reduce((sum, child) => sum + resident(child), own)
}

const folder = await mkdtemp(join(tmpdir(), 'zhimai-bench-'))
const sizes = [10_000, 100_000, 1_000_000].filter((size) => size <= largest)
const uri = process.env.NEO4J_TEST_URI
if (uri === undefined) {
  if (wants('start')) await start()
  const graphs = []
  for (const size of sizes) {
    const store = await openGrafeo(join(folder, String(size)))
    const { ids } = await fill(store, size)
    graphs.push({ store, ids })
    if (size === 10_000 && wants('shapes')) await shapes(store, ids)
    if (size === 10_000 && wants('http')) await overHttp(store, ids)
    if (wants('trace')) await trace(store, ids)
  }
  if (wants('growth')) growthRow(await neighbourhood(graphs))
  for (const { store } of graphs) await store.close()
} else {
  const [user, password, database] = [process.env.NEO4J_TEST_USER, process.env.NEO4J_TEST_PASSWORD, 'neo4j']
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  const { openBeside } = await import('./neo4j-graphql/beside.mjs')
  const beside = await openBeside({ uri, user, password, database })
  const empty = async () => {
    const session = driver.session({ database })
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS')
    await session.close()
  }
  const growth = []
  // A server that has just started loads for the first time: that one warms it up.
  for (const size of [0, ...sizes]) {
    await empty()
    const store = await openNeo4j({ uri, user, password, database })
    const { ids } = await fill(store, size || 10_000)
    if (size > 0) {
      if (wants('growth')) growth.push(...(await neighbourhood([{ store, ids }])))
      if (size === 10_000 && wants('shapes')) await shapes(store, ids, driver, database, beside)
      if (wants('trace')) await trace(store, ids, driver, database)
    } else rows.length = 0
    await store.close()
  }
  await beside.close()
  if (wants('growth')) growthRow(growth)
  await driver.close()
}
await rm(folder, { recursive: true, force: true })

console.log(
  `${new Date().toISOString()} · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'} · ${Math.round(totalmem() / 2 ** 30)} GB · load average ${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after\n`,
)
console.log('| what | measured | beside | bar |\n|---|---|---|---|')
for (const cells of rows) console.log(`| ${cells.join(' | ')} |`)
