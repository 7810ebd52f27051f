import { lexicon } from './lexicon.js'
import type { OfficeMention } from './offices.js'
import { endOfRegion } from './regions.js'
import { matchesOf } from '../documents/matches.js'

/** A post in the words of the text, at an office or, where none is said, at none. */
export interface FoundPost {
  readonly post: string
  readonly office: OfficeMention | undefined
  /** A region whose government is meant: 副省长 of 黑龙江省. */
  readonly region: string | undefined
}

/** A person whom a sentence names with posts; indices are UTF-16. `from` is where the posts begin. */
export interface FoundPerson {
  readonly name: string
  readonly from: number
  readonly nameFrom: number
  readonly to: number
  readonly posts: readonly FoundPost[]
}

const AFTER =
  /^(?:$|[，。；：、）（“”《》\s！？]|出席|参加|主持|致|讲|指出|表示|介绍|说|在|率|带|一行|陪同|等|与|和|及|分别|代表|为|向|对|就|到|赴|宣|作|签|强调|要求|认为|举行|进行|教授|研究员|同志|先生|女士|首先|回赠|还|共同|参观|实地|听取|汇报|受|应邀|传达|通报|总结|部署|担任|任|简要|详细|回顾|希望|提出|来|前往|深入|围绕|从|以|并|也|逐|点评|主讲|授课|揭|颁|赠|参与|接待|会见|所|的|专程|亲|组织|召集|莅临|见证|联系|担|重点|着重|主要|具体|全面|分享|阐述|论述|讲授|聘|做了|作了|现场|现|代读|当场|逐一|通报|部署|考察|调研|讲解|解读|审阅|审定|宣布|宣|发表|发言|到会|到场|出面|答|先后|依次|最后|随后|主编|编著|撰|专程|到访|走访|看望|慰问|检查|督导|督查|视察|一同|共|携|带领|率领|亲切|热情|高度|充分|详细|认真|深情|感慨|坦言|号召|呼吁|倡议|建议|祝|欢迎|感谢|肯定|赞|签署|签订|签约|签字|受聘|获|被|当选|兼|曾|已|则|先|再|又|均|都|正|时|会见|陪|接|送|交|递|授|揭|剪彩|启动|按下|讨论|座谈|交流|展示|推介|回答|征求|收集|汇)/
/** Words that begin like a name and are none. */
const NO_NAME = new Set(
  '代表 代理 代为 来源 编辑 责任 审核 终审 供稿 撰稿 摄影 发布 安排 安全 方面 方案 成立 成员 成果 高度 高级 马上 全体 全面 常务 时任 计划 商谈 管理 关于 关心 党组 党委 单位 史志 支持 文化 文史 平台 能力 金融 应邀 应当 强调 于是 许多 从事 同志 有关 部门 相关 石油 项目 温馨 向全 和谐 台湾 江苏 江西 江南 安徽 云南 海南 贵州 广东 党史 地方 等领导 及其 带队 负责 方志 支部 万余 易地 常态 常委 时间 路径 明确 景区 毛泽东'.split(
    ' ',
  ),
)

let postPattern: RegExp | undefined

/** Posts, longest first. */
function posts(): RegExp {
  postPattern ??= new RegExp(
    `(?:${lexicon().posts.join('|')})(?!会|室|处(?!长)|台|团|科(?!长)|部(?!长))`,
    'g',
  )
  return postPattern
}

/** The people whom a text names with their posts, in order; `offices` are those of the same text. */
export function findPeople(plain: string, offices: readonly OfficeMention[]): FoundPerson[] {
  const people: FoundPerson[] = []
  for (const match of matchesOf(plain, posts())) {
    const end = match.index + match[0].length
    const last = people.at(-1)
    if (last !== undefined && match.index < last.to) continue
    const before = namedBefore(plain, match.index, offices)
    if (before !== undefined) {
      const posts = [{ post: match[0], office: before.office, region: undefined }]
      people.push({
        name: before.name,
        from: before.office.from,
        nameFrom: before.office.to,
        to: match.index,
        posts,
      })
      continue
    }
    const name = nameAt(plain, end) ?? otherName(plain, end, offices)
    if (name === undefined) {
      // Whose 指示 a text follows is nobody that takes part.
      const alone = match[0] === '总书记' ? undefined : titled(plain, match.index, end)
      if (alone !== undefined && alone.from >= (last?.to ?? 0)) people.push(alone)
      continue
    }
    const found = chainOf(plain, last?.to ?? 0, end, offices, last)
    if (found === undefined) continue
    people.push({ name, from: found.from, nameFrom: end, to: end + name.length, posts: found.posts })
    people.push(...others(plain, people.at(-1), offices))
  }
  return people
}

