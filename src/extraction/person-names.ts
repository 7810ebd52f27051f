import { lexicon } from './lexicon.js'
import type { OfficeMention } from './offices.js'
import { endOfRegion } from './regions.js'

const AFTER =
  /^(?:$|[，。；：、）（“”《》\s！？]|出席|参加|主持|致|讲|指出|表示|介绍|说|在|率|带|一行|陪同|等|与|和|及|分别|代表|为|向|对|就|到|赴|宣|作|签|强调|要求|认为|举行|进行|教授|研究员|同志|先生|女士|首先|回赠|还|共同|参观|实地|听取|汇报|受|应邀|传达|通报|总结|部署|担任|任|简要|详细|回顾|希望|提出|来|前往|深入|围绕|从|以|并|也|于(?=[\p{Script=Han}\d]{3})|逐|点评|主讲|授课|揭|颁|赠|参与|接待|会见|所|的|专程|亲|组织|召集|莅临|见证|联系|担|日前|近日|重点|着重|主要|具体|全面|分享|阐述|论述|讲授|聘|做了|作了|现场|现|代读|当场|逐一|通报|部署|考察|调研|讲解|解读|审阅|审定|宣布|宣|发表|发言|到会|到场|出面|答|先后|依次|最后|随后|主编|编著|撰|专程|到访|走访|看望|慰问|检查|督导|督查|视察|一同|共|携|带领|率领|亲切|热情|高度|充分|详细|认真|深情|感慨|坦言|号召|呼吁|倡议|建议|祝|欢迎|感谢|肯定|赞|签署|签订|签约|签字|受聘|获|被|当选|兼|曾|已|则|先|再|又|均|都|正|时|会见|陪|接|送|交|递|授|揭|剪彩|启动|按下|讨论|座谈|交流|展示|推介|回答|征求|收集|汇|日前|近日|今[天日]|昨[天日]|当[天日]|[上下]午|告诉|告知|专题|专门|牵头|表态|谈|赶|抵达|登|接收|捐|移交|介绍|敬献|开班|开幕|结合|以及|拜|一起|联合|副(?:教授|研究|主任|编审)|院士|博士|老师|编审|作|做|将|给|助理研究员)/u
/** Words that begin like a name and are none. */
const NO_NAME = new Set(
  '主要 区里 党总 党支 党校 党工 党办 党小 党建 代表 代理 代为 来源 编辑 责任 审核 终审 供稿 撰稿 摄影 发布 安排 安全 方面 方案 成立 成员 成果 高度 高级 马上 全体 全面 常务 时任 计划 商谈 管理 关于 关心 党组 党委 单位 史志 支持 文化 文史 平台 能力 金融 应邀 应当 强调 于是 许多 从事 同志 有关 部门 相关 石油 项目 温馨 向全 和谐 台湾 江苏 江西 江南 安徽 云南 海南 贵州 广东 党史 地方 等领导 及其 带队 负责 方志 支部 万余 易地 常态 常委 时间 路径 明确 景区 毛泽东 纪检 纪委 师生 简要 宣教 承编 承办 文旅 文联 宣传 组织 统战 史志 干部 专家 区长 常规 全镇 全区 全县 全市 全省'.split(
    ' ',
  ),
)

/** Whether a candidate is, or begins with, a word of the language and not a name. */
function isWord(name: string): boolean {
  const { neverNames } = lexicon()
  const first = name.slice(0, 2)
  return NO_NAME.has(name) || NO_NAME.has(first) || NO_NAME.has(name.slice(1)) || neverNames.has(first)
}

/** Whether a name of two signs is an ordinary noun, which only a post at an office before it makes a name. */
export function isNoun(name: string): boolean {
  return lexicon().seldomNames.has(name)
}

/** A name that opens with a word of the field, 方志远 or 史志强; what else such words go on with stands in the bracket. */
const FIELD_NAME =
  /^(?:方志|史志|文史|党史)[^馆办院室所局处科部会社站网处长员者家人工书刊文学史理业事机系编纂修资研宣教年地系界体编名数信成论协专基丛稿类条和与及同等、，。；：]$/

