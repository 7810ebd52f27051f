import { groupBy } from './group-by.js'
import { findOffices, type FoundOffice } from './find-offices.js'
import {
  departmentsOf,
  expanded,
  gazetteerKey,
  isCollective,
  lexiconName,
  officeKindOf,
  regionOf,
} from './office-names.js'
import { lexicon } from './lexicon.js'
import { endOfProvince, endOfRegion } from './regions.js'
import type { Item, Unit } from './unit.js'
import { matchesOf } from '../documents/matches.js'

/** An office where a unit names it; indices are UTF-16 of the unit's plain text. */
export interface OfficeMention {
  readonly unit: Unit
  readonly from: number
  readonly to: number
  /** The words, or for 四川省、重庆市方志馆 what they stand for. */
  readonly literal: string
  readonly id: string
  readonly name: string
  /** The id of the office that it is a department of. */
  readonly parent?: string
}

interface Raw extends FoundOffice {
  readonly unit: Unit
}

/**
 * The offices of a document under their canonical names. A short name is resolved by what the document defines
 * （以下简称…）, by the lexicon, by the region that 省, 市, 县 stand for at that place, and by the longer name that the document has for it.
 */
export class Offices {
  readonly mentions: readonly OfficeMention[]
  /** Defined short names, to the full names they stand for. */
  readonly definitions: ReadonlyMap<string, string>
  /** The names that open with a region, by the item that has them. */
  private readonly byItem: ReadonlyMap<Item, Raw[]>
  private readonly full = new Map<string, string>()
  /** Gazetteer offices by their region without 市, 县: 盐城地方志办 where the document has 盐城市地方志办, too. */
  private readonly placedByKey = new Map<string, string>()
  /** Gazetteer offices by their region, in the form with 地方志办 or 史志办 that 方志办 and 志办 are short for. */
  private readonly brief = new Map<string, string>()
  private readonly names: ReadonlySet<string>
  private readonly regionsOf = new Map<Item, Map<string, Set<string>>>()
  /** For names that the document also writes with 人民政府 in full, or with the province or city before them. */
  private readonly longest: ReadonlyMap<string, string>
  private readonly byUnit: ReadonlyMap<Unit, OfficeMention[]>
  private readonly home: string | undefined

