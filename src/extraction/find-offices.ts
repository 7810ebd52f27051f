import { endOfNamed, endOfProvince, endOfRegion } from './regions.js'
import { matchesOf } from '../documents/matches.js'

/** A name of an office in a text; indices are UTF-16. `name` may differ from the words: 四川省、重庆市方志馆 names two. */
export interface FoundOffice {
  readonly from: number
  readonly to: number
  readonly name: string
  /** How much of the name is that of the office it is a department of: 四川省地方志工作办公室 of 四川省地方志工作办公室综合处. */
  readonly parent?: string
}

/** What names of offices end with, where a region or a head word opens them. */
const SUFFIX =
  /编纂委员会办公室|委员会办公室|工作办公室|办公室|委员会|编委会|常委会|指导小组|领导小组|参事室|研究室|党研室|志研室|督查室|督考办|研究院|研究所|研究馆|研究会|科学院|社科院|(?:史志|方志|地方志)院|文史馆|党史工办|(?:党史)?(?:方志|史志)室|党史室|海关|文联|残联|妇联|科协|侨联|工商联|总工会|党工委|社科联|党校|编纂中心|研究中心|文化中心|服务中心|传媒中心|信息中心|中心(?!城市|工作|任务|大局|组|思想|环节)|出版社|年鉴社|杂志社|报社|书局|大学|学院|中学|小学|档案（(?:史志|方志|党史)）馆|(?:党史)?陈列馆|党史馆|(?:档案)?(?:方志|史志|通志|地情|家谱|规划|档案|图书|博物|文化|纪念|展览|展示|体验|美术|科技)馆|分馆|(?:人民)?政府办公厅|(?:(?:人民)?政府|[省市县区州旗]委)办(?!公|事|理|厅|局)|人民政府|政府|党委|省委|市委|县委|区委|州委|旗委|四川省委|人大|政协|法院|检察院|公司|集团|协会|学会|促进会|联合会|(?:地方志|地志|史志|方志|党史|志)办(?!公室|事处|理|好|学)|史志部门|地方志部门|党史部门|经济开发区|开发区|街道办事处|社区|指挥部|管委会|局|厅|委|处|科(?=[科室副、，。；）和]|$)|部/g

/** Names that need no region: the words before the ending are enough. */
const PROPER = /(?:大学|学院|出版社|年鉴社|杂志社|报社|书局|公司|研究会|促进会|学会)$/
const HEAD = /中共中央|中国|国家|全国|中共|政协|国务院|中央|华东|西南|西北/y
/** 省, 市, 县, 区, 州 alone: that of the document or of the item. */
const LEVEL =
  /(?<![各本该全])地区(?=地方志|地志|史志|方志|党史|档案|行署|行政公署)|[省市县区州盟旗镇乡](?=地方志|地志|史志|方志|党史|档案|志办|委|政府|人民政府|人大|政协|发展|发改|财政|教育|文化|文旅|工信|商务|市场|民政|统计|督|直|文体|文广|卫健|卫生|住建|住房|自然资源|生态|应急|审计|统战|宣传|组织|人社|人力|农业|林业|水利|交通|公安|司法|信访|税务|国资|退役|医保|妇联|工会|团委|残联|总工会|旅游|体育|融媒|广电|广播|气象|城管|科技|工商|粮食|编办|政法|纪委|监委)/y

/** Words after which the name begins: prepositions, adverbs and verbs that stand before names of offices. */
const CUT =
  /率(?=[省市县区])|围绕|兼|一定|按(?!照|劳)|以及|会同|邀请|联合|组织|召开|举行|举办|签署|签订|建设(?!委员会|局|厅|委|部|银行|兵团|集团|博物馆|指挥部|管理)|出席|参加|支持|成立|设立|依托|根据|按照|来自|代表|访问|前往|赠予|赠送|捐赠|回赠|转赠|共建|接受|参观|考察|受邀|应邀|陪同|委托|加强|推动|推进|近日|日前|上午|下午|今天|当天|会上|会前|会后|期间|随后|同时|其中|分别|主办|承办|协办|通过|经过|进行|组成|位于|走进|作为|立足|通报|报送|征求|听取|开展|依法|负责|协助|配合|指导(?!委员会|小组|处|科|中心|室)|要求|获得|担任|率领|拜访|走访|到访|来访|落户|前身|隶属|吸取|学习|交流(?!中心|处|协会|促进会|合作|基地|部)|座谈|此次|本次|这次|首次|并入|纳入|(?<![高平均初中])等(?!专科|学校|教育|院校|职业)|暨|借鉴|面向|针对|关于|印发|转发|发布|恭请|还有|包括|号|利用|充分|(?<![\u4E00-\u9FFF])[原现](?=[省市县区州旗]|\p{Script=Han}{2,4}[市县区])|时任|主任(?!委员|科)|书记(?!处)|[处局馆院省市县区州科校]长(?![江沙春安城寿期三廊])|调研员|巡视员|[在由向对为赴到从以将给把被让的经请是并了于自](?!外联|口支援|民政|化区|江|贡|治)/gu
