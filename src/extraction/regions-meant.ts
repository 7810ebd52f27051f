import type { PlacedOffice } from './find-offices.js'
import { groupBy } from './group-by.js'
import { isCollective } from './office-names.js'
import { endOfNamed, endOfRegion } from './regions.js'
import type { Item, Unit } from './unit.js'

/** An office that opens with a region, and that region down to a level. */
interface Named {
  readonly office: PlacedOffice
  readonly region: string
}

/** What an item names at a level: 市, 县 … */
interface AtLevel {
  /** In the order of the text. */
  readonly named: readonly Named[]
  readonly regions: ReadonlySet<string>
  /** The region of who sent the item in. */
  readonly sender: string | undefined
  /** The first of each region's offices of a sort: 档案馆 → 黄石市 → 黄石市档案馆. */
  readonly bySort: ReadonlyMap<string, ReadonlyMap<string, PlacedOffice>>
}

/** Which region 省, 市, 县 and 区 alone stand for at a place of a document. */
export class RegionsMeant {
  /** The names that open with a region, by the item that has them. */
  private readonly byItem: ReadonlyMap<Item, PlacedOffice[]>
  private readonly levels = new Map<Item, Map<string, AtLevel>>()
  private readonly names: ReadonlySet<string>
  private readonly issuer: string | undefined
  private readonly first: string | undefined

  /** `found` are the offices as written, in the order of the text; `names` those and the defined ones. */
  constructor(found: readonly PlacedOffice[], names: ReadonlySet<string>, issuer: string | undefined) {
    const placed = found.filter(({ name }) => endOfRegion(name, name.startsWith('中共') ? 2 : 0) > 0)
    this.byItem = groupBy(placed, ({ unit }) => unit.item)
    this.names = names
    this.issuer = issuer
    this.first = found[0]?.name
  }

