import { departmentOf, departmentPost, houseItself, houseOf, postInPart, schoolOf } from './departments.js'
import { lexicon } from './lexicon.js'
import type { OfficeMention } from './offices.js'
import { atShortName, inItsOffice } from './posts-at-short-names.js'
import { endOfRegion } from './regions.js'
import type { Unit } from './unit.js'
import { matchesOf } from '../documents/matches.js'
import { openedBySigns } from '../documents/opening-signs.js'

/** A post in the words of the text, at an office or, where none is said, at none. */
export interface FoundPost {
  readonly post: string
  readonly office: OfficeMention | undefined
  /** A region whose government is meant: 副省长 of 黑龙江省. */
  readonly region: string | undefined
  /** Where a post ends that stands behind the name. */
  readonly until?: number
}

let pattern: RegExp | undefined

/** Posts, longest first. */
export function postPattern(): RegExp {
  pattern ??= openedBySigns(
    new RegExp(`(?:${lexicon().posts.join('|')})(?!会|室|处(?!长)|台|团|科(?!长)|部(?!长))`, 'g'),
  )
  return pattern
}

/** The posts before a name, and where they begin (UTF-16). */
export interface Chain {
  readonly from: number
  readonly posts: readonly FoundPost[]
}

/** A person named before: where the name ends, and the posts that may hold on. */
interface Named {
  readonly to: number
  readonly posts: readonly FoundPost[]
}

/** The text that posts are read in, with its offices. `houseAt` gives the office whose departments are meant at a place. */
export interface Scene {
  readonly unit: Unit
  readonly offices: readonly OfficeMention[]
  readonly houseAt: (at: number) => string | undefined
  /** The office named last before a place whose name ends so. */
  readonly endingIn: (ending: RegExp, at: number) => OfficeMention | undefined
}

/** The posts before a name, back to where they begin: offices and posts joined by 、 and ，. */
export function chainOf(scene: Scene, left: number, end: number, last: Named | undefined): Chain | undefined {
  const { offices } = scene
  const { plain } = scene.unit
  const parts = partsOf(plain, left, end).flatMap((part) => partedByAlso(plain, part, offices))
  const found: { post: FoundPost; from: number }[] = []
  let office: OfficeMention | undefined
  let region: string | undefined
  /** What who is named before in the same sentence holds. */
  const near =
    last === undefined || /[。！？；]/.test(plain.slice(last.to, parts[0]?.[0]))
      ? undefined
      : last.posts.at(-1)
  for (const [from, to] of parts) {
    // 王某教授、某馆馆长李某: the title is that of who is named before it.
    if (
      last !== undefined &&
      from === last.to &&
      last.to > 0 &&
      to < end &&
      !/^[与和及同]/.test(plain.charAt(from)) &&
      last.posts.every(({ post }) => post !== '')
    )
      continue
    // 《某某年鉴》主编 is a post at no office; the posts before it still hold.
    if (to < end && plain.charAt(from) === '《') continue
    const told = postOf(plain, from, to, offices)
    const part = told === undefined || told.office !== undefined ? told : (atShortName(scene, told) ?? told)
    if (part === undefined) {
      // What is no post ends the chain: …为主任委员，某某研究室副主任张三.
      if (to === end) return undefined
      found.length = 0
      continue
    }
    if (part.office !== undefined || part.region !== undefined) {
      office = part.office
      region = part.region
    } else if (isMayor(part.post, found.at(-1)?.post.office ?? last?.posts.at(-1)?.office)) {
      const before = found.at(-1)?.post ?? last?.posts.at(-1)
      const governed = before === undefined ? undefined : governedBy(part.post, before)
      if (governed === undefined || !isGovernment(before?.office)) {
        office = undefined
        region = governed
      }
    } else if (
      FOR_PEOPLE.test(part.post) ||
      isElsewhere(part.post) ||
      /^[与和及同]/.test(part.post) ||
      plain.charAt(from) === '《'
    ) {
      office = undefined
      region = undefined
    } else if (found.length === 0 && near !== undefined) {
      office = near.office !== undefined && OF_HOUSE.test(part.post) ? houseItself(near.office) : near.office
      region = near.region
    }
    const both = office === undefined ? undefined : inItsOffice(part.post, office)
    if (both !== undefined) {
      found.push(...both.map((post) => ({ post, from: part.from })))
      office = both[1].office
      continue
    }
    const inside =
      plain.charAt(from) === '《' ? undefined : inDepartment(scene, part, to, office ?? near?.office)
    if (inside === undefined) found.push({ post: { post: part.post, office, region }, from: part.from })
    else {
      office = inside.post.office
      region = undefined
      found.push(inside)
    }
  }
  const first = found[0]
  return first === undefined ? undefined : { from: first.from, posts: joined(found.map(({ post }) => post)) }
}