  constructor(units: readonly Unit[], issuer: string | undefined) {
    const found = units.flatMap((unit) => findOffices(unit.plain).map((office): Raw => ({ ...office, unit })))
    this.definitions = definitionsOf(units, found)
    const defined = usesOf(units, [...this.definitions.keys(), ...shortForms()], found)
    const raw = [...found, ...defined, ...ownOf(units, [...found, ...defined])]
    const placed = found.filter(({ name }) => endOfRegion(name, name.startsWith('中共') ? 2 : 0) > 0)
    this.byItem = groupBy(placed, ({ unit }) => unit.item)
    this.home = issuer ?? found[0]?.name
    for (const { name } of found) {
      const key = gazetteerKey(name)
      if (key !== undefined && /[省市县区州]$/.test(key) && key.length > 2) {
        this.placedByKey.set(key.slice(0, -1), name)
        const province = endOfProvince(key, 0)
        if (province > 0 && key.length > province + 2) this.placedByKey.set(key.slice(province, -1), name)
      }
      if (key !== undefined && /(?:地方志|史志)办$/.test(name)) this.brief.set(key, name)
      if (key === undefined || /办$/.test(name)) continue
      const known = this.full.get(key)
      if (known === undefined || known.length < name.length) this.full.set(key, name)
    }
    this.names = new Set(raw.map(({ name }) => name))
    this.longest = longerForms(this.names)
    this.mentions = raw
      .map((office) => this.mentionOf(office))
      .sort((a, b) => a.unit.block.start - b.unit.block.start || a.from - b.from)
    this.byUnit = groupBy(this.mentions, ({ unit }) => unit)
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
      return {
        unit,
        from,
        to,
        literal,
        name: literal,
        id: `office/${home}/${literal}`,
        parent: `office/${home}`,
      }
    }
    return this.mentionOf({ unit, from, to, name: literal })
  }

  /** The canonical name of an office as `unit` names it. */
  canonical(name: string, unit: Unit): string {
    const defined = this.definitions.get(name)
    if (defined !== undefined && defined !== name) return this.canonical(defined, unit)
    // 各县（市、区）地方志办 are those of the city that is spoken of.
    const city = /^各[县区]（/.test(name) ? this.regionFor('市', unit) : undefined
    if (city !== undefined) return city + name
    const known = lexiconName(name)
    if (known !== undefined) return known
    const placed = this.placed(name, unit)
    if (placed !== undefined && placed !== name) return this.canonical(placed, unit)
    if (/^政协.{2,6}[省市县区州]委$/.test(name)) return `${name}员会`
    const party = /^(\p{Script=Han}{2,4}[省])委$/u.exec(name)
    if (party !== null) return `中共${name}`
    const written = this.longest.get(name)
    if (written !== undefined && written !== name) return this.canonical(written, unit)
    const key = gazetteerKey(name)
    const longer = key === undefined ? undefined : this.full.get(key)
    const formal = key === undefined ? undefined : this.placedByKey.get(key)
    if (formal !== undefined && formal !== name) return this.canonical(formal, unit)
    const brief =
      key !== undefined && /(?<!地)方志办$|(?<![方史地])志办$/.test(name) ? this.brief.get(key) : undefined
    return (/办$/.test(name) ? longer : undefined) ?? expanded(brief ?? name)
  }

  private mentionOf({ unit, from, to, name, parent }: Raw): OfficeMention {
    const all = /^(.{4,}?)各(处|科)室?$/.exec(name)
    const house = parent ?? all?.[1]
    if (house !== undefined && officeKindOf(name) !== 'BODY') {
      const canonical = this.canonical(house, unit)
      const own = all === null ? name.slice(house.length) : (departmentsOf(canonical) ?? `各${all[2] ?? ''}`)
      return {
        unit,
        from,
        to,
        literal: name,
        name: own,
        id: `office/${canonical}/${own}`,
        parent: `office/${canonical}`,
      }
    }
    const canonical = this.canonical(name, unit)
    return { unit, from, to, literal: name, name: canonical, id: `office/${canonical}` }
  }

  /** A name that opens with 省, 市, 县, 区 alone, with the region that is meant there. */
  private placed(name: string, unit: Unit): string | undefined {
    const level = /^[省市县区州旗盟](?![（(])/.exec(name)?.[0]
    if (level === undefined || isCollective(name)) return undefined
    const rest = name.slice(1)
    const region = this.regionWith(level, rest, unit) ?? this.regionFor(level, unit)
    return region === undefined ? undefined : region + rest
  }

  /** The one region whose office of that sort the item names in full: 市档案馆 is 黄石市档案馆, though 宁波市 was named last. */
  private regionWith(level: string, rest: string, unit: Unit): string | undefined {
    const regions = this.regionsAt(level, unit.item)
    const owners = [...regions].filter((region) => this.names.has(region + rest))
    return owners.length === 1 ? owners[0] : undefined
  }

  /** The regions of a level that an item names, found once for each. */
  private regionsAt(level: string, item: Item): ReadonlySet<string> {
    const known = this.regionsOf.get(item) ?? new Map<string, Set<string>>()
    this.regionsOf.set(item, known)
    const regions =
      known.get(level) ??
      new Set((this.byItem.get(item) ?? []).flatMap(({ name }) => regionAtLevel(name, level) ?? []))
    known.set(level, regions)
    return regions
  }

  private regionFor(level: string, unit: Unit): string | undefined {
    const named = this.byItem.get(unit.item) ?? []
    for (let i = named.length - 1; i >= 0; i -= 1) {
      const office = named[i]
      if (office === undefined || office.unit.block.start > unit.block.start) continue
      const region = regionAtLevel(office.name, level)
      if (region !== undefined) return region
    }
    const later = named.find(({ name }) => regionAtLevel(name, level) !== undefined)?.name ?? ''
    return (
      regionAtLevel(unit.item.title, level) ??
      regionAtLevel(later, level) ??
      regionAtLevel(this.home ?? '', level)
    )
  }
}

/** 四川省政府 for 四川省人民政府, 立山区人民政府 for 鞍山市立山区人民政府, where a text has both. */
function longerForms(names: ReadonlySet<string>): Map<string, string> {
  const longer = new Map<string, string>()
  for (const name of names) {
    const formal = name.replace(/(?<=[省市县区州])政府/, '人民政府')
    if (formal !== name && names.has(formal)) longer.set(name, formal)
  }
  for (const name of names) {
    const end = endOfRegion(name, 0)
    for (let at = 2; at < end - 1; at += 1) {
      const rest = name.slice(at)
      if (names.has(rest) && endOfRegion(name.slice(0, at), 0) === at && endOfRegion(rest, 0) > 0)
        longer.set(rest, name)
    }
  }
  return longer
}

/** The part of a name up to its division of a level: 重庆市 of 重庆市地方志办 for 市, 成都市青羊区 for 区. */
function regionAtLevel(name: string, level: string): string | undefined {
  const start = name.startsWith('中共') ? 2 : 0
  const end = endOfRegion(name, start)
  const at = name.lastIndexOf(level, end - 1)
  return end > start && at >= start ? name.slice(start, at + 1) : undefined
}

