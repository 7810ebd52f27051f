import type { EntityFact, RelationFact } from '../model.js'

/** Which region an office belongs to, and which region lies in which. */
export interface Regions {
  /** The region of an office by its id; undefined where nothing tells. */
  regionOf(office: string): string | undefined
  /** Whether the facts say that `inner` lies in `outer`, directly or through other places. */
  contains(outer: string, inner: string): boolean
}

/** 四川 in 四川省地方志工作办公室: the place that an office's name opens with. */
const PLACE_PREFIX =
  /^(?!各)(\p{Script=Han}{2,8}?)(?:特别行政区|自治区|自治州|自治县|地区|省|市|州|盟|县|(?<![社校景园])区|旗)/u
const PLACE_SUFFIX = /(?<=..)(?:特别行政区|自治区|自治州|自治县|地区|省|市|州|盟|县|区|旗)$/u

/** An office's region is what a fact says, else that of the office it is part of, else the place its name opens with. */
export function regionsOf(entities: readonly EntityFact[], relations: readonly RelationFact[]): Regions {
  const things = new Map(entities.map((entity) => [entity.id, entity]))
  const parents = new Map<string, string>()
  const outer = new Map<string, string>()
  for (const { type, from, to } of relations) {
    if (type !== 'PART_OF') continue
    const [part, whole] = [things.get(from), things.get(to)]
    if (part?.kind === 'OFFICE') parents.set(from, to)
    if (part?.kind === 'PLACE' && whole !== undefined) outer.set(stem(part.name), stem(whole.name))
  }

  function regionOf(office: string): string | undefined {
    for (const id of climb(office, parents)) {
      const thing = things.get(id)
      const stated = thing?.properties['region']
      const region = typeof stated === 'string' ? stated : PLACE_PREFIX.exec(thing?.name ?? '')?.[1]
      if (region !== undefined) return stem(region)
    }
    return undefined
  }

  return { regionOf, contains: (whole, part) => climb(part, outer).includes(whole) }
}

function stem(place: string): string {
  return place.replace(PLACE_SUFFIX, '')
}

/** The start and everything above it, nearest first; a circle ends where it closes. */
function climb(start: string, up: ReadonlyMap<string, string>): string[] {
  const way: string[] = []
  for (let at: string | undefined = start; at !== undefined && !way.includes(at); at = up.get(at))
    way.push(at)
  return way
}
