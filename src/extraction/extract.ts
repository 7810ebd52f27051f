import { publicSection, type Section } from '../documents/outline.js'
import type { EvidenceFact } from '../facts/model.js'
import { type Context, contextOf } from './context.js'
import { groupBy } from './group-by.js'
import type { ProposedEntity, ProposedRelation, Proposals } from './proposal.js'
import { addressees } from './rules/addressees.js'
import { agreementFacts } from './rules/agreement-facts.js'
import { areas } from './rules/areas.js'
import { attendance } from './rules/attendance.js'
import { citations } from './rules/citations.js'
import { clauses } from './rules/clauses.js'
import { credits } from './rules/credits.js'
import { eventFacts } from './rules/event-facts.js'
import { fullAgreement } from './rules/full-agreement.js'
import { gifts } from './rules/gifts.js'
import { heldDocument } from './rules/held-document.js'
import { links } from './rules/links.js'
import { officeNames } from './rules/office-names.js'
import { posts } from './rules/posts.js'
import { projects } from './rules/projects.js'
import { publications } from './rules/publications.js'
import { subjects } from './rules/subjects.js'
import { tasks } from './rules/tasks.js'

/** A part of a document that no rule could use, and why. */
export interface Unread {
  readonly start: number
  readonly end: number
  readonly reason: string
}

/** What was read from a document: its outline, the facts proposed, and what was not read. */
export interface Extraction {
  /** The document's id, `document/NAME`. */
  readonly document: string
  readonly outline: readonly Section[]
  readonly entities: readonly ProposedEntity[]
  readonly relations: readonly ProposedRelation[]
  readonly unread: readonly Unread[]
}

/** The rules in the order in which their facts are put together: names found first give a thing its name. */
const RULES: readonly ((context: Context) => Proposals)[] = [
  heldDocument,
  officeNames,
  addressees,
  fullAgreement,
  agreementFacts,
  clauses,
  tasks,
  posts,
  eventFacts,
  attendance,
  gifts,
  publications,
  projects,
  areas,
  subjects,
  citations,
  credits,
]

/** Reads a document's text (NFC, LF) and proposes facts. `name` is the name its id is made of. */
export function extract(name: string, text: string): Extraction {
  const context = contextOf(name, text)
  const proposals = RULES.map((rule) => rule(context))
  const things = mergeEntities(proposals.flatMap((proposal) => proposal.entities))
  proposals.push(links(context, things))
  const entities = mergeEntities([...things, ...(proposals.at(-1)?.entities ?? [])])
  const known = new Set(entities.map(({ id }) => id))
  const relations = mergeRelations(proposals.flatMap((proposal) => proposal.relations)).filter(
    ({ from, to }) => known.has(from) && known.has(to),
  )
  return {
    document: context.id,
    outline: context.outline.map(publicSection),
    entities,
    relations,
    unread: unreadOf(context, entities, relations),
  }
}

/** The same id is one thing: the first rule names it, the others add what it lacks. */
function mergeEntities(found: readonly ProposedEntity[]): ProposedEntity[] {
  const byId = groupBy(found, ({ id }) => id)
  return [...byId.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    if (group.length === 1 && first.aliases.length === 0 && first.evidence.length <= 1) return first
    const aliases = new Set(group.flatMap((entity) => entity.aliases))
    aliases.delete(first.name)
    return {
      ...first,
      aliases: [...aliases],
      properties: Object.assign({}, ...group.map(({ properties }) => properties).reverse()),
      evidence: inOrder(group.flatMap(({ evidence }) => evidence)),
      confidence: Math.max(...group.map(({ confidence }) => confidence)),
    }
  })
}

function mergeRelations(found: readonly ProposedRelation[]): ProposedRelation[] {
  const byKey = groupBy(found, ({ type, from, to, properties }) =>
    [type, from, to, properties.post ?? '', properties.role ?? ''].join('|'),
  )
  return [...byKey.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return group.length === 1 && first.evidence.length <= 1
      ? first
      : { ...first, evidence: inOrder(group.flatMap(({ evidence }) => evidence)) }
  })
}

/** Evidence in reading order, each place once. */
function inOrder(evidence: readonly EvidenceFact[]): EvidenceFact[] {
  const sorted = [...evidence].sort((a, b) => a.start - b.start || a.end - b.end)
  return sorted.filter(({ start, end }, i) => start !== sorted[i + 1]?.start || end !== sorted[i + 1]?.end)
}

/** Blocks of the text itself that no fact rests on. */
function unreadOf(
  { units }: Context,
  entities: readonly ProposedEntity[],
  relations: readonly ProposedRelation[],
): Unread[] {
  const starts = [...entities, ...relations]
    .flatMap(({ evidence }) => evidence.map(({ start }) => start))
    .sort((a, b) => a - b)
  const unread: Unread[] = []
  let i = 0
  for (const { block, speech } of units) {
    while (i < starts.length && (starts[i] ?? 0) < block.start) i += 1
    const used = (starts[i] ?? Number.POSITIVE_INFINITY) < block.end
    if (used || block.role !== 'body') continue
    unread.push({
      start: block.start,
      end: block.end,
      reason: speech ? '讲话内容，不作为事实' : '未识别出事实',
    })
  }
  return unread
}
