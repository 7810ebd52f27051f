import type { FoundPerson } from './find-people.js'
import { nameBehindPost } from './person-names.js'
import { chainOf, type FoundPost, postPattern, type Scene } from './post-chains.js'
import { matchesOf } from '../documents/matches.js'

/** What stands between a person and a post that follows: 张某任某馆馆长, 聘请张某为顾问. Who is relieved (不再担任, 免去) is not given one. */
const VERB =
  /(?<!不再)(?:担任|兼任|出任|接任|当选为?|(?<![主责信专历时现委留离连重胜首继调转])任(?![务何期职免教命意性课满内届])|为)/g
/** What stands before who is appointed. */
const APPOINTS = /(?:任命|聘请|聘任|特聘|聘|选举|推选|推举|增补|补选)$/
/** What closes a clause that gives a post. */
const CLOSES = /[，。；！？）]|$/

/** The people whom a text gives posts that stand behind their names. */
export function appointments(scene: Scene): FoundPerson[] {
  const { plain } = scene.unit
  const people: FoundPerson[] = []
  let last: { readonly names: readonly Placed[]; readonly to: number } | undefined
  for (const { index, 0: verb } of matchesOf(plain, VERB)) {
    const before = namesBefore(plain, index)
    if (verb === '为' && !before.appointed) continue
    const goesOn = last !== undefined && /^(?:职务|一职)?，(?:并|同时)?$/.test(plain.slice(last.to, index))
    const names = before.names.length > 0 ? before.names : goesOn ? (last?.names ?? []) : []
    if (names.length === 0) continue
    const start = index + verb.length
    const given = postsFrom(scene, start)
    if (given === undefined) continue
    last = { names, to: given.to }
    if (given.posts.length === 0) continue
    for (const { name, from, to } of names)
      people.push({
        name,
        from,
        nameFrom: from,
        to,
        posts: given.posts.map((post) => ({ ...post, until: given.to })),
      })
  }
  return people
}

interface Placed {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** The names right before `at`, joined by 、 and whether a word of appointment opens them. */
function namesBefore(
  plain: string,
  at: number,
): { readonly names: readonly Placed[]; readonly appointed: boolean } {
  const names: Placed[] = []
  let to = at - (/(?:同志|先生|女士|受聘|当选)$/.exec(plain.slice(Math.max(0, at - 2), at))?.[0].length ?? 0)
  for (;;) {
    const from = startOfName(plain, to)
    if (from === undefined) return { names: [], appointed: false }
    names.unshift({ name: plain.slice(from, to), from, to })
    if (plain.charAt(from - 1) !== '、') {
      return { names, appointed: APPOINTS.test(plain.slice(Math.max(0, from - 2), from)) }
    }
    to = from - 1
    if (startOfName(plain, to) === undefined) return { names, appointed: false }
  }
}

/** Where a name of two to four signs begins that ends at `to`, and that opens a clause or follows a post or a word of appointment. */
function startOfName(plain: string, to: number): number | undefined {
  return [3, 2, 4]
    .map((length) => to - length)
    .find((from) => {
      if (from < 0) return false
      const before = plain.slice(Math.max(0, from - 2), from)
      const opens =
        from === 0 || /[，。；：、\s由]$/.test(before) || APPOINTS.test(before) || /.[长任员记]$/.test(before)
      return opens && nameBehindPost(`${plain.slice(from, to)}，`, 0, [])?.name === plain.slice(from, to)
    })
}

/** The posts at offices that a clause names from `start` on, up to its end. */
function postsFrom(
  scene: Scene,
  start: number,
): { readonly posts: readonly FoundPost[]; readonly to: number } | undefined {
  const { plain } = scene.unit
  const rest = plain.slice(start, start + 60)
  const clause = rest.slice(0, rest.search(CLOSES)).replace(/(?:等?职务|一职)$/, '')
  const post = matchesOf(clause, postPattern()).at(-1)
  if (post === undefined || post.index + post[0].length !== clause.length) return undefined
  const to = start + clause.length
  const posts = chainOf(scene, start, to, undefined)?.posts ?? []
  return { posts: posts.filter(({ office, region }) => office !== undefined || region !== undefined), to }
}
