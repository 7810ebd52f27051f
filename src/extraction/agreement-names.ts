import { matchesOf } from '../documents/matches.js'
import { modalityOf } from './signings.js'
import { findTitles, sortOfTitle } from './titles.js'
import type { Sentence } from './unit.js'

const NAME_ENDING = '(?:协议书|协议|备忘录|协定)'
/** 签订八市区县史志工作合作框架协议 without 《》. */
const UNMARKED = new RegExp(
  `(?:续签|签署|签订|签定)[了过]?(?!《)([^，。；：《》（）了过]{2,44}?${NAME_ENDING})(?!书?(?:的|后|是|签))`,
  'g',
)
/** 举行战略合作协议签约仪式. */
const AT_CEREMONY = new RegExp(
  `(?:举行|召开|举办|的|^)([^，。；：《》（）在的]{2,30}?${NAME_ENDING})(?=的?(?:签约|签字|签署|签订)仪式)`,
  'g',
)
/** Words that speak of agreements of a sort, not of one. */
const NO_ONE_AGREEMENT =
  /^(?:后|任何|有关|相关|上述|类似|各类|多|若干|一系列|数|[一二两三四五六七八九十\d]+[项份个])|[与和同][^，]{2,}$|框架下|之间/
/** The name of an agreement in a sentence, [from, to) in UTF-16 of the sentence. */
export interface Named {
  readonly from: number
  readonly to: number
  readonly title: string
  /** Whether it stands in 《》. */
  readonly marked: boolean
}

/** The agreements that a sentence names in 《》. */
export function markedIn({ unit, start, text }: Sentence, ahead: boolean): Named[] {
  return findTitles(text)
    .filter(({ title }) => sortOfTitle(title) === 'agreement' || (!ahead && isSignedDeed(text, title)))
    .map(({ from, to, title }) => ({
      from,
      to,
      title: unit.block.text.slice(start + from + 1, start + to - 1) || title,
      marked: true,
    }))
}

/** Names without 《》 of agreements that a sentence says were signed; those wished for or denied name none. */
export function unmarkedIn(text: string): Named[] {
  const named: Named[] = []
  // Every verb and ceremony that the two patterns ask for is written with it.
  if (!text.includes('签')) return named
  for (const match of [...matchesOf(text, UNMARKED), ...matchesOf(text, AT_CEREMONY)]) {
    const title = (match[1] ?? '').replace(/^首[个份]/, '')
    const to = match.index + match[0].length
    if (NO_ONE_AGREEMENT.test(title) || modalityOf(text.slice(0, match.index + 2)) !== 'STATED') continue
    if (!named.some((other) => other.from < to && to - title.length < other.to))
      named.push({ from: to - title.length, to, title, marked: false })
  }
  return named
}

/** A plan or contract that two sides sign binds them as an agreement does: 签署《行动计划》. */
function isSignedDeed(text: string, title: string): boolean {
  const at = text.indexOf(`《${title}`)
  return (
    /(?:计划|方案|纲要|宣言|倡议书|合同书?|议定书)(?:（[^（）]*）)?$/.test(title) &&
    /(?:签署|签订|签定)(?:了)?$/.test(text.slice(Math.max(0, at - 3), at)) &&
    modalityOf(text.slice(0, at)) === 'STATED'
  )
}