/** A department with its post right behind a name, where the text has lost the comma: 姜某信息处长唐某. */
const NEXT_POST =
  /^(?:信息|年鉴|编[纂撰辑审]|研[究发]|办公|综合|人事|[省市县区]志|方志|史志|党史|资料|宣传|地情|秘书|业务|指导|征集|保管|利用|法规|规划|科研|教务|党政|行政|课题|馆藏|展陈|技术|副)\p{Script=Han}{0,6}?(?:处长|科长|部长|馆长|室主任|部主任|组长|成员|主任|馆员)/u

/** Signs of institutions, and of the verb that stands between a name and an office: 张某率某某办公室一行. */
const NO_PART = /[局办馆院处科委室部厅会省市县区志教]|..[率到赴来在向对与和及同为就代受陪任]$/

/** What no name of three signs ends with: 古籍部. */
const IN_HOUSE = /[局馆处室部厅院]$/

/**
 * The name that begins at `from`: a known family name and one or two characters, then a word that may follow a name.
 * `offices` are those of the text, where one may follow without a comma.
 */
export function nameAt(
  plain: string,
  from: number,
  offices: readonly OfficeMention[] = [],
): string | undefined {
  const compound = lexicon().compoundSurnames.has(plain.slice(from, from + 2))
  if (!compound && !lexicon().surnames.has(plain.charAt(from))) return undefined
  for (const length of compound ? [4, 3, 2] : [3, 2]) {
    const name = plain.slice(from, from + length)
    if (length === 2 && !lexicon().surnames.has(name.charAt(0))) continue
    if (!/^\p{Script=Han}+$/u.test(name) || name.length < length) continue
    if (endOfRegion(name, 0) === name.length || /^[和及与][省市县区州乡镇各有其全]/.test(name)) continue
    if ((isWord(name) && !FIELD_NAME.test(name)) || (length === 3 && IN_HOUSE.test(name))) continue
    const after = plain.slice(from + length, from + length + 16)
    const next = from + length
    if (
      !NO_PART.test(name) &&
      (offices.some((office) => office.from === next) || NEXT_POST.test(plain.slice(next, next + 14)))
    )
      return name
    if (
      AFTER.test(after) &&
      !(length > 2 && AFTER.test(name.slice(-1) + after) && isStrongVerb(name.slice(-1) + after))
    )
      return name
  }
  return undefined
}

