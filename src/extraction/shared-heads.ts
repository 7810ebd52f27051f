import type { FoundOffice } from './find-offices.js'
import { afterCut, leftEdge } from './office-start.js'
import { endOfProvince, endOfRegion } from './regions.js'

/** Regions before a name that share its head: 重庆市、四川省方志馆 is 重庆市方志馆 as well. */
export function sharers(plain: string, office: FoundOffice): FoundOffice[] {
  const region = endOfRegion(plain, office.from)
  if (region === office.from || region >= office.to) return []
  const rest = plain.slice(region, office.to)
  const found: FoundOffice[] = []
  let edge = office.from
  while (edge >= 2 && '、和及与，'.includes(plain.charAt(edge - 1))) {
    const start = regionBefore(plain, edge - 1)
    // A comma joins two groups of regions only where the one before it is a list as well.
    if (start === undefined || (plain.charAt(edge - 1) === '，' && plain.charAt(start - 1) !== '、')) break
    found.push({ from: start, to: office.to, name: plain.slice(start, edge - 1) + rest })
    edge = start
  }
  return found
}

/** Where a region that ends at `end` and is all that its piece of the sentence says begins. */
function regionBefore(plain: string, end: number): number | undefined {
  const begin = afterCut(plain, Math.max(leftEdge(plain, end), end - 12), end)
  for (let from = begin; from < end - 1; from += 1) {
    if ((from === begin || endOfProvince(plain, from) > from) && endOfRegion(plain, from) === end) {
      const province = [...Array(end - from).keys()]
        .map((i) => from + i)
        .find((at) => endOfProvince(plain, at) > at)
      return province ?? from
    }
  }
  return undefined
}
