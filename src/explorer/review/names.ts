import type { ReviewListing, Subject } from '../../review/listed.js'
import { RELATION_TYPES, type EntityKind } from '../../model/kinds.js'
import type { Texts } from '../texts/zh.js'

/** What an id is called, and its kind where that is known. */
export interface Known {
  readonly id: string
  readonly name: string
  readonly kind?: EntityKind
}

/** What things are called, by their ids. */
export type Names = ReadonlyMap<string, Known>

/** The names that the documents under review give. */
export function namesIn(listings: readonly ReviewListing[]): Names {
  return new Map(listings.flatMap(({ things }) => things.map((thing) => [thing.id, thing])))
}

/** A thing by its name, or where nobody knows that, by the last part of its id. */
export function named(id: string, names: Names): Known {
  return names.get(id) ?? { id, name: id.slice(id.lastIndexOf('/') + 1) }
}

/** What a proposal or a decision is about, on one line. */
export function lineOf(subject: Subject, names: Names, texts: Texts): string {
  switch (subject.of) {
    case 'entity':
      return subject.fact.name
    case 'relation': {
      const { from, to, type } = subject.fact
      return `${named(from, names).name} → ${texts.relations[type]} → ${named(to, names).name}`
    }
    case 'match':
      return texts.review.same(named(subject.fact.from, names).name, named(subject.fact.into, names).name)
  }
}

/** A fact by the id that the check names it by: a thing's own, or `TYPE|from|to` of a relation. */
export function factLine(fact: string, names: Names, texts: Texts): string {
  const [type, from, to] = fact.split('|')
  const relation = RELATION_TYPES.find((known) => known === type)
  if (relation === undefined || from === undefined || to === undefined) return named(fact, names).name
  return `${named(from, names).name} → ${texts.relations[relation]} → ${named(to, names).name}`
}
