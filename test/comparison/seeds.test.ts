import { describe, expect, it } from 'vitest'
import { packagePath } from '../../src/configuration/package.js'
import type { AlignedProvision } from '../../src/comparison/align.js'
import { proposeLineage, type KnownSide } from '../../src/comparison/propose-lineage.js'
import { changeRows, type ChangeRow, type Correspondence } from '../../src/comparison/rows.js'
import { CHANGE_KINDS } from '../../src/model/kinds.js'
import type { EntityFact, Facts, RelationFact } from '../../src/facts/model.js'
import { readFacts } from '../../src/facts/read.js'

const { facts } = await readFacts(packagePath('seed/facts'))
const OLD = 'agreement/chuanyu/2020-06-19'
const NEW = 'agreement/chuanyu/2025-06-23'
const PLAN = 'task/notice-2025-57'

const field = ({ properties }: EntityFact, name: string): string => String(properties[name] ?? '')
const byNumber = (a: EntityFact, b: EntityFact): number =>
  field(a, 'number').localeCompare(field(b, 'number'), 'en', { numeric: true })

function under({ entities }: Facts, prefix: string): EntityFact[] {
  return entities.filter(({ id }) => id.startsWith(`${prefix}/`)).sort(byNumber)
}

function provision(fact: EntityFact, heading: EntityFact | undefined): AlignedProvision {
  const path = heading === undefined ? [] : [field(heading, 'text')]
  return {
    id: fact.id,
    number: field(fact, 'number'),
    text: field(fact, 'text'),
    path,
    heading: fact === heading,
  }
}

function reportedSide(): KnownSide {
  const all = under(facts, OLD)
  const area = (fact: EntityFact): EntityFact | undefined =>
    all.find((other) => field(other, 'number') === field(fact, 'number').split('.')[0])
  const provisions = all.filter((fact) => area(fact) !== fact).map((fact) => provision(fact, area(fact)))
  return { provisions, fullText: false, reported: true }
}

function plannedSide(): KnownSide {
  const headings = under(facts, NEW)
  const tasks = under(facts, PLAN)
  const isUnder = (task: EntityFact, heading: EntityFact): boolean =>
    facts.relations.some(({ type, from, to }) => type === 'PART_OF' && from === task.id && to === heading.id)
  const provisions = headings.flatMap((heading) => [
    provision(heading, heading),
    ...tasks.filter((task) => isUnder(task, heading)).map((task) => provision(task, heading)),
  ])
  return { provisions, fullText: false, reported: false }
}

const reviewed = (relation: RelationFact): Correspondence => {
  const change = CHANGE_KINDS.find((kind) => kind === relation.properties['change'])
  return { from: relation.to, to: relation.from, basis: relation.basis, change }
}
const name = ({ kind, from, to }: ChangeRow): string =>
  `${from.map(({ id }) => id).join()} ${kind} ${to.map(({ id }) => id).join()}`

describe('proposeLineage on the two seed sources', () => {
  const [from, to] = [reportedSide(), plannedSide()]
  const links = facts.relations.filter(
    ({ type, to: target }) => (type === 'FULFILLS' || type === 'CONTINUES') && /\d\.\d+$/.test(target),
  )
  const decided = changeRows(from, to, links.map(reviewed)).map(name)
  const proposed = proposeLineage(from, to)
  const rows = proposed.rows.map(name)

  it('has the 25 rows of the review to meet', () => {
    expect(decided).toHaveLength(25)
  })

  it('proposes all of them but at most 3 before any review', () => {
    expect(decided.filter((row) => !rows.includes(row)).length).toBeLessThanOrEqual(3)
  })

  it('marks what it proposes otherwise as doubtful', () => {
    const wrong = proposed.rows.filter((row) => !decided.includes(name(row)))
    expect(wrong.filter(({ doubtful }) => !doubtful).map(name)).toEqual([])
  })

  it('leaves most rows without doubt', () => {
    expect(proposed.rows.filter(({ doubtful }) => doubtful).length).toBeLessThanOrEqual(8)
  })
})