/** 副局长兼市档案馆馆长 is two posts, where the second has its own office. */
function partedByAlso(
  plain: string,
  [from, to]: readonly [number, number],
  offices: readonly OfficeMention[],
): [number, number][] {
  const also = plain.slice(from, to).search(/兼任?/)
  if (also < 2) return [[from, to]]
  const second = from + also + (plain.charAt(from + also + 1) === '任' ? 2 : 1)
  return offices.some((office) => office.from === second)
    ? [
        [from, from + also],
        [second, to],
      ]
    : [[from, to]]
}

/** A post in a department that the text names without its office, which is that of the piece of text itself, of the posts before, or of the text before. */
function inDepartment(
  scene: Scene,
  part: FoundPost & { readonly from: number },
  to: number,
  before: OfficeMention | undefined,
): { readonly post: FoundPost; readonly from: number } | undefined {
  const inside = departmentPost(part.post)
  if (inside === undefined) return inPart(scene, part, to, before)
  const own = part.office ?? before
  const house = own === undefined ? scene.houseAt(part.from) : houseOf(own)
  // 参事室主任 at 某市政府参事室 heads the office itself.
  if (house === undefined || house.includes(inside.name)) return undefined
  const from = scene.unit.plain.lastIndexOf(inside.name, to)
  const place = { unit: scene.unit, from, to: from + inside.name.length }
  const office = departmentOf(house, inside.name, place)
  return {
    post: { post: inside.post, office, region: undefined },
    from: part.office === undefined ? from : part.from,
  }
}

/** A post in a part of the university that the posts before are at: 某某大学教授、医学院副院长. */
function inPart(
  scene: Scene,
  part: FoundPost & { readonly from: number },
  to: number,
  before: OfficeMention | undefined,
): ReturnType<typeof inDepartment> {
  const inside = part.office === undefined ? postInPart(part.post) : undefined
  const school = before === undefined ? undefined : schoolOf(before)
  if (inside === undefined || school === undefined) return undefined
  const from = scene.unit.plain.lastIndexOf(inside.name, to)
  const place = { unit: scene.unit, from, to: from + inside.name.length }
  const name = school + inside.name
  const office = { ...place, literal: inside.name, name, id: `office/${name}` }
  return { post: { post: inside.post, office, region: undefined }, from }
}

/** Posts that nobody holds in a department: who comes behind its head with one is of the whole office. */
const OF_HOUSE = /[馆院局]长$|(?:党组|党委).*$|书记$|组(?:副?组长|成员)$/

/** Whether a post of a mayor is told at the government itself: 市政府党组成员、副市长. */
function isGovernment(office: OfficeMention | undefined): boolean {
  return office !== undefined && /政府$/.test(office.name)
}

/** Whether a post without its office is one at a government: 主席 is, in an autonomous region, after a post at its party committee. */
function isMayor(post: string, before: OfficeMention | undefined): boolean {
  return GOVERNMENT_POST.test(post) && (/长$/.test(post) || /自治区(?:党委|委)$/.test(before?.name ?? ''))
}

/** The region that a mayor governs who is named after a post in it: 副市长 after 某市委常委 is that of 某市; undefined where it is of another level. */
function governedBy(post: string, { office, region }: FoundPost): string | undefined {
  const level = /[省市县区州镇乡](?=长$)/.exec(post)?.[0] ?? '自治区'
  const name = region ?? (office?.name ?? '').replace(/^中共/, '')
  const end = endOfRegion(name, 0)
  const at = name.lastIndexOf(level, end - 1)
  return at < 1 || at >= end ? undefined : name.slice(0, at + level.length)
}

/** Posts at one office are one: 党组书记、主任. */
function joined(list: readonly FoundPost[]): FoundPost[] {
  const result: FoundPost[] = []
  for (const post of list) {
    const last = result.at(-1)
    if (last !== undefined && last.office?.id === post.office?.id && last.region === post.region) {
      result[result.length - 1] = { ...last, post: `${last.post}、${post.post}` }
    } else result.push(post)
  }
  return result
}

/** The pieces of text that end with a post, from the last one before the name backwards. Brackets are not looked into. */
function partsOf(plain: string, left: number, end: number): [number, number][] {
  const parts: [number, number][] = []
  let to = end
  for (;;) {
    let from = to
    let depth = 0
    while (from > left) {
      const character = plain.charAt(from - 1)
      if (character === '）') depth += 1
      else if (character === '（') depth -= 1
      if (character === '》') depth += 1
      else if (character === '《') depth -= 1
      if (depth < 0 || (depth === 0 && '，。；：、！？”'.includes(character)) || to - from > 48) break
      from -= 1
    }
    parts.unshift([from, to])
    const before = plain.charAt(from - 1)
    if (from <= left + 1 || (before !== '、' && before !== '，')) return parts
    const previous = plain.slice(Math.max(left, from - 13), from - 1)
    postPattern().lastIndex = 0
    const ending = matchesOf(previous, postPattern()).at(-1)
    if (ending === undefined || ending.index + ending[0].length !== previous.length) return parts
    to = from - 1
  }
}

