import { normaliseText } from '../documents/normalise.js'
import type { EntityFact, RelationFact } from '../facts/model.js'

/** How well proposed facts of one kind agree with reviewed ones. */
export interface Score {
  readonly kind: string
  readonly found: number
  readonly expected: number
  readonly right: number
  readonly missed: readonly string[]
  readonly invented: readonly string[]
}

/** The facts of one document, proposed or reviewed. */
export interface FactSet {
  readonly entities: readonly EntityFact[]
  readonly relations: readonly RelationFact[]
}

export const precision = ({ right, found }: Score): number => (found === 0 ? 1 : right / found)
export const recall = ({ right, expected }: Score): number => (expected === 0 ? 1 : right / expected)
/** The harmonic mean of precision and recall. */
export function f1(score: Score): number {
  const [p, r] = [precision(score), recall(score)]
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}

/**
 * Scores proposed facts against reviewed ones, kind by kind. A thing is found if one of the same kind has its id or one of its
 * names; an event by its kind and date, since its name is the reviewer's. Relations are compared between things so matched.
 */
export function score(proposed: FactSet, reviewed: FactSet): Score[] {
  const matches = matchEntities(proposed.entities, reviewed.entities)
  const kinds = [...new Set([...proposed.entities, ...reviewed.entities].map(({ kind }) => kind))].sort()
  const entityScores = kinds.map((kind) => {
    const found = proposed.entities.filter((entity) => entity.kind === kind)
    const expected = reviewed.entities.filter((entity) => entity.kind === kind)
    const hit = new Set(found.flatMap(({ id }) => matches.get(id) ?? []))
    return {
      kind,
      found: found.length,
      expected: expected.length,
      right: hit.size,
      missed: expected.filter(({ id }) => !hit.has(id)).map(({ id }) => id),
      invented: found.filter(({ id }) => !matches.has(id)).map(({ id }) => id),
    }
  })
  return [...entityScores, ...scoreRelations(proposed.relations, reviewed.relations, matches)]
}

/** For each proposed id, the reviewed id that it stands for. Each reviewed thing is found once. */
function matchEntities(
  proposed: readonly EntityFact[],
  reviewed: readonly EntityFact[],
): Map<string, string> {
  const matches = new Map<string, string>()
  const taken = new Set<string>()
  const passes: ((one: EntityFact, other: EntityFact) => boolean)[] = [
    (one, other) => one.id === other.id,
    (one, other) => one.kind === 'EVENT' && sameEvent(one, other),
    (one, other) =>
      one.kind !== 'EVENT' && one.kind !== 'CLAUSE' && one.kind !== 'TASK' && sharesName(one, other),
  ]
  for (const same of passes) {
    for (const one of proposed) {
      if (matches.has(one.id)) continue
      const other = reviewed.find((fact) => fact.kind === one.kind && !taken.has(fact.id) && same(one, fact))
      if (other === undefined) continue
      matches.set(one.id, other.id)
      taken.add(other.id)
    }
  }
  return matches
}

function sharesName(one: EntityFact, other: EntityFact): boolean {
  const names = new Set([one.name, ...one.aliases].map(normaliseText))
  return [other.name, ...other.aliases].some((name) => names.has(normaliseText(name)))
}

function sameEvent(one: EntityFact, other: EntityFact): boolean {
  const date = ({ properties: { date } }: EntityFact): string => (typeof date === 'object' ? date.edtf : '')
  if (one.properties.eventKind !== other.properties.eventKind || date(one) !== date(other)) return false
  return one.evidence.some((a) => other.evidence.some((b) => a.start < b.end && b.start < a.end))
}

function scoreRelations(
  proposed: readonly RelationFact[],
  reviewed: readonly RelationFact[],
  matches: ReadonlyMap<string, string>,
): Score[] {
  const keyOf = ({ type, from, to, properties }: RelationFact): string =>
    [type, from, to, ...(type === 'HOLDS_POST' ? [properties.post] : [])].join(' ')
  const found = new Set(
    proposed.map((relation) =>
      keyOf({
        ...relation,
        from: matches.get(relation.from) ?? relation.from,
        to: matches.get(relation.to) ?? relation.to,
      }),
    ),
  )
  const expected = new Set(reviewed.map(keyOf))
  const types = [...new Set([...proposed, ...reviewed].map(({ type }) => type))].sort()
  return types.map((type) => {
    const own = (keys: ReadonlySet<string>): string[] => [...keys].filter((key) => key.startsWith(`${type} `))
    const right = own(found).filter((key) => expected.has(key))
    return {
      kind: type,
      found: own(found).length,
      expected: own(expected).length,
      right: right.length,
      missed: own(expected).filter((key) => !found.has(key)),
      invented: own(found).filter((key) => !expected.has(key)),
    }
  })
}
