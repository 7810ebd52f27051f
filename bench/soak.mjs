// npm run soak [-- --minutes=10]: asks a service of its own the ready questions at 70 % of what it can answer, and tells whether
// its memory grows. Ends with 1 where an answer had an error or memory grew by more than a twentieth over the time measured.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'

const MINUTES = Number(process.argv.find((word) => word.startsWith('--minutes='))?.slice(10) ?? 10)
const SHARE = 0.7
const CLIENTS = 16
const CAPACITY_SECONDS = 15
const SAMPLE_SECONDS = 5
/** The first part of the time is left out: caches fill and code is compiled. */
const WARM_SHARE = 0.3
const MOST_GROWTH = 0.05

const folder = 'seed/questions'
const bodies = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => {
    const query = readFileSync(join(folder, file), 'utf8')
    const variables = JSON.parse(readFileSync(join(folder, file.replace(/graphql$/, 'json')), 'utf8'))
    return JSON.stringify({ query, variables })
  })

const data = await mkdtemp(join(tmpdir(), 'zhimai-soak-'))
const child = spawn(process.execPath, ['bin/zhimai.js', 'serve'], {
  env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'silent', ZHIMAI_DATA: data },
  stdio: ['ignore', 'pipe', 'inherit'],
})
/* global fetch */
try {
  const url = await address()
  let asked = 0
  const errors = new Map()
  const ask = async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bodies[asked++ % bodies.length],
    })
    const answer = await response.json()
    if (response.status === 200 && answer.errors === undefined) return
    const code = `${response.status} ${answer.errors?.[0]?.extensions?.code ?? ''}`.trim()
    errors.set(code, (errors.get(code) ?? 0) + 1)
  }

  const capacity = await mostASecond(ask)
  const rate = capacity * SHARE
  console.log(
    `capacity ${capacity.toFixed(0)} questions a second, asked ${rate.toFixed(0)} a second for ${MINUTES} minutes`,
  )
  const samples = await soak(ask, rate)
  const steady = samples.slice(Math.floor(samples.length * WARM_SHARE))
  const mean = steady.reduce((sum, { megabytes }) => sum + megabytes, 0) / steady.length
  const growth = (slope(steady) * (steady.at(-1).minutes - steady[0].minutes)) / mean
  console.log(
    `${asked} answers, ${[...errors].map(([code, times]) => `${times} × ${code}`).join(', ') || 'no'} errors; memory of service and engine ${mean.toFixed(0)} MB on average, ` +
      `${(slope(steady) >= 0 ? '+' : '') + slope(steady).toFixed(2)} MB a minute (${(100 * growth).toFixed(1)} % over the time measured, at most ${100 * MOST_GROWTH} %); ` +
      `load average ${loadavg()[0].toFixed(1)}`,
  )
  process.exitCode = errors.size > 0 || growth > MOST_GROWTH ? 1 : 0
} finally {
  child.kill('SIGTERM')
  await once(child, 'exit')
  await rm(data, { recursive: true, force: true })
}
/** The address that the service prints once it answers. */
async function address() {
  let printed = ''
  for await (const part of child.stdout) {
    printed += part
    if (printed.includes('Ctrl-C stops')) break
  }
  const url = /http:\/\/\S+\/graphql/.exec(printed)?.[0]
  if (url === undefined) throw new Error(`the service did not start: ${printed}`)
  return url
}

/** Questions answered in a second when each client asks the next as soon as it has an answer. */
async function mostASecond(ask) {
  const until = performance.now() + CAPACITY_SECONDS * 1_000
  let answered = 0
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (performance.now() < until) {
        await ask()
        answered += 1
      }
    }),
  )
  return answered / CAPACITY_SECONDS
}

/** Asks at a steady rate, whether or not what was asked before has been answered, and looks at memory now and then. */
async function soak(ask, rate) {
  const samples = []
  const running = new Set()
  const start = performance.now()
  const minutes = () => (performance.now() - start) / 60_000
  let sent = 0
  while (minutes() < MINUTES) {
    for (; sent < minutes() * 60 * rate; sent++) {
      const one = ask().finally(() => running.delete(one))
      running.add(one)
    }
    if (minutes() * 60 >= samples.length * SAMPLE_SECONDS)
      samples.push({ minutes: minutes(), megabytes: residentMegabytes() })
    await delay(10)
  }
  await Promise.all(running)
  return samples
}

/** Resident memory of the service and of its engine's process. */
function residentMegabytes() {
  const pid = String(child.pid)
  const lines = execFileSync('ps', ['-o', 'rss=', '-p', pid, '--ppid', pid], { encoding: 'utf8' })
  return (
    lines
      .trim()
      .split(/\s+/)
      .map(Number)
      .reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024
  )
}

/** Megabytes a minute, by least squares. */
function slope(samples) {
  const middle = (of) => samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length
  const x = middle(({ minutes }) => minutes)
  const y = middle(({ megabytes }) => megabytes)
  const together = middle(({ minutes, megabytes }) => (minutes - x) * (megabytes - y))
  return together / middle(({ minutes }) => (minutes - x) ** 2)
}