const DELIMITER = /[\s，。；：！？、“”《》〈〉（）【】〔〕…·—\-~～.0-9a-zA-Z/]/
const MAXIMUM = 30

/** The names of offices in a sentence that a region, a head word (中国, 国家) or a telling ending gives away. */
export function findOffices(plain: string): FoundOffice[] {
  const found: FoundOffice[] = []
  for (const match of matchesOf(plain, SUFFIX)) {
    const to = match.index + match[0].length
    const left = leftEdge(plain, match.index)
    const last = found.at(-1)
    const goesOn = last !== undefined && last.to > left && isGoingOn(plain, last, match.index, match[0])
    const from = goesOn ? last.from : startOf(plain, Math.max(left, last?.to ?? 0), match.index, to)
    if (from === undefined || !isWhole(plain, from, to)) continue
    const name = plain.slice(from, to)
    const parent =
      goesOn && /[处科股部]$|^(?:综合|人事|宣传)?办公室$/.test(plain.slice(last.to, to))
        ? last.name
        : undefined
    add(found, parent === undefined ? { from, to, name } : { from, to, name, parent })
  }
  const together = collectives(plain)
  const single = found.filter(({ from, to }) => !together.some((one) => one.from <= from && to <= one.to))
  return [...single, ...together]
    .flatMap((office) => [office, ...sharers(plain, office)])
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

/** 各县（市、区）地方志办, with or without the city before it: the brackets are part of the phrase. */
const COLLECTIVE =
  /各[市县区州]（[市县区州、]{1,5}）[市县区州]?委?(?:党史)?(?:和)?(?:地方志|地志|史志|方志|档案|研究)+(?:办公室|办|馆|部门|室|院|中心)/g

function collectives(plain: string): FoundOffice[] {
  if (!plain.includes('各')) return []
  return matchesOf(plain, COLLECTIVE).map(({ index, 0: phrase }) => {
    const from =
      [4, 3, 2].map((length) => index - length).find((start) => endOfNamed(plain, start) === index) ?? index
    return { from, to: index + phrase.length, name: plain.slice(from, index + phrase.length) }
  })
}

/** Words that never stand in the name of a department; 指导, 组织 and 建设 do. */
const NOT_IN_DEPARTMENT =
  /出席|参加|召开|举行|举办|签署|签订|前往|主持|邀请|介绍|近日|此次|主任|书记|常委(?!会|员会)|[来赴到由向在对为与将把被经请等暨]|长(?![江沙春安城寿期]|三角)/

const ENDS_BODY = /(?:政府|办公室|委员会|中心|局|室|馆|院|社)$/

/** Whether an ending behind `last` goes on with its name: 四川省地方志办 + 综合处. */
function isGoingOn(plain: string, last: FoundOffice, suffix: number, ending: string): boolean {
  if ('和与及同'.includes(plain.charAt(last.to))) return false
  // 甲市方志馆乙大学分馆 is one; 甲市方志馆乙市档案馆 is two.
  const branch = plain.slice(suffix, suffix + ending.length + 2).endsWith('分馆')
  if (!branch && ENDS_BODY.test(last.name) && endOfRegion(plain, last.to) > last.to) return false
  // 大竹县委县政府 is two.
  if (/[省市县区州旗]委$/.test(last.name) && isLevel(plain, last.to)) return false
  return /^[处科部]$/.test(ending)
    ? suffix - last.to <= 8 && !NOT_IN_DEPARTMENT.test(plain.slice(last.to, suffix))
    : afterCut(plain, last.to, suffix) === last.to
}

/** Of names that overlap, the one that begins first and reaches further stays. */
function add(found: FoundOffice[], office: FoundOffice): void {
  const last = found.at(-1)
  if (last !== undefined && office.from < last.to) {
    if (office.from > last.from) return
    found.pop()
    add(found, office)
    return
  }
  found.push(office)
}

/** Whether a character parts names: 0 not looked up yet, 1 no, 2 yes. */
const delimiters = new Uint8Array(0x10000)

function isDelimiter(code: number): boolean {
  if (delimiters[code] === 0) delimiters[code] = DELIMITER.test(String.fromCharCode(code)) ? 2 : 1
  return delimiters[code] === 2
}

function leftEdge(plain: string, from: number): number {
  let left = from
  while (left > 0 && from - left < MAXIMUM && !isDelimiter(plain.charCodeAt(left - 1))) left -= 1
  return left
}

function startOf(plain: string, left: number, suffix: number, to: number): number | undefined {
  const begin = afterCut(plain, left, suffix)
  const region = endOfRegion(plain, begin)
  if (region === begin && isLevel(plain, begin)) return begin
  for (let at = begin; at <= suffix; at += 1) {
    const anchored = endOfNamed(plain, at) > at || isHead(plain, at)
    if (anchored && (region === begin || region > at)) return at
  }
  if (region > begin || isLevel(plain, begin)) return begin
  const length = suffix - begin
  const name = plain.slice(begin, to)
  return PROPER.test(name) && length >= 2 && length <= 16 && !GENERIC_NAME.test(name) ? begin : undefined
}

/** Institutions of a sort, not one of them. */
const GENERIC_NAME =
  /^(?:高等|各|有关|相关|该|本|全|多|两|几|此|我|这|某|高校|高水平|一流|重点|综合性|研究型|应用型|国内|省内|所在|一所|五所|三所|兄弟|专业|合作|双方|互|与)|我校|我院|职业|科研院/

/** Where the name may begin at the earliest: after the last word that cannot be part of it. */
function afterCut(plain: string, left: number, suffix: number): number {
  let begin = left
  // What a word is followed by counts: 指导 of 指导委员会 is part of the name.
  for (const match of matchesOf(plain.slice(left, suffix + 3), CUT)) {
    const end = left + match.index + match[0].length
    if (end <= suffix) begin = end
  }
  while (begin < suffix && '和与及同'.includes(plain.charAt(begin))) begin += 1
  // 和, 与, 及, 同 part two names only where a new one begins behind them: 发展和改革委员会 is one.
  for (let at = begin; at < suffix; at += 1) {
    if (!'和与及同'.includes(plain.charAt(at))) continue
    const next = at + 1
    if (
      endOfRegion(plain, next) > next ||
      isHead(plain, next) ||
      (isLevel(plain, next) && endOfRegion(plain, begin) <= next) ||
      ENDS_NAME.test(plain.slice(begin, at))
    ) {
      begin = next
    }
  }
  return begin
}

const ENDS_NAME = /(?:办公室|研究室|委员会|中心|大学|学院|馆|政府|局|办|公司|社)$/

function isHead(plain: string, at: number): boolean {
  HEAD.lastIndex = at
  return HEAD.test(plain)
}

function isLevel(plain: string, at: number): boolean {
  LEVEL.lastIndex = at
  return LEVEL.test(plain)
}

/** Phrases that speak of institutions of a sort, and endings that belong to a post or a thing. */
const NO_NAME =
  /常委$|双方|[两三四五六七八九]地(?!区)|^国家(?:综合)?档案馆$|设区的?市|各部委|^全国.{0,6}(?:馆|办)$|^(?:国家|.{0,6}[省市县区])?(?:方志|图书|档案|博物)馆分馆$|高校分馆$|^\p{Script=Han}{1,2}[^省市县区州](?:地方志|史志|党史)部门$|(?:大学|学院|馆|公司|集团|局|办公室|中心)党委$|^.{0,8}(?:各级|兄弟|首部|首个|省市|区县|市区县|[一二三四五六七八九十两]所)|党委政府$|(?:首|本|该|我|每)[个]?社区$|(?:大数据|融媒体|购物|旅游|活动|物流)中心$|^(?:政协|人大|中共|党委|政府)$|委办(?:厅|局|厅局|各局)$|^[省市县区州国](?:地方志|史志|党史)部门$|第[一二三四五]轮|修志|教育基地.|(?<!党史|档案|文献|图书)[和与及](?:(?:[方通史]志|档案|图书|博物|文化|地情)馆|海关)$/u

/** Words of a sentence about an office, not of its name. */
const SAYS_MORE = /就(?!业)|[很仍]|一直|非常|重视|高度|领导(?!小组|科学|力)|继(?!续教育|电)|常委(?!会|员会)/

const WEAK = /(?:[局厅委处部]|政协|人大)$/

/** What stands behind shows whether the name ends here: 市委常委 names no 市委常, 干部 no 部. */
function isWhole(plain: string, from: number, to: number): boolean {
  const name = plain.slice(from, to)
  if (NO_NAME.test(name) || SAYS_MORE.test(name)) return false
  if (to - from < 2 || /(?:全部|干部|部分|内部|委部|本部|处处|到处)$/.test(name)) return false
  if (/[省市县区州]委$/.test(name) && /^(?:常委|员会|托|任|派)/.test(plain.slice(to, to + 2)))
    return /^常委/.test(plain.slice(to, to + 2))
  if (endOfRegion(name, 0) >= name.length) return false
  if (/^\p{Script=Han}{2,3}副?(?:主任|书记|[局部厅处]长)/u.test(plain.slice(to, to + 6))) return true
  if (!WEAK.test(name)) return !/^(?:路|站)/.test(plain.slice(to, to + 1))
  return /^(?:$|[，。；：、）（”》《\s]|[省市县区州旗](?:人民)?政府|和|与|及|主|副|党|处|局|部|科|书|召|举|组|等|领|相|有|负|[一二三四]|下|发|联|印|\d|常|秘|宣|在|向|对|办(?![厅局])|原|关|委员(?!会))/.test(
    plain.slice(to, to + 5),
  )
}

/** Regions before a name that share its head: 重庆市、四川省方志馆 is 重庆市方志馆 as well. */
function sharers(plain: string, office: FoundOffice): FoundOffice[] {
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
