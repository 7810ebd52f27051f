import { departmentOf, houseOf } from './departments.js'
import { findOffices, type PlacedOffice } from './find-offices.js'
import { FullerNames } from './fuller-names.js'
import { groupBy } from './group-by.js'
import { definitionsOf, shortForms, usesOf } from './office-definitions.js'
import { departmentsOf, expanded, gazetteerKey, lexiconName, officeKindOf, regionOf } from './office-names.js'
import { ownOf } from './own-offices.js'
import { endOfRegion } from './regions.js'
import { remembering } from './remember.js'
import { RegionsMeant } from './regions-meant.js'
import type { Item, Unit } from './unit.js'

/** How many units above one an office is looked for that a text calls by a short name. */
const UNITS_BACK = 12

/** An office where a unit names it; indices are UTF-16 of the unit's plain text. */
export interface OfficeMention {
  readonly unit: Unit
  readonly from: number
  readonly to: number
  /** The words, or for 四川省、重庆市方志馆 what they stand for. */
  readonly literal: string
  readonly id: string
  readonly name: string
  /** The id of the office that it is a department of, and the words for that. */
  readonly parent?: string
  readonly parentLiteral?: string
}

/** The ids of offices, each once, in order. */
export function distinctIds(offices: readonly OfficeMention[]): string[] {
  return [...new Set(offices.map(({ id }) => id))]
}

/**
 * The offices of a document under their canonical names. A short name is resolved by what the document defines
 * （以下简称…）, by the lexicon, by the region that 省, 市, 县 stand for at that place, and by the longer name that the document has for it.
 */
export class Offices {
  readonly mentions: readonly OfficeMention[]
  /** Defined short names, to the full names they stand for. */
  readonly definitions: ReadonlyMap<string, string>
  private readonly regions: RegionsMeant
  private readonly fuller: FullerNames
  private readonly byUnit: ReadonlyMap<Unit, OfficeMention[]>
  private readonly units: readonly Unit[]
  /** The gazetteer offices that an item names, each once. */
  private readonly houses: ReadonlyMap<Item, OfficeMention[]>
  private readonly issuer: string | undefined

  constructor(units: readonly Unit[], issuer: string | undefined) {
    const found = units.flatMap((unit) =>
      findOffices(unit.plain).map((office): PlacedOffice => ({ ...office, unit })),
    )
    this.definitions = definitionsOf(units, found)
    const defined = usesOf(units, [...this.definitions.keys(), ...shortForms()], found)
    const raw = [...found, ...defined, ...ownOf(units, [...found, ...defined], issuer)]
    const names = new Set(raw.map(({ name }) => name))
    this.regions = new RegionsMeant(found, names, issuer)
    this.fuller = new FullerNames(
      found.map(({ name }) => name),
      names,
    )
    this.mentions = raw
      .map((office) => this.mentionOf(office))
      .sort((a, b) => a.unit.block.start - b.unit.block.start || a.from - b.from)
    this.byUnit = groupBy(this.mentions, ({ unit }) => unit)
    this.units = units
    this.issuer = issuer
    this.houses = new Map(
      [...groupBy(this.mentions.filter(isHouse), ({ unit }) => unit.item)].map(([item, houses]) => [
        item,
        distinctOffices(houses),
      ]),
    )
  }

  /**
   * The gazetteer office that a post without one is held at: the only one of the item, else the only one that it names before, else,
   * where it names none before, the one that issued the document.
   */
  houseMeant(unit: Unit, at: number): { readonly id: string; readonly name: string } | undefined {
    const houses = this.houses.get(unit.item) ?? []
    const before = houses.filter((one) => one.unit.index < unit.index || (one.unit === unit && one.to <= at))
    const meant = houses.length === 1 ? houses : before
    if (meant.length > 0 || this.issuer === undefined) return meant.length === 1 ? meant[0] : undefined
    const name = this.canonical(this.issuer, unit)
    return gazetteerKey(name) === undefined ? undefined : { id: officeId(name), name }
  }

  /**
   * The canonical name of the office whose departments are told at `at` of a unit without it: the gazetteer office that the unit
   * names last before, else the first of its item, else that which issued the document.
   */
  houseAt(unit: Unit, at: number): string | undefined {
    const before = this.in(unit, 0, at).findLast(isHouse) ?? this.houses.get(unit.item)?.[0]
    if (before !== undefined) return houseOf(before)
    return this.issuer === undefined ? undefined : this.canonical(this.issuer, unit)
  }

