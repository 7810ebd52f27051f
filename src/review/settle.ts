import { checkFacts } from '../facts/check.js'
import type { Texts } from '../facts/dataset.js'
import { parseFactFile, type FactFile } from '../facts/fact-file.js'
import type { Finding } from '../facts/finding.js'
import type { EntityFact, MergeFact, RelationFact } from '../facts/model.js'
import { type DecidedFacts, factId } from './decisions.js'
import { editFacts } from './fact-document.js'
import { ReviewError } from './review-error.js'

interface Unsettled {
  /** The fact file that the decisions belong to, and its text; '' where there is none yet. */
  readonly file: string
  readonly text: string
  /** The id of the document. */
  readonly document: string
  readonly accepted: DecidedFacts
  readonly withdrawn: DecidedFacts
  /** The other fact files. */
  readonly others: readonly FactFile[]
  /** The texts of all documents that are held, this one with them. */
  readonly texts: Texts
}

/** A fact file that the check finds nothing wrong with, as far as it goes back to decisions. */
export interface Settled {
  readonly text: string
  /** How many facts it then holds. */
  readonly facts: number
  /** Why accepted facts are not in it yet: a thing without any relation, a relation without its ends. */
  readonly held: readonly Finding[]
}

/**
 * Carries decisions out on a fact file. What was accepted but cannot stand yet is held back until what it needs is accepted,
 * so that the facts can be loaded however far the review has come. Throws a ReviewError of code FACTS_DAMAGED where the file
 * itself cannot be read.
 */
export function settle(given: Unsettled): Settled {
  const { file, text, document, accepted, others, texts } = given
  const held = new Map<string, Finding>()
  for (;;) {
    const present = part(accepted, (id) => !held.has(id))
    const waiting = part(accepted, (id) => held.has(id))
    const absent = without(joined(given.withdrawn, waiting), present)
    const edited = editFacts(text, document, present, absent)
    const { facts, findings } = parseFactFile(file, edited)
    const [broken] = findings
    if (broken !== undefined) {
      const message = `${file}: ${broken.message} → ${broken.remedy}`
      throw new ReviewError('FACTS_DAMAGED', message)
    }
    const ids = idsOf(present)
    const more = checkFacts([...others, facts], texts).filter(({ fact }) => ids.has(fact))
    for (const finding of more) held.set(finding.fact, finding)
    if (more.length === 0) {
      const count = facts.entities.length + facts.relations.length + facts.merges.length
      return { text: edited, facts: count, held: [...held.values()] }
    }
  }
}

function part({ entities, relations, merges }: DecidedFacts, holds: (id: string) => boolean): DecidedFacts {
  return {
    entities: entities.filter((fact) => holds(factId(fact))),
    relations: relations.filter((fact) => holds(factId(fact))),
    merges: merges.filter(({ from }) => holds(from)),
  }
}

function joined(a: DecidedFacts, b: DecidedFacts): DecidedFacts {
  return {
    entities: [...a.entities, ...b.entities],
    relations: [...a.relations, ...b.relations],
    merges: [...a.merges, ...b.merges],
  }
}

/** The facts that the others do not have word for word. */
function without(facts: DecidedFacts, others: DecidedFacts): DecidedFacts {
  const minus = <T extends EntityFact | RelationFact | MergeFact>(
    all: readonly T[],
    some: readonly T[],
  ): T[] => {
    const known = new Set(some.map((fact) => JSON.stringify(fact)))
    return all.filter((fact) => !known.has(JSON.stringify(fact)))
  }
  return {
    entities: minus(facts.entities, others.entities),
    relations: minus(facts.relations, others.relations),
    merges: minus(facts.merges, others.merges),
  }
}

function idsOf({ entities, relations, merges }: DecidedFacts): ReadonlySet<string> {
  return new Set([...[...entities, ...relations].map(factId), ...merges.map(({ from }) => from)])
}
