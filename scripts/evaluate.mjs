// Reads the documents of seed/ afresh and compares what is proposed with the reviewed facts, kind by kind.
// Ends with 1 where a figure is below its floor in scripts/evaluate-floors.json; `--floors` writes those of today.
import { readFileSync, writeFileSync } from 'node:fs'
import { extract } from '../dist/extraction/extract.js'
import { f1, precision, recall, score } from '../dist/extraction/score.js'
import { readText } from '../dist/documents/read-text.js'
import { readFacts } from '../dist/facts/read.js'

const root = new URL('../', import.meta.url)
const floorsFile = new URL('scripts/evaluate-floors.json', root)
const { files } = await readFacts(new URL('seed/facts', root).pathname)
const proposed = { entities: [], relations: [] }
const reviewed = { entities: [], relations: [] }

for (const name of ['newsletter-2020-06-23', 'notice-2025-57']) {
  const document = `document/${name}`
  const { text } = readText(readFileSync(new URL(`seed/documents/${name}.txt`, root)))
  const own = extract(name, text)
  const here = ({ evidence }) => evidence.some((piece) => piece.document === document)
  const file = files.find((one) => one.entities.some(({ id }) => id === document && one.file.includes(name)))
  if (file === undefined) throw new Error(`seed/facts/ has no file for ${name}`)
  // Ids are told apart by document, so that each text is judged by what it says itself.
  add(proposed, own, name)
  // What a person or the lexicon decided is no reading of the text.
  const stated = file.relations.filter((relation) => relation.basis !== 'CURATED' && here(relation))
  add(reviewed, { entities: file.entities.filter(here), relations: stated }, name)
}

function add(target, facts, name) {
  const own = (id) => `${name}: ${id}`
  target.entities.push(...facts.entities.map((entity) => ({ ...entity, id: own(entity.id) })))
  target.relations.push(
    ...facts.relations.map((relation) => ({ ...relation, from: own(relation.from), to: own(relation.to) })),
  )
}

const scores = ['newsletter-2020-06-23', 'notice-2025-57'].reduce((total, name) => {
  const of = (facts) => ({
    entities: facts.entities.filter(({ id }) => id.startsWith(`${name}: `)),
    relations: facts.relations.filter(({ from }) => from.startsWith(`${name}: `)),
  })
  for (const one of score(of(proposed), of(reviewed))) {
    const known = total.get(one.kind)
    total.set(one.kind, known === undefined ? one : sum(known, one))
  }
  return total
}, new Map())

function sum(a, b) {
  return {
    kind: a.kind,
    found: a.found + b.found,
    expected: a.expected + b.expected,
    right: a.right + b.right,
    missed: [...a.missed, ...b.missed],
    invented: [...a.invented, ...b.invented],
  }
}

console.log('kind               found expected right  precision recall   F1')
const figures = {}
for (const one of [...scores.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1))) {
  figures[one.kind] = Math.floor(f1(one) * 1000) / 1000
  const numbers = [precision(one), recall(one), f1(one)]
    .map((value) => value.toFixed(3).padStart(8))
    .join(' ')
  console.log(
    `${one.kind.padEnd(18)} ${String(one.found).padStart(5)} ${String(one.expected).padStart(8)} ${String(one.right).padStart(5)}  ${numbers}`,
  )
}
for (const one of scores.values()) {
  for (const fact of one.missed) console.log(`missed    ${one.kind}  ${fact}`)
  for (const fact of one.invented) console.log(`invented  ${one.kind}  ${fact}`)
}

const wrong = new Set([...scores.values()].flatMap(({ invented }) => invented))
const isRight = (fact) =>
  fact.id === undefined
    ? ![...wrong].some((key) => key.startsWith(`${fact.type} ${fact.from} ${fact.to}`))
    : !wrong.has(fact.id)
const bands = new Map()
for (const fact of [...proposed.entities, ...proposed.relations]) {
  const band = Math.floor(fact.confidence * 20 + 1e-9) / 20
  const known = bands.get(band) ?? { facts: 0, right: 0 }
  bands.set(band, { facts: known.facts + 1, right: known.right + (isRight(fact) ? 1 : 0) })
}
console.log('confidence   facts  right  share')
for (const [band, { facts, right }] of [...bands].sort(([a], [b]) => b - a))
  console.log(
    `${band.toFixed(2)}-${(band + 0.05).toFixed(2)} ${String(facts).padStart(7)} ${String(right).padStart(6)}  ${(right / facts).toFixed(3)}`,
  )

const rules = new Map()
for (const fact of [...proposed.entities, ...proposed.relations]) {
  const known = rules.get(fact.rule) ?? { facts: 0, right: 0, stated: 0 }
  const right = known.right + (isRight(fact) ? 1 : 0)
  rules.set(fact.rule, { facts: known.facts + 1, right, stated: known.stated + fact.confidence })
}
console.log('rule                 facts  right  share  stated')
for (const [rule, { facts, right, stated }] of [...rules].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(
    `${rule.padEnd(18)} ${String(facts).padStart(7)} ${String(right).padStart(6)}  ${(right / facts).toFixed(3)}   ${(stated / facts).toFixed(3)}`,
  )

if (process.argv.includes('--floors')) writeFileSync(floorsFile, `${JSON.stringify(figures, null, 2)}\n`)
const floors = JSON.parse(readFileSync(floorsFile, 'utf8'))
const fallen = Object.entries(floors).filter(([kind, floor]) => (figures[kind] ?? 0) < floor)
for (const [kind, floor] of fallen)
  console.error(`${kind}: F1 ${figures[kind] ?? 0} is below its floor ${floor}`)
process.exitCode = fallen.length === 0 ? 0 : 1
