import type { EntityFact, MergeFact, RelationFact } from '../facts/model.js'
import { relationId } from '../facts/relation-id.js'
import { matchKey, type PersonsWord } from '../resolution/resolve.js'
import { correct } from './correction.js'
import type { Accepted, Decision, Signature } from './decision.js'
import type { Proposal, ProposalSet } from './proposal.js'
import { ReviewError } from './review-error.js'
import type { Verdict } from './verdict.js'

/** The facts that decisions make. */
export interface DecidedFacts {
  readonly entities: readonly EntityFact[]
  readonly relations: readonly RelationFact[]
  readonly merges: readonly MergeFact[]
}

/** The decision that stands for each key: the last one, none where that is an undo. */
export function standing(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
  const last = new Map<string, Decision>()
  for (const decision of decisions) {
    last.delete(decision.key)
    if (decision.action !== 'undo') last.set(decision.key, decision)
  }
  return last
}

/** The decisions about an older text: what was accepted there rests on other places, so that it is asked again. */
function upToDate({ action, sha256 }: Decision, set: Pick<ProposalSet, 'sha256'>): boolean {
  return action === 'reject' || sha256 === set.sha256
}

/** What a person has said that reading the document again has to keep to. */
export function personsWord(decisions: readonly Decision[]): PersonsWord {
  const refused = new Set<string>()
  const corrected = new Map<string, string>()
  for (const [key, decision] of standing(decisions)) {
    if (decision.action === 'reject' && key.startsWith('match|')) refused.add(key)
    if (decision.action === 'correct' && decision.entity !== undefined && decision.was !== undefined)
      corrected.set(decision.was, decision.entity.id)
  }
  return { refused, corrected }
}

/**
 * The proposals that wait for a person, in the order to ask them: the document, matches, things, relations. A relation
 * waits while one of its ends has been rejected, and follows an end whose id was corrected.
 */
export function openProposals(set: ProposalSet, decisions: readonly Decision[]): readonly Proposal[] {
  const decided = standing(decisions)
  const { corrected } = personsWord(decisions)
  const rejected = rejectedIds(set, decided)
  const open = set.proposals.flatMap((proposal): Proposal[] => {
    const before = decided.get(proposal.key)
    if (before !== undefined && upToDate(before, set)) return []
    if (proposal.of !== 'relation') return [proposal]
    const fact = followed(proposal.fact, corrected)
    return rejected.has(fact.from) || rejected.has(fact.to) ? [] : [{ ...proposal, fact }]
  })
  const rank = (proposal: Proposal): number =>
    proposal.of === 'entity' ? (proposal.fact.id === set.document ? 0 : 2) : proposal.of === 'match' ? 1 : 3
  return [...open].sort((a, b) => rank(a) - rank(b))
}

/** The open proposals of at least a confidence. A doubtful match is for a person, whatever its confidence. */
export function proposalsAbove(
  set: ProposalSet,
  decisions: readonly Decision[],
  confidence: number,
): readonly Proposal[] {
  return openProposals(set, decisions).filter(
    (proposal) => proposal.of !== 'match' && proposal.confidence >= confidence,
  )
}

/**
 * The decision that a verdict makes, to be recorded. A match that was made without asking may be rejected, too: the two are
 * kept apart when the document is read again. Throws a ReviewError of code UNKNOWN for a key that is not open
 * (for `undo`: not decided), of code CORRECTION for a correction that makes no fact.
 */
export function decide(
  set: ProposalSet,
  decisions: readonly Decision[],
  verdict: Verdict,
  signature: Signature,
): Decision {
  const common = { key: verdict.key, sha256: set.sha256, ...signature }
  if (verdict.action === 'undo') {
    if (!standing(decisions).has(verdict.key))
      throw unknown(verdict.key, '没有已作的决定 · nothing was decided')
    return { action: 'undo', ...common }
  }
  const madeMatch = set.known.some((match) => matchKey(match) === verdict.key)
  if (verdict.action === 'reject' && madeMatch) return { action: 'reject', ...common }
  const proposal = openProposals(set, decisions).find(({ key }) => key === verdict.key)
  if (proposal === undefined) throw unknown(verdict.key, '不在待审之列 · is not, or no longer, open')
  if (verdict.action === 'reject') return { action: 'reject', ...common }
  const fact = verdict.action === 'correct' ? correct(proposal, verdict.correction, signature.by) : proposal
  const action = verdict.action
  switch (fact.of) {
    case 'match':
      return { action, ...common, match: fact.fact }
    case 'entity': {
      const was = proposal.of === 'entity' && proposal.fact.id !== fact.fact.id ? proposal.fact.id : undefined
      return { action, ...common, entity: fact.fact, ...(was !== undefined && { was }) }
    }
    case 'relation':
      return { action, ...common, relation: fact.fact }
  }
}

/** The facts that the standing decisions accept, and those that earlier ones accepted and that stand no more. */
export function decidedFacts(
  set: Pick<ProposalSet, 'sha256'>,
  decisions: readonly Decision[],
): { readonly accepted: DecidedFacts; readonly withdrawn: DecidedFacts } {
  const stands = new Set([...standing(decisions).values()].filter((decision) => upToDate(decision, set)))
  const { corrected } = personsWord(decisions)
  return {
    accepted: factsOf(
      decisions.filter((decision) => stands.has(decision)),
      corrected,
    ),
    withdrawn: factsOf(
      decisions.filter((decision) => !stands.has(decision)),
      new Map(),
    ),
  }
}

function factsOf(decisions: readonly Decision[], corrected: ReadonlyMap<string, string>): DecidedFacts {
  const accepted = decisions.filter(
    (decision): decision is Accepted => 'entity' in decision || 'relation' in decision || 'match' in decision,
  )
  return {
    entities: accepted.flatMap(({ entity }) => entity ?? []),
    relations: accepted.flatMap(({ relation }) =>
      relation === undefined ? [] : [followed(relation, corrected)],
    ),
    merges: accepted.flatMap(({ match }) => match ?? []),
  }
}

/** The ids of proposed things that a person rejected; what is rejected of a known thing is only the mention of it. */
function rejectedIds(set: ProposalSet, decided: ReadonlyMap<string, Decision>): ReadonlySet<string> {
  return new Set(
    set.proposals.flatMap((proposal) =>
      proposal.of === 'entity' && proposal.isNew && decided.get(proposal.key)?.action === 'reject'
        ? [proposal.fact.id]
        : [],
    ),
  )
}

function followed<T extends Pick<RelationFact, 'from' | 'to'>>(
  fact: T,
  corrected: ReadonlyMap<string, string>,
): T {
  return { ...fact, from: corrected.get(fact.from) ?? fact.from, to: corrected.get(fact.to) ?? fact.to }
}

function unknown(key: string, message: string): ReviewError {
  return new ReviewError('UNKNOWN', `${key}: ${message}`)
}

/** The id by which the check names a fact. */
export function factId(fact: EntityFact | RelationFact): string {
  return 'id' in fact ? fact.id : relationId(fact)
}