  /** A name that opens with 省, 市, 县, 区 alone at `at` of a unit, with the region that is meant there. */
  placed(name: string, unit: Unit, at: number): string | undefined {
    const level = /^[省市县区州旗盟](?![（(])/.exec(name)?.[0]
    if (level === undefined || isCollective(name)) return undefined
    const rest = name.slice(1)
    const before = regionBefore(unit, at, level)
    const region =
      (before?.adjoins === true ? before.region : undefined) ??
      this.owner(level, rest, unit, at) ??
      before?.region ??
      this.lastBefore(level, unit, at) ??
      this.ownOf(level, unit) ??
      this.owner(level, rest, unit) ??
      this.firstOf(level, unit)
    return region === undefined ? undefined : region + rest
  }

  /** The region of a level that is meant at `at` of a unit: the one named last before, else that of who sent the item in or issued the document. */
  for(level: string, unit: Unit, at: number): string | undefined {
    return this.lastBefore(level, unit, at) ?? this.ownOf(level, unit) ?? this.firstOf(level, unit)
  }

  /**
   * The one region whose office of that sort the item names in full, before a place of the unit if that is given:
   * 市档案馆 is 黄石市档案馆, though 宁波市 was named last.
   */
  private owner(level: string, rest: string, unit: Unit, before?: number): string | undefined {
    const { regions, bySort } = this.at(level, unit.item)
    const owners =
      before === undefined
        ? [...regions].filter((region) => this.names.has(region + rest))
        : [...(bySort.get(rest) ?? [])].flatMap(([region, office]) =>
            isBefore(office, unit, before) ? region : [],
          )
    return owners.length === 1 ? owners[0] : undefined
  }

  private lastBefore(level: string, unit: Unit, at: number): string | undefined {
    const { named } = this.at(level, unit.item)
    let low = 0
    let high = named.length
    while (low < high) {
      const middle = (low + high) >> 1
      const one = named[middle]
      if (one !== undefined && isBefore(one.office, unit, at)) low = middle + 1
      else high = middle
    }
    return named[low - 1]?.region
  }

  /** The region of who sent the item in, of its title, or of who issued the document. */
  private ownOf(level: string, unit: Unit): string | undefined {
    return (
      this.at(level, unit.item).sender ??
      regionAtLevel(unit.item.title, level) ??
      regionAtLevel(this.issuer ?? '', level)
    )
  }

  private firstOf(level: string, unit: Unit): string | undefined {
    return this.at(level, unit.item).named[0]?.region ?? regionAtLevel(this.first ?? '', level)
  }

  /** Found once for each item and level: a document may name thousands of offices. */
  private at(level: string, item: Item): AtLevel {
    const levels = this.levels.get(item) ?? new Map<string, AtLevel>()
    this.levels.set(item, levels)
    const known = levels.get(level)
    if (known !== undefined) return known
    const named = (this.byItem.get(item) ?? []).flatMap((office) => {
      const region = regionAtLevel(office.name, level)
      return region === undefined ? [] : [{ office, region }]
    })
    const bySort = new Map<string, Map<string, PlacedOffice>>()
    for (const { office, region } of named) {
      if (!office.name.startsWith(region)) continue
      const sort = office.name.slice(region.length)
      const owners = bySort.get(sort) ?? new Map<string, PlacedOffice>()
      bySort.set(sort, owners)
      if (!owners.has(region)) owners.set(region, office)
    }
    const regions = new Set(named.map(({ region }) => region))
    const sender = named.findLast(({ office }) => office.unit.block.role === 'source')?.region
    const found = { named, regions, sender, bySort }
    levels.set(level, found)
    return found
  }
}

/** Whether an office is named before a place of a unit. */
function isBefore(office: PlacedOffice, unit: Unit, at: number): boolean {
  return office.unit === unit ? office.to <= at : office.unit.block.start < unit.block.start
}

/** What stands behind a region that a sentence speaks of, be it known or not. */
const BEHIND_REGION =
  /^(?:$|[，、；：。（）\s]|副?[省市县区州盟旗]长|[委政人党常的及和与等]|举|召|考察|学习|调研|参观)/
/** The sign before such a region, where it does not open the sentence. */
const BEFORE_REGION = /[，、；：。（）\s在于从由对向与和及经自]/
/** 赴宁波市考察: where somebody goes is not what 市 alone means to those who send him. */
const GOAL = /[到赴来往抵访]/
/** No more than a comma stands between. */
const ADJOINS = /^[，：、\s]{0,2}$/
/** How far back a region is looked for, in UTF-16 units: the clauses just before. */
const LOOK_BACK = 80

/** The region of a level that the sentence names last before `at`, and whether nothing but a comma parts the two. */
function regionBefore(
  { plain }: Unit,
  at: number,
  level: string,
): { readonly region: string; readonly adjoins: boolean } | undefined {
  const near = plain.slice(Math.max(0, at - LOOK_BACK), at)
  const words = near.slice(near.lastIndexOf('。') + 1)
  const start = at - words.length
  for (let end = at; end > start + 1; end -= 1) {
    if (plain.charAt(end - 1) !== level) continue
    const from = startOfRegion(plain, start, end)
    if (from === undefined) continue
    const before = plain.slice(start, from)
    if (before.lastIndexOf('《') > before.lastIndexOf('》')) continue
    const adjoins = ADJOINS.test(plain.slice(end, at))
    if (adjoins || !GOAL.test(before.slice(-1))) return { region: plain.slice(from, end), adjoins }
  }
  return undefined
}

/** 会议由市委…: words of a sentence before 市. */
const NO_REGION = /^(?:会议|仪式|活动|座谈)|[由被将]/
const LONGEST_REGION = 12

/** Where the chain of regions begins that ends at `end`; undefined where none does. */
function startOfRegion(plain: string, start: number, end: number): number | undefined {
  const standsAlone = BEHIND_REGION.test(plain.slice(end))
  for (let from = Math.max(start, end - LONGEST_REGION); from < end - 1; from += 1) {
    const opens = standsAlone && (from === start || BEFORE_REGION.test(plain.charAt(from - 1)))
    if (!opens && endOfNamed(plain, from) === from) continue
    if (endOfRegion(plain, from) === end && !NO_REGION.test(plain.slice(from, end))) return from
  }
  return undefined
}

/** The part of a name up to its division of a level: 重庆市 of 重庆市地方志办 for 市, 成都市青羊区 for 区. */
function regionAtLevel(name: string, level: string): string | undefined {
  const start = name.startsWith('中共') ? 2 : 0
  const end = endOfRegion(name, start)
  const at = name.lastIndexOf(level, end - 1)
  const region = name.slice(start, at + 1)
  // 贵州 and 杭州 are no 州 of their own; 黔南州 is.
  if (region.length < 3 && level === '州') return undefined
  return end > start && at >= start && !ZONE.test(region) ? region : undefined
}

/** A zone inside a district is not what 区 alone stands for. */
const ZONE = /(?:经开|高新|开发|保税|度假|风景|示范|工业|园)区$/
