import type { Extraction } from '../../src/extraction/extract.js'
import type { EntityFact, MergeFact, RelationFact } from '../../src/facts/model.js'
import { Known } from '../../src/resolution/known.js'
import { resolve, type PersonsWord, type Resolution } from '../../src/resolution/resolve.js'

const GROUNDS = { rule: 'test', confidence: 0.95 }

/** What was read from an invented document. */
export function extraction(
  entities: readonly EntityFact[],
  relations: readonly RelationFact[] = [],
  document = 'document/new',
): Extraction {
  return {
    document,
    outline: [],
    entities: entities.map((entity) => ({ ...entity, ...GROUNDS })),
    relations: relations.map((relation) => ({ ...relation, ...GROUNDS })),
    unread: [],
  }
}

/** Reviewed facts of a test. */
export function known(
  entities: readonly EntityFact[],
  relations: readonly RelationFact[] = [],
  merges: readonly MergeFact[] = [],
): Known {
  return new Known({ entities, relations, merges })
}

/** A resolution in short: where every id went, and the matches left to a person. */
export function outcome(resolution: Resolution): {
  readonly ids: readonly string[]
  readonly made: readonly string[]
  readonly doubtful: readonly string[]
} {
  const short = ({ from, into, rule }: Resolution['made'][number]): string => `${rule}: ${from} = ${into}`
  return {
    ids: resolution.extraction.entities.map(({ id }) => id),
    made: resolution.made.map(short),
    doubtful: resolution.doubtful.map(short),
  }
}

/** Resolves and tells the outcome in short. */
export function resolved(found: Extraction, facts: Known, word?: PersonsWord): ReturnType<typeof outcome> {
  return outcome(resolve(found, facts, word))
}