/** Posts of the heads of governments, which the region alone tells. */
export const GOVERNMENT_POST =
  /^(?:常务|代|原)?副?(?:省长|市长|县长|区长|州长|镇长|乡长|主席)$|^(?:[市县区州]长|省长)助理$/
const JUNK_BEFORE_POST =
  /^.{0,24}?(?:由|的还有|还有|和|与|及|以及|会议|仪式|活动|上|，|了|在|受|经|邀请|中|请|来自)(?=(?:党|副|主|书|常|市|县|区|省|馆|院|会|机|局|处|科|部|秘|特|一|二|三|四|知|代|原|名|荣|组|纪)\p{Script=Han})/u

/** 副主任甲率方志科科长乙: the verb stands before the post of those who are led. */
const LEADS = /^(?:带领|率领|率)(?=\p{Script=Han}{1,8}[处科室部股组馆院])/u

/** The post that a piece of text holds, and the office it is at. */
function postOf(
  plain: string,
  from: number,
  to: number,
  offices: readonly OfficeMention[],
): (FoundPost & { from: number }) | undefined {
  const own = offices.filter(
    (office) => office.from >= from && office.to < to && !isBracketed(plain, from, office.from),
  )
  const office = own
    .filter((one) => one.to === Math.max(...own.map((other) => other.to)))
    .sort((a, b) => b.from - a.from)[0]
  if (office !== undefined) {
    const written = plain.slice(office.to, to)
    // 档案馆长 for 档案馆馆长: the sign is written once.
    const post = (/^长/.test(written) ? plain.charAt(office.to - 1) + written : written)
      .replace(/^（[^（）]{0,40}）/, '')
      .replace(/^的/, '')
      // 会长兼《某某学刊》总编辑: what is edited is no office.
      .replace(/兼任?《[^》]{1,40}》(?:执行|副)?(?:主编|总编辑?|总纂|编审)$/, '')
      // 在某某研究室与该室副主任座谈: at the office just named.
      .replace(/^.{0,12}?[与和及同由向对请]该[校馆院室局办会所社]/, '')
    return isPost(post) ? { post, office, region: undefined, from: office.from } : undefined
  }
  for (let at = from; at < to - 1; at += 1) {
    if (at > from && !/[由和与及在请]/.test(plain.charAt(at - 1))) continue
    const region = endOfRegion(plain, at)
    if (region === at || region >= to) continue
    const post = plain.slice(region, to)
    if (GOVERNMENT_POST.test(post))
      return { post, office: undefined, region: plain.slice(at, region), from: at }
  }
  const words = plain.slice(from, to).replace(/^《[^》]{1,40}》/, '')
  const post = words.replace(JUNK_BEFORE_POST, '').replace(LEADS, '')
  return isPost(post) ? { post, office: undefined, region: undefined, from: to - post.length } : undefined
}

function isBracketed(plain: string, from: number, at: number): boolean {
  return plain.lastIndexOf('（', at) >= from && plain.lastIndexOf('（', at) > plain.lastIndexOf('）', at)
}

/** 原地方志办公室主任: a post at an office that the text does not name in full, not at the one named before. */
const ELSEWHERE = /^原.*(?:办公室|研究室)/
/** A body that is no part of an office, though no rule knows its name: 柳坪村党支部书记, 石桥社区主任. */
const OTHER_BODY =
  /^\p{Script=Han}{2,}(?:村|社区|(?<!纪)局|站|支队|大队|厂|银行|公司|学校|大学|医院|协会|学会|联盟|基金会)(?:党委|党总支|党支部)?(?:原|副|常务)*(?:书记|主任|[局站队厂行院校会]长|经理|理事长|秘书长|政委|董事长)/u

function isElsewhere(post: string): boolean {
  return ELSEWHERE.test(post) || OTHER_BODY.test(post)
}

/** Those who speak for people, not for an office. */
const FOR_PEOPLE = /(?:知青|学生|师生|群众|教师|市民|企业|家属|专家|各界|青年|居民|读者)代表$|^校友$/

function isPost(post: string): boolean {
  return post.length >= 2 && post.length <= 16 && !/[，。；：《》“”\d]|是|有|为|将|了/.test(post)
}
