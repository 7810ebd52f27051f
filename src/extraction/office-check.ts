import { endOfRegion } from './regions.js'
import { remembering } from './remember.js'

/** Phrases that speak of institutions of a sort, and endings that belong to a post or a thing. */
const NO_NAME =
  /[常主]委$|双方|[两三四五六七八九]地(?!区)|^国家(?:综合)?档案馆$|设区的?市|各部委|^全国.{0,6}(?:馆|办)$|^(?:国家|.{0,6}[省市县区])?(?:方志|图书|档案|博物)馆分馆$|高校分馆$|^\p{Script=Han}{1,2}[^省市县区州](?:地方志|史志|党史)部门$|(?:大学|学院|馆|公司|集团|局|办公室|中心)党委$|^.{0,8}(?:各级|兄弟|首部|首个|省市|区县|市区县|[一二三四五六七八九十两]所)|委政府$|(?:首|本|该|我|每)[个]?社区$|(?:购物|旅游|活动|物流|行政|会议|会展|商务)中心$|^(?:政协|人大|中共|党委|政府)$|委办(?:厅|局|厅局|各局)$|厅厅$|局局$|[^副]副[厅局]$|^[省市县区州国](?:地方志|史志|党史)部门$|第[一二三四五]轮|修志|教育基地.|(?<!党史|档案|文献|图书)[和与及](?:(?:[方通史]志|档案|图书|博物|文化|地情)馆|海关)$/u

/** Words of a sentence about an office, not of its name. */
const SAYS_MORE =
  /者(?!协会|联合会|联盟|之家|服务)|驻.高校|就(?!业)|[很仍]|一直|非常|重视|高度|领导(?!小组|科学|力)|继(?!续教育|电)|常委(?!会|员会)/

const WEAK = /(?:[委处部]|(?:[结格布全大时政战僵开破]局|[大客餐展示音]厅)|政协|人大)$/

/** Whether words are no name of an office, whatever stands behind them. */
const isNoName = remembering(
  (name) => NO_NAME.test(name) || SAYS_MORE.test(name) || name.length < 2 || NO_OFFICE.test(name),
)
const NO_OFFICE = /(?:全部|干部|部分|内部|委部|本部|处处|到处|(?<!村党)支部)$/

/** What stands behind shows whether the name ends here: 市委常委 names no 市委常, 干部 no 部. */
export function isWhole(plain: string, from: number, to: number): boolean {
  const name = plain.slice(from, to)
  if (isNoName(name)) return false
  if (/[省市县区州]委$/.test(name) && /^(?:常委|员会|托|任|派)/.test(plain.slice(to, to + 2)))
    return /^常委/.test(plain.slice(to, to + 2))
  if (endOfRegion(name, 0) >= name.length) return false
  if (
    /^\p{Script=Han}{2,3}副?(?:主任|主席|书记|[局部厅处馆院市县区]长|秘书长|调研员|巡视员)/u.test(
      plain.slice(to, to + 6),
    )
  )
    return true
  if (/[局厅]$/.test(name) && /^[长面限势]/.test(plain.slice(to, to + 1))) return false
  if (/(?:宣传|组织|统战|编辑|政法|社会工作)部$/.test(name)) return true
  // 某局博物馆与文物司: the name of a department goes on.
  if (/馆$/.test(name) && /^[与和]\p{Script=Han}{2,8}[司处]/u.test(plain.slice(to, to + 10))) return false
  if (!WEAK.test(name)) return !/^(?:路|站(?!长))/.test(plain.slice(to, to + 2))
  return /^(?:$|[，。；：、）（”》《\s]|[省市县区州旗](?:人民)?政府|和|与|及|主|副|党|处|局|部|科|书|召|举|组|等|领|相|有|负|[一二三四]|下|发|联|印|\d|常|秘|宣|在|向|对|办(?![厅局])|原|关|委员(?!会))/.test(
    plain.slice(to, to + 5),
  )
}
