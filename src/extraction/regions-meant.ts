import type { PlacedOffice } from './find-offices.js'
import { groupBy } from './group-by.js'
import { isCollective } from './office-names.js'
import { endOfRegion } from './regions.js'
import type { Item, Unit } from './unit.js'

/** Which region 省, 市, 县 and 区 alone stand for at a place of a document. */
export class RegionsMeant {
  /** The names that open with a region, by the item that has them. */
  private readonly byItem: ReadonlyMap<Item, PlacedOffice[]>
  private readonly known = new Map<Item, Map<string, Set<string>>>()
  private readonly names: ReadonlySet<string>
  private readonly home: string | undefined

  /** `found` are the offices as written; `names` those and the defined ones; `home` is the office that issued the document. */
  constructor(found: readonly PlacedOffice[], names: ReadonlySet<string>, home: string | undefined) {
    const placed = found.filter(({ name }) => endOfRegion(name, name.startsWith('中共') ? 2 : 0) > 0)
    this.byItem = groupBy(placed, ({ unit }) => unit.item)
    this.names = names
    this.home = home
  }

  /** A name that opens with 省, 市, 县, 区 alone, with the region that is meant there. */
  placed(name: string, unit: Unit): string | undefined {
    const level = /^[省市县区州旗盟](?![（(])/.exec(name)?.[0]
    if (level === undefined || isCollective(name)) return undefined
    const rest = name.slice(1)
    const region = this.with(level, rest, unit) ?? this.for(level, unit)
    return region === undefined ? undefined : region + rest
  }

  /** The one region whose office of that sort the item names in full: 市档案馆 is 黄石市档案馆, though 宁波市 was named last. */
  private with(level: string, rest: string, unit: Unit): string | undefined {
    const regions = this.at(level, unit.item)
    const owners = [...regions].filter((region) => this.names.has(region + rest))
    return owners.length === 1 ? owners[0] : undefined
  }

  /** The regions of a level that an item names, found once for each. */
  private at(level: string, item: Item): ReadonlySet<string> {
    const known = this.known.get(item) ?? new Map<string, Set<string>>()
    this.known.set(item, known)
    const regions =
      known.get(level) ??
      new Set((this.byItem.get(item) ?? []).flatMap(({ name }) => regionAtLevel(name, level) ?? []))
    known.set(level, regions)
    return regions
  }

  /** The region of a level that `unit` means: the one named last before it, else the one that its item, its document speaks of. */
  for(level: string, unit: Unit): string | undefined {
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

/** The part of a name up to its division of a level: 重庆市 of 重庆市地方志办 for 市, 成都市青羊区 for 区. */
function regionAtLevel(name: string, level: string): string | undefined {
  const start = name.startsWith('中共') ? 2 : 0
  const end = endOfRegion(name, start)
  const at = name.lastIndexOf(level, end - 1)
  return end > start && at >= start ? name.slice(start, at + 1) : undefined
}