  /** The office named last before `at` of a unit, in it or a little before in its item, that is no department and whose name or words end so. */
  endingIn(ending: RegExp, unit: Unit, at: number): OfficeMention | undefined {
    const ends = ({ name, literal, parent }: OfficeMention): boolean =>
      parent === undefined && (ending.test(name) || ending.test(literal))
    const here = this.in(unit, 0, at).findLast(ends)
    if (here !== undefined) return here
    for (let index = unit.index - 1; index >= Math.max(0, unit.index - UNITS_BACK); index -= 1) {
      const above = this.units[index]
      const found = above?.item === unit.item ? this.in(above).findLast(ends) : undefined
      if (found !== undefined) return found
    }
    return undefined
  }

  in(unit: Unit, from = 0, to: number = unit.plain.length): OfficeMention[] {
    return (this.byUnit.get(unit) ?? []).filter((mention) => mention.from >= from && mention.to <= to)
  }

  /** An office by the words of a list (责任单位：…), whatever they look like. `home` is the office whose departments are meant. */
  listed(unit: Unit, from: number, to: number, home: string | undefined): OfficeMention {
    const written = unit.plain.slice(from, to)
    const bracket = /^(.{4,}?)（([^（）]{3,40})）$/.exec(written)
    // 各市（州）地方志办公室（党史地方志研究室，地方志编纂中心）: in brackets stand other names for it.
    const literal = bracket?.[1] ?? written
    const kind = officeKindOf(literal)
    const inHouse =
      home !== undefined &&
      (kind === 'DEPARTMENT' || /^机关?各[处科]/.test(literal)) &&
      endOfRegion(literal, 0) === 0
    if (inHouse) {
      return departmentOf(home, literal, { unit, from, to })
    }
    return this.mentionOf({ unit, from, to, name: literal })
  }

  /** The canonical name of an office as `unit` names it at `at`, an index into its plain text. */
  canonical(name: string, unit: Unit, at: number = unit.plain.length): string {
    const defined = this.definitions.get(name)
    if (defined !== undefined && defined !== name) return this.canonical(defined, unit, at)
    // 各县（市、区）地方志办 are those of the city that is spoken of.
    const city = /^各[县区]（/.test(name) ? this.regions.for('市', unit, at) : undefined
    if (city !== undefined) return city + name
    const known = lexiconName(name)
    if (known !== undefined) return known
    const placed = this.regions.placed(name, unit, at)
    if (placed !== undefined && placed !== name) return this.canonical(placed, unit, at)
    if (/^政协.{2,6}[省市县区州]委$/.test(name)) return `${name}员会`
    const party = /^(?!民[盟革建进]|农工|致公|九三)\p{Script=Han}{2,4}省委$/u.exec(name)
    if (party !== null) return `中共${name}`
    const written = this.fuller.longer(name) ?? this.fuller.placed(name)
    if (written !== undefined) return this.canonical(written, unit, at)
    return this.fuller.unabridged(name) ?? expanded(this.fuller.lessBrief(name) ?? name)
  }

  private mentionOf({ unit, from, to, name, parent }: PlacedOffice): OfficeMention {
    const all = /^(.{4,}?)各(处|科)室?$/.exec(name)
    const house = parent ?? all?.[1]
    if (house !== undefined && officeKindOf(name) !== 'BODY') {
      const canonical = this.canonical(house, unit, from)
      const own = all === null ? name.slice(house.length) : (departmentsOf(canonical) ?? `各${all[2] ?? ''}`)
      return { ...departmentOf(canonical, own, { unit, from, to }), literal: name, parentLiteral: house }
    }
    const canonical = this.canonical(name, unit, from)
    return { unit, from, to, literal: name, name: canonical, id: officeId(canonical) }
  }
}

/** Whether an office is one that gazetteers are compiled at, or a house beside it, and not one of several together. */
function isHouse({ name, parent }: OfficeMention): boolean {
  return (
    parent === undefined &&
    officeKindOf(name) === 'BODY' &&
    (gazetteerKey(name) !== undefined || /(?:地方志|史志|方志).{0,8}$|档案[馆局]$/.test(name))
  )
}

/** The mentions of different offices, the first of each. */
export function distinctOffices(mentions: readonly OfficeMention[]): OfficeMention[] {
  const known = new Set<string>()
  return mentions.filter(({ id }) => {
    const isNew = !known.has(id)
    known.add(id)
    return isNew
  })
}

/** What the graph keeps of an office, from its name. */
export const officeProperties = remembering((name): Readonly<Record<string, string>> => {
  const region = regionOf(name)
  return { officeKind: officeKindOf(name), ...(region !== undefined && { region }) }
})

/** The id of an office that is no department, from its canonical name. */
const officeId = remembering((name) => `office/${name}`)
