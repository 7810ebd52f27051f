import { publicSection, type Section } from '../documents/outline.js'
import { type Context, contextOf } from './context.js'
import { mergeEntities, mergeRelations } from './merge-facts.js'
import type { ProposedEntity, ProposedRelation, Proposals } from './proposal.js'
import { type Unread, unreadOf } from './unread.js'
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
