import { findPeople, type FoundPerson } from './find-people.js'
import { isNameAgain } from './person-names.js'
import { Signs } from '../documents/signs.js'
import { groupBy } from './group-by.js'
import { regionOf } from './office-names.js'
import type { OfficeMention, Offices } from './offices.js'
import type { Unit } from './unit.js'

/** A person where a unit names them with a post, or by name alone after that. */
export interface PersonMention extends FoundPerson {
  readonly unit: Unit
  readonly id: string
  /** Named without a post here. */
  readonly bare: boolean
}

/**
 * Who acts in a document: its people, and those of its offices that act themselves, not through a person's post
 * (四川省地方志工作办公室主任陈建春 is the person, not the office).
 */
export class Actors {
  readonly people: readonly PersonMention[]
  private readonly offices: Offices
  private readonly byUnit: ReadonlyMap<Unit, PersonMention[]>

  constructor(units: readonly Unit[], offices: Offices) {
    this.offices = offices
    const named = units.flatMap((unit) =>
      findPeople({
        unit,
        offices: offices.in(unit),
        houseAt: (at) => offices.houseAt(unit, at),
        endingIn: (ending, at) => offices.endingIn(ending, unit, at),
      }).map((person) => ({ ...person, unit, bare: false })),
    )
    const ids = idsOf(named)
    const withId = distinguished(named).map((person) => ({ ...person, id: ids(person) }))
    const known = new Map(withId.map((person) => [person.name, person]))
    const own = groupBy(withId, ({ unit }) => unit)
    const names = byOpening([...known.keys()])
    const bare = units.flatMap((unit) => bareMentions(unit, known, names, own.get(unit) ?? []))
    this.people = [...withId, ...bare].sort(
      (a, b) => a.unit.block.start - b.unit.block.start || a.nameFrom - b.nameFrom,
    )
    this.byUnit = groupBy(this.people, ({ unit }) => unit)
  }

  /** The people whose names stand in [from, to) of a unit. */
  peopleIn(unit: Unit, from = 0, to: number = unit.plain.length): PersonMention[] {
    return (this.byUnit.get(unit) ?? []).filter((person) => person.nameFrom >= from && person.to <= to)
  }

  /** The offices in [from, to) of a unit that are not part of a person's posts. */
  in(unit: Unit, from = 0, to: number = unit.plain.length): OfficeMention[] {
    const people = this.byUnit.get(unit) ?? []
    return this.offices
      .in(unit, from, to)
      .filter(
        (office) => !people.some((person) => office.from >= person.from && office.to <= person.nameFrom),
      )
  }
}

/** 欧长生处长宣读…: what follows the post of somebody named before it is no name. */
function distinguished<T extends FoundPerson>(people: readonly T[]): T[] {
  const names = new Set(people.map(({ name }) => name))
  return people.filter(
    ({ posts }) => !posts.some(({ post }) => [2, 3].some((length) => names.has(post.slice(0, length)))),
  )
}

/** Two people of one name are kept apart by their offices, where both have one and it is not the same. */
function idsOf(people: readonly Omit<PersonMention, 'id'>[]): (person: Omit<PersonMention, 'id'>) => string {
  const offices = new Map<string, Set<string>[]>()
  const own = (person: Omit<PersonMention, 'id'>): string[] =>
    person.posts.flatMap(({ office }) => office?.name ?? [])
  for (const person of people) {
    const names = own(person)
    const groups = offices.get(person.name) ?? []
    const known = groups.find((group) => names.length === 0 || names.some((name) => isNear(name, group)))
    if (known === undefined) groups.push(new Set(names))
    else for (const name of names) known.add(name)
    offices.set(person.name, groups)
  }
  return (person) => {
    const groups = (offices.get(person.name) ?? []).filter((group) => group.size > 0)
    const names = own(person)
    const group = groups.find((one) => names.some((name) => one.has(name)))
    const index = group === undefined ? 0 : groups.indexOf(group)
    const [office] = group ?? []
    return index === 0 || office === undefined ? `person/${person.name}` : `person/${person.name}@${office}`
  }
}

/** The same office, one whose region is not told, or one of the same region: one text hardly names two people of one name there. */
function isNear(name: string, group: ReadonlySet<string>): boolean {
  const region = regionOf(name)
  return region === undefined || [...group].some((other) => other === name || regionOf(other) === region)
}

/** Where a text may name somebody: the first signs of names, and the names by `openingAt`. */
interface Openings {
  readonly first: Signs
  readonly names: ReadonlyMap<number, readonly string[]>
}

/** The first two signs of a text's words at a place, as one number: many names share the first alone. */
function openingAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}

/** Names by their first two characters; three signs before two, which may be part of them, then others. */
function byOpening(names: readonly string[]): Openings {
  const rank = ({ length }: string): number => (length === 3 ? 0 : length === 2 ? 1 : length)
  const ordered = [...names].sort((a, b) => rank(a) - rank(b))
  return { first: new Signs(names), names: groupBy(ordered, (name) => openingAt(name, 0)) }
}

/** Names of people known from the same document, without a post before them. */
function bareMentions(
  unit: Unit,
  people: ReadonlyMap<string, PersonMention>,
  openings: Openings,
  named: readonly PersonMention[],
): PersonMention[] {
  const mentions: PersonMention[] = []
  if (people.size === 0) return mentions
  for (let at = 0; at < unit.plain.length - 1; at += 1) {
    if (!openings.first.has(unit.plain.charCodeAt(at))) continue
    const names = openings.names.get(openingAt(unit.plain, at))
    if (names === undefined) continue
    for (const name of names) {
      const person = unit.plain.startsWith(name, at) ? people.get(name) : undefined
      if (person === undefined) continue
      const to = at + name.length
      if (named.some((other) => at < other.to && other.nameFrom < to)) continue
      const titled = /^副?(?:主任|馆长|书记|局长|处长|市长|院长|教授)/.test(unit.plain.slice(to, to + 3))
      if (!titled && !isNameAgain(unit.plain, at, name)) continue
      mentions.push({ ...person, unit, from: at, nameFrom: at, to, bare: true })
      break
    }
  }
  return mentions
}