/** Where a name stands, and the name without the spaces that the text sets in or before it. */
export interface PlacedName {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** A family name and one or two signs, letter-spaced: 张 明, 王 小 波, 李 建国. */
const SPACED_NAME =
  /^(\p{Script=Han})[ \u3000\u00a0]{1,4}(\p{Script=Han})([ \u3000\u00a0]{0,4}(\p{Script=Han}))?/u
const SPACES = /^[ \u3000\u00a0]{1,4}/

/** A name that stands behind spaces at `from`, or that has them between its signs: 副主任 李明, 主任张 明. */
export function spacedNameAt(
  plain: string,
  from: number,
  offices: readonly OfficeMention[],
): PlacedName | undefined {
  const start = from + (SPACES.exec(plain.slice(from, from + 4))?.[0].length ?? 0)
  const whole = start > from ? nameAt(plain, start, offices) : undefined
  if (whole !== undefined && plain.charAt(start + whole.length) !== '）')
    return { name: whole, from: start, to: start + whole.length }
  const spaced = SPACED_NAME.exec(plain.slice(start, start + 16))
  if (spaced === null) return undefined
  const [long, first = '', second = '', rest = '', third = ''] = spaced
  const forms: readonly (readonly [string, number])[] = [
    [first + second + third, long.length],
    [first + second, long.length - rest.length],
  ]
  for (const [name, length] of forms) {
    const to = start + length
    if (nameAt(`${name}，`, 0) === name && mayFollowName(plain, to) && !isNoun(name))
      return { name, from: start, to }
  }
  return undefined
}

/** Whether what stands at `from` may follow a person's name in a sentence. */
export function mayFollowName(plain: string, from: number): boolean {
  return AFTER.test(plain.slice(from, from + 16))
}

/** What begins with the last sign of a candidate of three, and is a word of its own: 张明|出席, 万芳|教授. */
function isStrongVerb(text: string): boolean {
  return /^(?:[赠捐送说率](?=[《“：])|说，|首先|率先|教授|讲授|传授|[担兼出历接现时]任|前来|及时|同时|[转递]交|[回捐转互]赠|赠送|[作成]为|[亲分远专]赴|参与|日前|近日|[今昨当][天日]|[上下]午|先后|院士|博士|编审|副?研究员|副(?:主任|书记|教授|研究员|[局处科馆院市县区省校部会]长)|出席|参加|主持|致辞|讲话|指出|表示|介绍|陪同|代表|分别|强调|要求|认为|宣读|签署|签字|率队|带队|一行|座谈|交流|调研|考察|与|及|等|和(?!$|[，。；：、）]|担任|出席|主持|表示|指出|说|介绍|认为|致辞|发言|代表|参加(?![^，。]{0,12}的))|为(?:主|副|组|成员|委员|顾问)|向[^，。；]{1,14}(?:介绍|汇报|报告|说明|讲解|展示|推介|表示|致|赠|捐|回赠|移交|转交|颁发|授))/.test(
    text,
  )
}

/** The name right behind a post that ends at `end`: of a known or a rare family, with · or spaces inside, or of another people. */
export function nameBehindPost(
  plain: string,
  end: number,
  offices: readonly OfficeMention[],
): PlacedName | undefined {
  const name =
    dottedName(plain, end) ??
    nameAt(plain, end, offices) ??
    nameBeforeDeed(plain, end) ??
    rareName(plain, end) ??
    otherName(plain, end, offices)
  return name === undefined ? spacedNameAt(plain, end, offices) : { name, from: end, to: end + name.length }
}

/** Signs that write names of other languages by their sound. */
const BY_SOUND =
  '阿艾安奥巴白拜班贝比毕别波博布不才查措达旦德登迪地丁都多朵厄恩尔法弗夫傅盖甘格根古哈海汗合赫黑胡吉及加迦江杰金卡开凯坎柯科克肯孔库拉来莱兰朗勒雷里力利丽林龙鲁伦罗洛马玛买麦曼毛梅门米密敏明莫姆木穆那纳娜乃南内尼宁纽努诺帕潘佩皮普其齐恰强乔切琼丘曲热仁日如茹萨赛塞三桑色森沙山尚舍什生胜师守丝斯苏素索塔台太泰坦唐特提体铁图吐托瓦万旺维文翁乌吾武西希喜夏仙肖谢辛雅亚延扬叶衣伊依益英尤于玉裕约云扎泽詹哲珍朱孜宗佐逊甫荪娅莎蒂妮茜娃则兹耶邦欣琳珊'
const DOTTED = new RegExp(`^\\p{Script=Han}{1,7}(?:·\\p{Script=Han}{1,7})?·(?=([${BY_SOUND}]{2,7}))`, 'u')

/** A name whose parts · joins: 帕提古丽·买买提. It ends before a word that may follow a name. */
export function dottedName(plain: string, from: number): string | undefined {
  const match = DOTTED.exec(plain.slice(from, from + 26))
  const last = match?.[1]
  if (match === null || last === undefined) return undefined
  for (let length = last.length; length >= 2; length -= 1) {
    const to = from + match[0].length + length
    const rest = plain.slice(to, to + 16)
    if (AFTER.test(rest) && (!/[来于及]$/.test(last.slice(0, length)) || /^(?:$|[，、。；）])/.test(rest)))
      return plain.slice(from, to)
  }
  return undefined
}

/** A name before what people do, told in words that not every text has: 出具, 登门. */
export function nameBeforeDeed(plain: string, from: number): string | undefined {
  const { surnames, compoundSurnames, deeds } = lexicon()
  const compound = compoundSurnames.has(plain.slice(from, from + 2))
  if (!compound && !surnames.has(plain.charAt(from))) return undefined
  for (const length of compound ? [4, 3] : [3, 2]) {
    const name = plain.slice(from, from + length)
    if (!/^\p{Script=Han}+$/u.test(name) || isWord(name) || isNoun(name.slice(0, 2))) continue
    if (NO_PART.test(name) || endOfRegion(name, 0) > 0) continue
    if (deeds.has(plain.slice(from + length, from + length + 2))) return name
  }
  return undefined
}

/** What ends a name for certain. */
const STRICTLY_AFTER =
  /^(?:$|[，、。；）]|出席|参加|主持|致辞|讲话|发言|介绍|汇报|指出|表示|强调|陪同|带队|率队|率领|带领|一行|分别|代表|等(?!级))/

/** A name whose family name is a word as well: 员某某, 战某. */
function rareName(plain: string, from: number): string | undefined {
  const { rareSurnames, neverRareNames } = lexicon()
  if (!rareSurnames.has(plain.charAt(from)) || neverRareNames.has(plain.slice(from, from + 2)))
    return undefined
  for (const length of [3, 2]) {
    const name = plain.slice(from, from + length)
    if (!/^\p{Script=Han}+$/u.test(name) || name.length < length || NO_PART.test(name)) continue
    if (isWord(name) || /[的了在是与及等于们各其该本]/.test(name)) continue
    const rest = plain.slice(from + length, from + length + 16)
    if (length === 2 ? STRICTLY_AFTER.test(rest) : AFTER.test(rest) && !isStrongVerb(name.slice(2) + rest))
      return name
  }
  return undefined
}

/** What no name holds. */
const NOT_IN_NAME =
  /[的了在是和与及等于会议主任员长书记处办出席参加各其该本们人一二三四五六七八九十]|日前|近日|重点|着重|主要|具体|详细|全面|[亲专首先后同共全到现集联轮最热随均为发带结依受特临简应机单部工组机领负学院馆办省市县区]/

/** How names of Tibetans, Mongols and Yi often go on. */
const OF_OTHER_PEOPLES =
  /扎西|卓玛|才让|多杰|次仁|丹增|旦增|达瓦|尼玛|索南|索朗|巴桑|拉姆|德吉|格桑|桑吉|加措|嘉措|坚赞|坚参|旺堆|旺杰|平措|罗布|仁青|仁增|央金|白玛|普布|顿珠|巴特尔|其其格|格日勒|图雅|高娃|巴图|朝鲁|那顺|毕力格|斯琴|娜仁|萨仁|其木格|布和|达来|吉日格|木呷|阿依|伍呷|日吉|拉铁|尔古|史布$/

/** A name of two to five signs without a family name that we know (乌日吉图): behind a post at an office, before a word that only people do. */
export function otherName(
  plain: string,
  from: number,
  offices: readonly OfficeMention[],
): string | undefined {
  const near = offices.some(({ to }) => to < from && from - to <= 10)
  for (const length of [2, 3, 4, 5]) {
    const name = plain.slice(from, from + length)
    if (!/^\p{Script=Han}{2,5}$/u.test(name) || NOT_IN_NAME.test(name) || NO_NAME.has(name.slice(0, 2)))
      return undefined
    const after = plain.slice(from + length, from + length + 8)
    if (length > 2 && OF_OTHER_PEOPLES.test(name) && AFTER.test(after)) return name
    if (!near) continue
    const listed = /^、/.test(after) && nameAt(plain, from + length + 1) !== undefined
    if (listed || /^(?:出席|主持|致辞|讲话|陪同|率队|带队|一行|指出|表示|强调|介绍|汇报|通报)/.test(after))
      return name
  }
  return undefined
}

/** Whether a name that the document has told stands at `from` again; one of no known family only where a name may begin. */
export function isNameAgain(plain: string, from: number, name: string): boolean {
  if (nameAt(plain, from) === name) return true
  const { surnames } = lexicon()
  if (surnames.has(name.charAt(0)) && !name.includes('·') && name.length < 4) return false
  const opens = from === 0 || /[，。；：、（）“”\s由和与]/.test(plain.charAt(from - 1))
  return opens && AFTER.test(plain.slice(from + name.length, from + name.length + 16))
}

/** A name without a family name that we know, in the middle of a list of names. */
export function foreignName(plain: string, from: number): string | undefined {
  const match = /^(\p{Script=Han}{2,3})、/u.exec(plain.slice(from, from + 4))
  const name = match?.[1]
  if (name === undefined || isWord(name) || isNoun(name)) return undefined
  return nameAt(plain, from + name.length + 1) === undefined ? undefined : name
}
