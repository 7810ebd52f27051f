import type { PlacedOffice } from './find-offices.js'
import { groupBy } from './group-by.js'
import type { Unit } from './unit.js'
import { matchesOf } from '../documents/matches.js'

/** 图书馆馆长, without a name before it. */
const HOUSE_BEFORE_HEAD = /(?<=^|[，。；、）])(图书馆|档案馆|方志馆|博物馆|文化馆)(?=副?馆长)/g

/** 我办, 本馆: who issued the document, where its name ends so. */
const ISSUER = /(?<=^|[，。；：、）（由与和及对向在为到了给])[我本]([办室馆局院])(?![理事公事以及法案])/g
const ISSUER_ENDING: Readonly<Record<string, RegExp>> = {
  办: /办(?:公室)?$/,
  室: /室$/,
  馆: /馆$/,
  局: /局$/,
  院: /院$/,
}

/**
 * 我校 and a bare 图书馆 before a post: the university, and the library, that the text named last. 我办: the office that issued the
 * document.
 */
export function ownOf(
  units: readonly Unit[],
  known: readonly PlacedOffice[],
  issuer: string | undefined,
): PlacedOffice[] {
  const own: PlacedOffice[] = []
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
    if (issuer !== undefined) own.push(...issuersIn(unit, issuer))
    named.sort((a, b) => a.from - b.from)
    for (const match of unit.plain.includes('馆长') ? matchesOf(unit.plain, HOUSE_BEFORE_HEAD) : []) {
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
function onlyHouse(known: readonly PlacedOffice[], house: string): string | undefined {
  const names = new Set(known.map(({ name }) => name).filter((name) => name.endsWith(house)))
  const [only] = names
  return names.size === 1 ? only : undefined
}

/** Where a unit calls the issuer 我办 or 本馆. */
function issuersIn(unit: Unit, issuer: string): PlacedOffice[] {
  if (!/[我本][办室馆局院]/.test(unit.plain)) return []
  return matchesOf(unit.plain, ISSUER).flatMap(({ index, 0: words, 1: ending = '' }) =>
    ISSUER_ENDING[ending]?.test(issuer) === true
      ? [{ unit, from: index, to: index + words.length, name: issuer }]
      : [],
  )
}