/** What stands before a post and is part of it: 原副主任, 荣誉馆长. */
const NO_PERSON = /[副原代总前]$|^(?:荣誉|名誉|常务|执行|首席|特聘|高级|专职|兼职|常任|终身|客座)/

/** 某某办公室孙少娜主任: the name between its office and its post, which begins at `at`. */
function namedBefore(
  plain: string,
  at: number,
  offices: readonly OfficeMention[],
): { readonly name: string; readonly office: OfficeMention } | undefined {
  const office = offices.find(({ to }) => at - to === 2 || at - to === 3)
  if (office === undefined) return undefined
  const name = plain.slice(office.to, at)
  return !NO_PERSON.test(name) && nameAt(`${name}，`, 0) === name ? { name, office } : undefined
}

/** What is no name before a title: 水利局局长 is the head of a bureau. */
const INSTITUTION = /[局办馆院处科委室部厅会省市县区乡镇社站所校组]/

/** 王中丙市长主持…: a name with its title behind it, at the start of what is said of it. No office is told. */
function titled(plain: string, post: number, end: number): FoundPerson | undefined {
  const from = /副$/.test(plain.slice(0, post)) ? post - 1 : post
  if (
    !/^(?:在|主持|指出|表示|强调|介绍|代表|出席|说|等|和|、|分别|高度|传达|宣读|致)/.test(
      plain.slice(end, end + 2),
    )
  )
    return undefined
  for (const length of [3, 2]) {
    const start = from - length
    const name = plain.slice(Math.max(start, 0), from)
    const opens = start === 0 || /[，。；：、（）\s和由]/.test(plain.charAt(start - 1))
    if (start < 0 || !opens || INSTITUTION.test(name) || NO_PERSON.test(name)) continue
    if (nameAt(`${name}，`, 0) !== name) continue
    return { name, from: start, nameFrom: start, to: from, posts: [] }
  }
  return undefined
}

/** The name that begins at `from`: a known family name and one or two characters, then a word that may follow a name. */
export function nameAt(plain: string, from: number): string | undefined {
  const compound = lexicon().compoundSurnames.has(plain.slice(from, from + 2))
  if (!compound && !lexicon().surnames.has(plain.charAt(from))) return undefined
  for (const length of compound ? [4, 3] : [3, 2]) {
    const name = plain.slice(from, from + length)
    if (!/^\p{Script=Han}+$/u.test(name) || name.length < length) continue
    if (endOfRegion(name, 0) === name.length || /^[和及与][省市县区州乡镇各有其全]/.test(name)) continue
    if (NO_NAME.has(name) || NO_NAME.has(name.slice(0, 2)) || NO_NAME.has(name.slice(1))) continue
    const after = plain.slice(from + length, from + length + 4)
    if (
      AFTER.test(after) &&
      !(length === 3 && AFTER.test(name.slice(2) + after) && isStrongVerb(name.slice(2) + after))
    )
      return name
  }
  return undefined
}

function isStrongVerb(text: string): boolean {
  return /^(?:出席|参加|主持|致辞|讲话|指出|表示|介绍|陪同|代表|分别|强调|要求|认为|宣读|签署|签字|率队|带队|一行|和|与|及|等|为(?:主|副|组|成员|委员|顾问))/.test(
    text,
  )
}

/** More names after the first share its posts: 副馆长彭国莉、郑邦坤、母希清. */
function others(
  plain: string,
  first: FoundPerson | undefined,
  offices: readonly OfficeMention[],
): FoundPerson[] {
  if (first === undefined) return []
  const people: FoundPerson[] = []
  let at = first.to
  while ('、和及'.includes(plain.charAt(at)) && at < plain.length) {
    if (offices.some(({ from }) => from === at + 1)) break
    const name = nameAt(plain, at + 1) ?? foreignName(plain, at + 1)
    if (name === undefined) break
    const nameFrom = at + 1
    people.push({ name, from: first.from, nameFrom, to: nameFrom + name.length, posts: first.posts })
    at = nameFrom + name.length
  }
  return people
}

/** What no name holds. */
const NOT_IN_NAME =
  /[的了在是和与及等于会议主任员长书记处办出席参加各其该本们人一二三四五六七八九十]|重点|着重|主要|具体|详细|全面/

