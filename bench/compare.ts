import { compareTexts } from '../src/comparison/compare.js'
import { renderHtml } from '../src/comparison/render/html.js'
import { renderJson } from '../src/comparison/render/json.js'
import { makeVersions } from './compare-texts.js'

/** The bars: articles on each side, seconds, and for the whole run megabytes of resident memory. */
const BARS = [
  { articles: 200, seconds: 1 },
  { articles: 2000, seconds: 10 },
] as const
const MEGABYTES = 500

/** Measures `zhimai compare` on made-up regulations; exits 1 where a bar is missed. `--html` writes the marked table, too. */
const html = process.argv.includes('--html')
const render = html ? renderHtml : renderJson
let missed = 0
const report = (name: string, value: number, unit: string, bar: number): void => {
  const kept = value <= bar
  if (!kept) missed += 1
  process.stdout.write(`${kept ? 'ok  ' : 'MISS'} ${name}: ${value.toFixed(2)} ${unit} (bar ${bar})\n`)
}

for (const { articles, seconds } of BARS) {
  const [old, fresh] = makeVersions(articles)
  const start = performance.now()
  const before = process.cpuUsage()
  render(compareTexts({ title: '旧', text: old }, { title: '新', text: fresh }))
  const elapsed = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(before)
  report(`${articles} × ${articles} articles`, elapsed, 's', seconds)
  process.stdout.write(
    `     of the processor ${((user + system) / 1e6).toFixed(2)} s; more than that is waiting for it\n`,
  )
}
report('memory at its highest', process.resourceUsage().maxRSS / 1024, 'MB', MEGABYTES)
process.exitCode = missed === 0 ? 0 : 1
