import { lexicon } from './lexicon.js'
import type { OfficeMention } from './offices.js'
import { endOfRegion } from './regions.js'

const AFTER =
  /^(?:$|[，。；：、）（“”《》\s！？]|出席|参加|主持|致|讲|指出|表示|介绍|说|在|率|带|一行|陪同|等|与|和|及|分别|代表|为|向|对|就|到|赴|宣|作|签|强调|要求|认为|举行|进行|教授|研究员|同志|先生|女士|首先|回赠|还|共同|参观|实地|听取|汇报|受|应邀|传达|通报|总结|部署|担任|任|简要|详细|回顾|希望|提出|来|前往|深入|围绕|从|以|并|也|于(?=[\p{Script=Han}\d]{3})|逐|点评|主讲|授课|揭|颁|赠|参与|接待|会见|所|的|专程|亲|组织|召集|莅临|见证|联系|担|重点|着重|主要|具体|全面|分享|阐述|论述|讲授|聘|做了|作了|现场|现|代读|当场|逐一|通报|部署|考察|调研|讲解|解读|审阅|审定|宣布|宣|发表|发言|到会|到场|出面|答|先后|依次|最后|随后|主编|编著|撰|专程|到访|走访|看望|慰问|检查|督导|督查|视察|一同|共|携|带领|率领|亲切|热情|高度|充分|详细|认真|深情|感慨|坦言|号召|呼吁|倡议|建议|祝|欢迎|感谢|肯定|赞|签署|签订|签约|签字|受聘|获|被|当选|兼|曾|已|则|先|再|又|均|都|正|时|会见|陪|接|送|交|递|授|揭|剪彩|启动|按下|讨论|座谈|交流|展示|推介|回答|征求|收集|汇|日前|近日|[今昨][日天]|当天|副(?:教授|研究|主任|编审)|院士|博士|老师|编审|作|做|助理研究员)/u
/** Words that begin like a name and are none. */
const NO_NAME = new Set(
  '代表 代理 代为 来源 编辑 责任 审核 终审 供稿 撰稿 摄影 发布 安排 安全 方面 方案 成立 成员 成果 高度 高级 马上 全体 全面 常务 时任 计划 商谈 管理 关于 关心 党组 党委 单位 史志 支持 文化 文史 平台 能力 金融 应邀 应当 强调 于是 许多 从事 同志 有关 部门 相关 石油 项目 温馨 向全 和谐 台湾 江苏 江西 江南 安徽 云南 海南 贵州 广东 党史 地方 等领导 及其 带队 负责 方志 支部 万余 易地 常态 常委 时间 路径 明确 景区 毛泽东 纪检 纪委 师生 简要 宣教 承编 承办 文旅 文联 宣传 组织 统战 史志 干部 专家 区长 常规 全镇 全区 全县 全市 全省'.split(
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
const NO_PART = /[局办馆院处科委室部厅会省市县区志教]|..[率到赴来在向对与和及同为就代受陪]$/

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
  for (const length of compound ? [4, 3] : [3, 2]) {
    const name = plain.slice(from, from + length)
    if (!/^\p{Script=Han}+$/u.test(name) || name.length < length) continue
    if (endOfRegion(name, 0) === name.length || /^[和及与][省市县区州乡镇各有其全]/.test(name)) continue
    if (isWord(name) && !FIELD_NAME.test(name)) continue
    const after = plain.slice(from + length, from + length + 4)
    const next = from + length
    if (
      !NO_PART.test(name) &&
      (offices.some((office) => office.from === next) || NEXT_POST.test(plain.slice(next, next + 14)))
    )
      return name
    if (
      AFTER.test(after) &&
      !(length === 3 && AFTER.test(name.slice(2) + after) && isStrongVerb(name.slice(2) + after))
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

/** A family name and one or two signs, letter-spaced: 张 明, 王 小 波. */
const SPACED_NAME =
  /^(\p{Script=Han})[ \u3000\u00a0]{1,4}(\p{Script=Han})([ \u3000\u00a0]{1,4}(\p{Script=Han}))?/u
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
  return AFTER.test(plain.slice(from, from + 4))
}

function isStrongVerb(text: string): boolean {
  return /^(?:出席|参加|主持|致辞|讲话|指出|表示|介绍|陪同|代表|分别|强调|要求|认为|宣读|签署|签字|率队|带队|一行|副?教授|副?研究员|副主任|院士|博士|编审|和|与|及|等|为(?:主|副|组|成员|委员|顾问))/.test(
    text,
  )
}

/** What no name holds. */
const NOT_IN_NAME =
  /[的了在是和与及等于会议主任员长书记处办出席参加各其该本们人一二三四五六七八九十]|日前|近日|重点|着重|主要|具体|详细|全面|[亲专首先后同共全到现集联轮最热随均为发带结依受特临简应机单部工组机领负学院馆办省市县区]/

/** A name of two to five signs without a family name that we know (乌日吉图): behind a post at an office, before a word that only people do. */
export function otherName(
  plain: string,
  from: number,
  offices: readonly OfficeMention[],
): string | undefined {
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
export function foreignName(plain: string, from: number): string | undefined {
  const match = /^(\p{Script=Han}{2,3})、/u.exec(plain.slice(from, from + 4))
  const name = match?.[1]
  if (name === undefined || isWord(name) || isNoun(name)) return undefined
  return nameAt(plain, from + name.length + 1) === undefined ? undefined : name
}