const DEFINED = /（(?:以下)?(?:简称|统称)：?[“《]?([^”》（）]{2,16})[”》]?(?:）|，)/g
const OTHER_NAME = /（([^（）、，。]{3,12}(?:室|办|馆|中心))）/g

/** 中国地方志工作办公室（以下简称中志办）: short names, for the office named right before. */
function definitionsOf(units: readonly Unit[], found: readonly Raw[]): Map<string, string> {
  const definitions = new Map<string, string>()
  const byUnit = groupBy(found, ({ unit }) => unit)
  for (const unit of units) {
    if (!unit.plain.includes('（')) continue
    const before = (at: number): Raw | undefined => byUnit.get(unit)?.find(({ to }) => to === at)
    for (const match of matchesOf(unit.plain, DEFINED)) {
      const office = before(match.index)
      if (office !== undefined && !match[0].includes('《')) definitions.set(match[1] ?? '', office.name)
    }
    for (const match of matchesOf(unit.plain, OTHER_NAME)) {
      const office = before(match.index)
      const second = match[1] ?? ''
      const region = endOfRegion(second, 0)
      const own = region === 0 || office?.name.startsWith(second.slice(0, region)) === true
      if (office !== undefined && own && !/[简统]称/.test(second)) {
        definitions.set(second, office.name)
      }
    }
  }
  return definitions
}

/** Short names of the lexicon that no region opens, such as 中指办: a text may use them without defining them. */
function shortForms(): string[] {
  return lexicon()
    .offices.flatMap(({ aliases }) => aliases)
    .filter((alias) => alias.length <= 4 && endOfRegion(alias, 0) === 0)
}

/** Where defined short names are used. */
function usesOf(units: readonly Unit[], names: readonly string[], found: readonly Raw[]): Raw[] {
  const uses: Raw[] = []
  if (names.length === 0) return uses
  const byUnit = groupBy(found, ({ unit }) => unit)
  const any = new RegExp(
    [...names]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|'),
    'g',
  )
  for (const unit of units) {
    const own = byUnit.get(unit) ?? []
    for (const match of matchesOf(unit.plain, any)) {
      const from = match.index
      const to = from + match[0].length
      if (own.some((office) => from < office.to && office.from < to)) continue
      if (/(?:简称|统称)：?[“《]?$/.test(unit.plain.slice(Math.max(0, from - 5), from))) continue
      uses.push({ unit, from, to, name: match[0] })
    }
  }
  return uses
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** 图书馆馆长, without a name before it. */
const HOUSE_BEFORE_HEAD = /(?<=^|[，。；、）])(图书馆|档案馆|方志馆|博物馆|文化馆)(?=副?馆长)/g

/** 我校 and a bare 图书馆 before a post: the university, and the library, that the text named last. */
function ownOf(units: readonly Unit[], known: readonly Raw[]): Raw[] {
  const own: Raw[] = []
  const school =
    known.find(({ name }) => /(?:大学|学院)$/.test(name)) ??
    known.find(({ name }) => /^.{2,8}(?:大学|学院)/.test(name))
  const schoolName = /^.{2,12}?(?:大学|学院)/.exec(school?.name ?? '')?.[0]
  const byUnit = groupBy(known, ({ unit }) => unit)
  const last = new Map<string, string>()
  for (const unit of units) {
    const named = [...(byUnit.get(unit) ?? [])]
    for (const match of schoolName === undefined ? [] : matchesOf(unit.plain, /我校(图书馆|档案馆)?/g)) {
      const name = schoolName + (match[1] ?? '')
      named.push({ unit, from: match.index, to: match.index + match[0].length, name })
      own.push({ unit, from: match.index, to: match.index + match[0].length, name })
    }
    named.sort((a, b) => a.from - b.from)
    for (const match of matchesOf(unit.plain, HOUSE_BEFORE_HEAD)) {
      const name =
        named.findLast((office) => office.from < match.index && office.name.endsWith(match[0]))?.name ??
        last.get(match[0]) ??
        onlyHouse(known, match[0])
      if (name !== undefined) own.push({ unit, from: match.index, to: match.index + match[0].length, name })
    }
    for (const { name } of named) {
      const house = /(?:图书馆|档案馆|方志馆|博物馆|文化馆)$/.exec(name)?.[0]
      if (house !== undefined) last.set(house, name)
    }
  }
  return own
}

/** The one office of the document whose name ends so, where there is one only. */
function onlyHouse(known: readonly Raw[], house: string): string | undefined {
  const names = new Set(known.map(({ name }) => name).filter((name) => name.endsWith(house)))
  const [only] = names
  return names.size === 1 ? only : undefined
}

/** What the graph keeps of an office, from its name. */
export function officeProperties(name: string): Record<string, string> {
  const region = regionOf(name)
  return { officeKind: officeKindOf(name), ...(region !== undefined && { region }) }
}
