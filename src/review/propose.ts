import { sha256 } from '../facts/canonical.js'
import { relationId } from '../facts/relation-id.js'
import type { EntityFact, EvidenceFact, Facts, FactValue, RelationFact } from '../facts/model.js'
import { ENTITY_PROPERTIES, relationPropertyRules } from '../facts/property-table.js'
import { type Extraction, extract } from '../extraction/extract.js'
import { RELATION_KINDS } from '../facts/relation-kinds.js'
import { Known } from '../resolution/known.js'
import { matchKey, resolve } from '../resolution/resolve.js'
import type { ResolvedEntity, ResolvedRelation } from '../resolution/rewrite.js'
import type { Decision } from './decision.js'
import { personsWord } from './decisions.js'
import type { Proposal, ProposalSet } from './proposal.js'

/**
 * What a document says that the reviewed facts do not have yet. `name` is the name its id is made of, `text` is UTF-8, NFC,
 * LF. What a person has decided before is kept to; nothing is written.
 */
export function propose(
  name: string,
  text: string,
  facts: Facts,
  decisions: readonly Decision[],
): ProposalSet {
  const known = new Known(facts)
  const { extraction, made, doubtful } = resolve(
    forTheGraph(extract(name, text)),
    known,
    personsWord(decisions),
  )
  const relations = new Map(known.facts.relations.map((relation) => [relationId(relation), relation]))
  const differs: string[] = []
  const proposals: Proposal[] = [
    ...doubtful.map(({ from, into, rule, confidence, reason }): Proposal => ({
      of: 'match',
      key: matchKey({ from, into }),
      rule,
      confidence,
      reason,
      fact: { from, into },
    })),
    ...extraction.entities.flatMap((entity) => proposeEntity(entity, known.entity(entity.id), differs)),
    ...extraction.relations.flatMap((relation) => {
      const known = relations.get(relationId(relation)) ?? relations.get(unqualified(relation))
      return proposeRelation(relation, known, differs)
    }),
  ]
  return {
    document: extraction.document,
    sha256: sha256(text),
    known: made.map(({ from, into, rule, confidence }) => ({ from, into, rule, confidence })),
    differs,
    proposals,
  }
}

/** What the graph has no place for is not proposed: 责任人, and whom the document names for nothing else (docs/decisions/responsible-people.md). */
function forTheGraph(extraction: Extraction): Extraction {
  const kinds = new Map(extraction.entities.map(({ id, kind }) => [id, kind]))
  const fits = ({ type, from, to }: RelationFact): boolean =>
    RELATION_KINDS[type].some(([a, b]) => a === kinds.get(from) && b === kinds.get(to))
  const relations = extraction.relations.filter(fits)
  const left = new Set(relations.flatMap(({ from, to }) => [from, to]))
  const lost = new Set(extraction.relations.filter((one) => !fits(one)).flatMap(({ from, to }) => [from, to]))
  const entities = extraction.entities.filter(({ id }) => left.has(id) || !lost.has(id))
  return { ...extraction, entities, relations }
}

function proposeEntity(found: ResolvedEntity, known: EntityFact | undefined, differs: string[]): Proposal[] {
  const { origin, rule, confidence, id, kind, name, aliases, properties, evidence } = found
  const grounds = { of: 'entity', key: `entity|${origin}`, rule, confidence } as const
  if (known === undefined) {
    const fact = {
      id,
      kind,
      name,
      aliases: [...aliases],
      properties: { ...properties },
      evidence: [...evidence],
    }
    return [{ ...grounds, isNew: true, fact }]
  }
  differs.push(...differences(id, known.properties, properties))
  const places = added(evidence, known.evidence)
  if (places.length === 0) return []
  const names = new Set([known.name, ...known.aliases])
  const fact = {
    id: known.id,
    kind: known.kind,
    name: known.name,
    aliases: aliases.filter((alias) => !names.has(alias)),
    properties: agreed(known, properties),
    evidence: places,
  }
  return [{ ...grounds, isNew: false, fact }]
}

function proposeRelation(
  found: ResolvedRelation,
  known: RelationFact | undefined,
  differs: string[],
): Proposal[] {
  const { origin, rule, confidence, type, from, to, properties, basis, modality, evidence } = found
  const places = added(evidence, known?.evidence ?? [])
  if (known !== undefined) {
    const id = relationId(known)
    differs.push(...differences(id, { role: '—', ...known.properties }, properties))
    if (known.modality !== modality)
      differs.push(`${id}: modality ${modality}，已审读 reviewed ${known.modality}`)
    if (places.length === 0) return []
  }
  const fact = {
    type,
    from,
    to,
    properties: { ...complete(found), ...known?.properties },
    basis,
    ...(basis !== 'STATED' && { rule }),
    modality,
    evidence: places,
  }
  return [{ of: 'relation', key: `relation|${origin}`, rule, confidence, fact }]
}

/** The id of a relation without its post or role: a reviewed relation may have left open what the text says more exactly. */
function unqualified({ type, from, to }: RelationFact): string {
  return relationId({ type, from, to, properties: {} })
}

/** The properties that a relation needs, `literal` from the words it rests on where the rule gives none. */
function complete({ type, properties, evidence }: RelationFact): Record<string, string> {
  const { literal } = relationPropertyRules(type)
  const [place] = evidence
  const missing = literal?.required === true && properties['literal'] === undefined && place !== undefined
  return { ...properties, ...(missing && { literal: place.quote }) }
}

/** The places that rest on no words that the reviewed fact rests on already. */
function added(evidence: readonly EvidenceFact[], known: readonly EvidenceFact[]): EvidenceFact[] {
  return evidence.filter(
    ({ document, start, end }) =>
      !known.some((other) => other.document === document && start < other.end && other.start < end),
  )
}

/** What a known thing needs to be named in another file: its required properties, and what is new here, never another value. */
function agreed(known: EntityFact, found: EntityFact['properties']): Record<string, FactValue> {
  const required = Object.entries(ENTITY_PROPERTIES[known.kind]).flatMap(([field, { required: must }]) =>
    must === true && known.properties[field] !== undefined ? [[field, known.properties[field]] as const] : [],
  )
  const more = Object.entries(found).filter(([field]) => known.properties[field] === undefined)
  return Object.fromEntries([...required, ...more])
}

function differences(
  id: string,
  known: Readonly<Record<string, FactValue>>,
  found: Readonly<Record<string, FactValue>>,
): string[] {
  return Object.entries(found).flatMap(([field, value]) => {
    const before = known[field]
    if (before === undefined || shown(before) === shown(value)) return []
    return [`${id}: ${field} ${shown(value)}，已审读 reviewed ${shown(before)}`]
  })
}

const shown = (value: FactValue): string => (typeof value === 'object' ? value.edtf : String(value))
