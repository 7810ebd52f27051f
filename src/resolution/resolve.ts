import type { Extraction } from '../extraction/extract.js'
import type { ProposedEntity } from '../extraction/proposal.js'
import { ENTITY_KINDS, type EntityKind } from '../model/kinds.js'
import { apartId } from './apart-id.js'
import type { Known } from './known.js'
import { CERTAIN, type Match, type ResolutionRule } from './match.js'
import { Mentioned } from './mentioned.js'
import { rewrite, type ResolvedExtraction } from './rewrite.js'
import { departmentName } from './rules/department-name.js'
import { documentNumber } from './rules/document-number.js'
import { eventSameDay } from './rules/event-same-day.js'
import { officeLexicon } from './rules/office-lexicon.js'
import { officeRegion } from './rules/office-region.js'
import { officeShortForm } from './rules/office-short-form.js'
import { personOffice } from './rules/person-office.js'
import { placeLevel } from './rules/place-level.js'
import { sameName } from './rules/same-name.js'
import { samePlace } from './rules/same-place.js'

const RULES: readonly ResolutionRule[] = [
  samePlace,
  sameName,
  officeLexicon,
  officeShortForm,
  officeRegion,
  departmentName,
  documentNumber,
  placeLevel,
  personOffice,
  eventSameDay,
]

/** An extraction whose things have the ids of the reviewed facts wherever they are the same. */
export interface Resolution {
  readonly extraction: ResolvedExtraction
  /** The matches that were made: the extraction uses their `into`. */
  readonly made: readonly Match[]
  /** Matches that a person has to decide: `from` is the id that the extraction uses until then. */
  readonly doubtful: readonly Match[]
}

/** What a person has decided about things of the document before. */
export interface PersonsWord {
  /** Keys of matches that are none (see `matchKey`). */
  readonly refused: ReadonlySet<string>
  /** From ids as they are read to the ids that they were corrected to. */
  readonly corrected: ReadonlyMap<string, string>
}

const NOTHING_SAID: PersonsWord = { refused: new Set(), corrected: new Map() }

/** What is left of a rule's confidence where several things fit. */
const DOUBTFUL = 0.85

/** Tells one match from another, for decisions about it. */
export function matchKey({ from, into }: Pick<Match, 'from' | 'into'>): string {
  return `match|${from}|${into}`
}

/**
 * Who is who: finds the things of a document among the reviewed facts. A match that several rules or several things
 * leave in doubt is not made, and what a person has decided before stands.
 */
export function resolve(
  extraction: Extraction,
  known: Known,
  { refused, corrected }: PersonsWord = NOTHING_SAID,
): Resolution {
  const ids = new Map<string, string>()
  const made: Match[] = []
  const doubtful: Match[] = []
  const mentioned = new Mentioned(extraction, ids)
  for (const entity of inOrder(extraction.entities)) {
    const own = byParent(corrected.get(entity.id) ?? entity.id, ids)
    const found = candidates({ ...entity, id: own }, known, mentioned).filter(
      (match) => !refused.has(matchKey(match)),
    )
    const sure = found.filter(({ confidence }) => confidence >= CERTAIN)
    const [only] = sure
    const id = apartId({ ...entity, id: own }, known, mentioned)
    const there = known.entity(id)
    if (there !== undefined && entity.kind !== 'PERSON') ids.set(entity.id, there.id)
    else if (only !== undefined && sure.length === 1) {
      if (only.into !== own) made.push(only)
      ids.set(entity.id, only.into)
    } else {
      ids.set(entity.id, there?.id ?? id)
      if (there !== undefined) continue
      const open = found.map((match) => ({
        ...match,
        from: id,
        confidence: Math.min(match.confidence, DOUBTFUL),
      }))
      doubtful.push(...open.filter((match) => !refused.has(matchKey(match))))
    }
  }
  return { extraction: rewrite(extraction, ids, known), made, doubtful }
}

/** What the rules say of an entity, the best of them for each thing that it may be. */
function candidates(entity: ProposedEntity, known: Known, mentioned: Mentioned): Match[] {
  const best = new Map<string, Match>()
  for (const rule of RULES) {
    if (!rule.kinds.includes(entity.kind)) continue
    for (const match of rule.match(entity, known, mentioned)) {
      const before = best.get(match.into)
      if (before === undefined || before.confidence < match.confidence)
        best.set(match.into, { ...match, kind: entity.kind, rule: rule.name })
    }
  }
  return [...best.values()]
}

/** Offices before their departments, agreements before their versions, and people after the offices they are known by. */
const LATER: readonly EntityKind[] = ['PERSON', 'EVENT']

function inOrder(entities: readonly ProposedEntity[]): ProposedEntity[] {
  const place = ({ id, kind }: ProposedEntity): number =>
    LATER.indexOf(kind) * 1000 + id.split('/').length * 100 + ENTITY_KINDS.indexOf(kind)
  return [...entities].sort((a, b) => place(a) - place(b))
}

/** The id of a part whose whole has been resolved: a department, a version, a clause. */
function byParent(id: string, ids: ReadonlyMap<string, string>): string {
  for (let at = id.lastIndexOf('/'); at > 0; at = id.lastIndexOf('/', at - 1)) {
    const parent = ids.get(id.slice(0, at))
    if (parent !== undefined) return parent + id.slice(at)
  }
  return id
}
