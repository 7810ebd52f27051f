// Compares what is read from the two sources with a file of what a person read in them (documents, organisations, people,
// agreements, events, publications, clauses, sections, tasks and who answers for them), and checks the quote of every piece of evidence.
// Usage: node scripts/evaluate-gold.mjs FILE. Ends with 1 where a figure is below its bar.
import { readFileSync } from 'node:fs'
import { CodePoints } from '../dist/documents/code-points.js'
import { normaliseText } from '../dist/documents/normalise.js'
import { reading } from '../dist/documents/reading.js'
import { readText } from '../dist/documents/read-text.js'
import { extract } from '../dist/extraction/extract.js'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Which file? node scripts/evaluate-gold.mjs GOLD.json')
  process.exit(2)
}
const gold = JSON.parse(readFileSync(file, 'utf8'))
const root = new URL('../', import.meta.url)
const BARS = { structure: 0.98, entities: 0.95 }
const plain = (text) => normaliseText(String(text ?? '')).replace(/["《》（）()\s]/g, '')
const totals = new Map()
const missed = []
let spans = 0
let wrong = 0

for (const name of ['newsletter-2020-06-23', 'notice-2025-57']) {
  const { text } = readText(readFileSync(new URL(`seed/documents/${name}.txt`, root)))
  const points = new CodePoints(text)
  const read = extract(name, text)
  const own = gold[name]
  const of = (kind) => read.entities.filter((entity) => entity.kind === kind)
  const named = (kind) => (entity) =>
    of(kind).some((found) =>
      [found.name, ...found.aliases].some((one) =>
        [entity.name ?? entity.title, ...(entity.aliases ?? [])].some((other) => plain(one) === plain(other)),
      ),
    )
  const overlap =
    (...kinds) =>
    (fact) =>
      kinds
        .flatMap(of)
        .some(({ evidence }) => evidence.some(({ start, end }) => start < fact.span[1] && fact.span[0] < end))

  // What is to be founded is a project here; the file has it under both heads.
  tally('people', 'entities', own.people, named('PERSON'), (one) => one.name)
  tally('organisations', 'entities', own.organisations, overlap('OFFICE', 'PROJECT'), (one) => one.name)
  tally('agreements', 'entities', own.agreements, overlap('AGREEMENT'), (one) => one.name)
  tally('events', 'entities', own.events, overlap('EVENT'), (one) => one.kind)
  tally('gifts', 'entities', own.gifts ?? [], overlap('EVENT'), (one) => one.what)
  tally('publications', 'entities', own.publications, overlap('PUBLICATION'), (one) => one.title)
  tally('clauses', 'structure', own.clauses ?? own.sections, overlap('CLAUSE'), (one) =>
    String(one.number ?? one.n),
  )
  const tasks = own.tasks ?? []
  tally(
    'tasks',
    'structure',
    tasks,
    (one) => of('TASK').some(({ properties }) => properties.number === String(one.n)),
    (one) => String(one.n),
  )
  const pairs = tasks.flatMap(({ n, responsible }) => responsible.map((unit) => ({ n, unit })))
  const assigned = read.relations
    .filter(({ type }) => type === 'ASSIGNED_TO')
    .map(
      ({ from, to }) => `${from.split('/').at(-1)} ${plain(read.entities.find(({ id }) => id === to)?.name)}`,
    )
  tally(
    'responsible units',
    'structure',
    pairs,
    ({ n, unit }) => assigned.includes(`${n} ${plain(unit)}`),
    ({ n, unit }) => `${n} ${unit}`,
  )
  for (const { id, evidence } of [
    ...read.entities,
    ...read.relations.map((one) => ({ ...one, id: one.type })),
  ]) {
    for (const { start, end, quote } of evidence) {
      spans += 1
      if (reading(points.slice(start, end)) !== reading(quote)) {
        wrong += 1
        missed.push(`evidence  ${id} ${start}-${end}: ${quote}`)
      }
    }
  }
}

function tally(what, group, wanted, found, label) {
  const known = totals.get(what) ?? { group, expected: 0, right: 0 }
  for (const one of wanted) {
    known.expected += 1
    if (found(one)) known.right += 1
    else missed.push(`missed    ${what}  ${label(one)}`)
  }
  totals.set(what, known)
}

console.log('what               expected right  recall')
for (const [what, { expected, right }] of totals)
  console.log(
    `${what.padEnd(18)} ${String(expected).padStart(8)} ${String(right).padStart(5)}  ${(right / expected).toFixed(3)}`,
  )
console.log(
  `evidence spans     ${String(spans).padStart(8)} ${String(spans - wrong).padStart(5)}  ${((spans - wrong) / spans).toFixed(3)}`,
)
for (const line of missed) console.log(line)
const below = Object.entries(BARS).filter(([group, bar]) => {
  const own = [...totals.values()].filter((one) => one.group === group)
  const sum = (field) => own.reduce((total, one) => total + one[field], 0)
  return sum('right') < bar * sum('expected')
})
for (const [group, bar] of below) console.error(`${group}: below ${bar}`)
process.exitCode = below.length === 0 && wrong === 0 ? 0 : 1