/** A name of two to five signs without a family name that we know (乌日吉图): behind a post at an office, before a word that only people do. */
function otherName(plain: string, from: number, offices: readonly OfficeMention[]): string | undefined {
  if (!offices.some(({ to }) => to < from && from - to <= 10)) return undefined
  for (const length of [2, 3, 4, 5]) {
    const name = plain.slice(from, from + length)
    if (!/^\p{Script=Han}{2,5}$/u.test(name) || NOT_IN_NAME.test(name) || NO_NAME.has(name.slice(0, 2)))
      return undefined
    const after = plain.slice(from + length, from + length + 8)
    const listed = /^、/.test(after) && nameAt(plain, from + length + 1) !== undefined
    if (listed || /^(?:出席|主持|致辞|讲话|陪同|率队|带队|一行|指出|表示|强调|介绍|汇报)/.test(after))
      return name
  }
  return undefined
}

/** A name without a family name that we know, in the middle of a list of names. */
function foreignName(plain: string, from: number): string | undefined {
  const match = /^(\p{Script=Han}{2,3})、/u.exec(plain.slice(from, from + 4))
  const name = match?.[1]
  if (name === undefined || NO_NAME.has(name)) return undefined
  return nameAt(plain, from + name.length + 1) === undefined ? undefined : name
}

interface Chain {
  readonly from: number
  readonly posts: readonly FoundPost[]
}

/** The posts before a name, back to where they begin: offices and posts joined by 、 and ，. */
function chainOf(
  plain: string,
  left: number,
  end: number,
  offices: readonly OfficeMention[],
  last: FoundPerson | undefined,
): Chain | undefined {
  const parts = partsOf(plain, left, end)
  const found: { post: FoundPost; from: number }[] = []
  let office: OfficeMention | undefined
  let region: string | undefined
  for (const [from, to] of parts) {
    // 《某某年鉴》主编 is a post at no office; the posts before it still hold.
    if (to < end && plain.charAt(from) === '《') continue
    const part = postOf(plain, from, to, offices)
    if (part === undefined) {
      // What is no post ends the chain: …为主任委员，某某研究室副主任张三.
      if (to === end) return undefined
      found.length = 0
      continue
    }
    if (part.office !== undefined || part.region !== undefined) {
      office = part.office
      region = part.region
    } else if (FOR_PEOPLE.test(part.post) || plain.charAt(from) === '《') {
      office = undefined
      region = undefined
    } else if (found.length === 0 && last !== undefined && !/[。！？；]/.test(plain.slice(last.to, from))) {
      const inherited = last.posts.at(-1)
      office = inherited?.office
      region = inherited?.region
    }
    found.push({ post: { post: part.post, office, region }, from: part.from })
  }
  const first = found[0]
  return first === undefined ? undefined : { from: first.from, posts: joined(found.map(({ post }) => post)) }
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
      if (depth < 0 || (depth === 0 && /[，。；：、！？”]/.test(character)) || to - from > 48) break
      from -= 1
    }
    parts.unshift([from, to])
    const before = plain.charAt(from - 1)
    if (from <= left + 1 || (before !== '、' && before !== '，')) return parts
    const previous = plain.slice(Math.max(left, from - 13), from - 1)
    posts().lastIndex = 0
    const ending = matchesOf(previous, posts()).at(-1)
    if (ending === undefined || ending.index + ending[0].length !== previous.length) return parts
    to = from - 1
  }
}

const GOVERNMENT_POST = /^(?:常务|代|原)?副?(?:省长|市长|县长|区长|州长|镇长|乡长|主席)$/
const JUNK_BEFORE_POST =
  /^.{0,24}?(?:由|的还有|还有|和|与|及|以及|会议|仪式|活动|上|，|了|在|受|经|邀请|中|请|来自)(?=(?:党|副|主|书|常|市|县|区|省|馆|院|会|机|局|处|科|部|秘|特|一|二|三|四|知|代|原|名|荣|组|纪)\p{Script=Han})/u

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
  const post = words.replace(JUNK_BEFORE_POST, '')
  return isPost(post) ? { post, office: undefined, region: undefined, from: to - post.length } : undefined
}

function isBracketed(plain: string, from: number, at: number): boolean {
  return plain.lastIndexOf('（', at) >= from && plain.lastIndexOf('（', at) > plain.lastIndexOf('）', at)
}

/** Those who speak for people, not for an office. */
const FOR_PEOPLE = /(?:知青|学生|师生|群众|教师|市民|企业|家属|专家|各界|青年|居民|读者)代表$|^校友$/

function isPost(post: string): boolean {
  return post.length >= 2 && post.length <= 16 && !/[，。；：《》“”\d]|是|有|为|将|了/.test(post)
}
