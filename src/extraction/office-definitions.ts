import type { PlacedOffice } from './find-offices.js'
import { groupBy } from './group-by.js'
import { lexicon } from './lexicon.js'
import { endOfRegion } from './regions.js'
import type { Unit } from './unit.js'
import { matchesOf } from '../documents/matches.js'

/** 甲、乙（以下简称四方） names the sides together, not the last of them. */
const DEFINED =
  /（(?:(?:以下)?(?:简称|统称)|以?下称)：?[“《]?(?![各双两三四五六七八九十多]方[”）])([^”》（）]{2,16})[”》]?(?:）|，)/g
const OTHER_NAME = /（([^（）、，。]{3,12}(?:室|办|馆|中心))）/g

/** 中国地方志工作办公室（以下简称中志办）: short names, for the office named right before. */
export function definitionsOf(units: readonly Unit[], found: readonly PlacedOffice[]): Map<string, string> {
  const definitions = new Map<string, string>()
  const byUnit = groupBy(found, ({ unit }) => unit)
  for (const unit of units) {
    if (!unit.plain.includes('（')) continue
    const before = (at: number): PlacedOffice | undefined => byUnit.get(unit)?.find(({ to }) => to === at)
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
export function shortForms(): string[] {
  return lexicon()
    .offices.flatMap(({ aliases }) => aliases)
    .filter((alias) => alias.length <= 4 && endOfRegion(alias, 0) === 0)
}

/** Where defined short names are used. */
export function usesOf(
  units: readonly Unit[],
  names: readonly string[],
  found: readonly PlacedOffice[],
): PlacedOffice[] {
  const uses: PlacedOffice[] = []
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
