import { isWhole } from './office-check.js'
import { afterCut, isLevel, leftEdge, startOf } from './office-start.js'
import { endOfNamed, endOfRegion } from './regions.js'
import { sharers } from './shared-heads.js'
import type { Unit } from './unit.js'
import { matchesOf } from '../documents/matches.js'
import { openedBySigns } from '../documents/opening-signs.js'

/** A name of an office in a text; indices are UTF-16. `name` may differ from the words: 四川省、重庆市方志馆 names two. */
export interface FoundOffice {
  readonly from: number
  readonly to: number
  readonly name: string
  /** How much of the name is that of the office it is a department of: 四川省地方志工作办公室 of 四川省地方志工作办公室综合处. */
  readonly parent?: string
}

/** An office as written, with the unit that names it. */
export interface PlacedOffice extends FoundOffice {
  readonly unit: Unit
}

/** What names of offices end with, where a region or a head word opens them. */
const SUFFIX = openedBySigns(
  /编纂委员会办公室|委员会办公室|工作办公室|办公室|委员会|编委会|常委会|指导小组|领导小组|参事室|研究室|编纂室|党研室|志研室|督查室|督考办|研究院|研究所|研究馆(?!员)|研究会|研究分会|科学院|工程院|博物院|设计院|画院|书院|医院|基金会|联盟(?=(?:副|党委|常务|执行|轮值)*(?:秘书长|理事长|主席|会长))|商会|社科院|(?:史志|方志|地方志)院|文史馆|党史工办|(?:党史)?(?:方志|史志)室|党史室|海关|文联|残联|妇联|科协|作(?<!合作)协(?![议商调作])|侨联|工商联|总工会|党工委|社科联|党校|实验室|电视台|广播电台|中(?<=(?:民[革盟建进]|农工党|致公党|九三学社|台盟|团)中)央|编纂中心|编纂院|编[纂研]室|研究中心|文化中心|服务中心|传媒中心|信息中心|中心(?!支行|支公司|医院|小学|血站|村|城市|工作|任务|大局|组|思想|环节)|出版社|年鉴社|杂志社|报社|书局|大学|学院|中学|小学|档案（(?:史志|方志|党史)）馆|(?:党史)?陈列馆|党史馆|(?:档案)?(?:文献|方志|史志|通志|地情|家谱|规划|档案|图书|博物|文化|纪念|展览|展示|体验|美术|科技)馆|分馆|办公厅|(?:(?:人民)?政府|[省市县区州旗]委)办(?!公|事|理|厅|局)|人民政府|政府|党委|省委|市委|县委|区委|州委|旗委|四川省委|人大|政协|法院|检察院|公司|集团|协会|学会|促进会|联合会|(?:地方志|地志|史志|方志|党史|志)办(?!公室|事处|理|好|学)|支行|分行|(?:人大|政协|纪委|宣传|教育|党政|扶贫|外事|外侨|侨|港澳|台|农|编|督查|信访|网信|政研|乡村振兴|接待|西部(?:开发)?|开发|移民|招商|综治|防汛|爱卫|体改|医改|法制|文明|双拥|人防|金融|老干)办(?!公|事|理|好|学|案|法|证|刊|展|班|厅|局)|史志部门|地方志部门|党史部门|街道办事处|社区|指挥部|管委会|军分区|支队(?=政委|副?支队长)|水文站|党(?<=村党)(?:支部|总支)|委(?<=村委)会|局|厅|委|司(?=副?司长)|处|科(?=[科室副、，。；）和]|$)|部/g,
)

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

/** 各县（市、区）地方志办, 各市、州地方志办, with or without the city before it: brackets and 、 are part of the phrase. */
const COLLECTIVE =
  /各[市县区州旗](?:（[市县区州旗、]{1,5}）[市县区州]?|(?:[、和及][市县区州旗盟])+)委?(?:党史)?(?:和)?(?:地方志|地志|史志|方志|档案|研究)+(?:办公室|办|馆|部门|室|院|中心)/g

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

const ENDS_BODY = /(?:政府|办公室|委员会|中心|局|厅|室|馆|院|社)$/

/** Whether an ending behind `last` goes on with its name: 四川省地方志办 + 综合处. */
function isGoingOn(plain: string, last: FoundOffice, suffix: number, ending: string): boolean {
  if ('和与及同'.includes(plain.charAt(last.to))) return false
  // 甲市方志馆乙大学分馆 is one; 甲市方志馆乙市档案馆 is two.
  const branch = plain.slice(suffix, suffix + ending.length + 2).endsWith('分馆')
  if (!branch && ENDS_BODY.test(last.name) && endOfRegion(plain, last.to) > last.to) return false
  if (ending === '医院' && /[和与及]/.test(plain.slice(last.to, suffix))) return false
  // 省委办公厅省政府办公厅 is two.
  if (/办公[厅室]$/.test(last.name) && isLevel(plain, last.to)) return false
  // 某某旗委政府 is the committee and the government.
  if (/委$/.test(last.name) && ending === '政府' && suffix === last.to) return false
  // 大竹县委县政府 is two.
  if (/[省市县区州旗]委$/.test(last.name) && isLevel(plain, last.to)) return false
  return /^[处科部司]$/.test(ending)
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
