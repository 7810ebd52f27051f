import { matchesOf } from '../documents/matches.js'
import { commitmentsOf } from './commitments.js'
import type { Sentence } from './unit.js'

const SIDES =
  '(?:甲乙)?(?:双方|[两三四五各]方|[两三四五][地市县省区馆院校办家](?:[^，。；将]{0,8}(?:馆|办|部门|机构|单位|院|室|中心))?)'
const DEED =
  '(?:协议书?|备忘录|协定|意向书|公约|《[^》]{0,60}(?:协议书?|备忘录|协定|意向书|公约)(?:（[^（）]{1,12}）)?》)'
/** 根据协议，双方将…. */
const BY_AGREEMENT = new RegExp(
  `^(?:[^，。；]{0,8}，)?(?:根据|按照|依据|依)[^，。；《》]{0,20}?${DEED}[^，。；《》]{0,8}，`,
)
/** 协议约定，…; 《…备忘录》明确：…. */
const AGREEMENT_SAYS = new RegExp(
  `${DEED}(?:中|还|主要|同时)?(?:约定|明确|议定|商定|规定|提出|确定|指出|要求|内容(?:包括|为|是|有))(?:了|在)?[^，。；：]{0,16}[，：]`,
)
/** 签订《…协议》，约定三方轮流办会，…. */
const SIGNS_AND_AGREES = new RegExp(
  `(?:签署|签订|签定|续签|达成)(?:了)?[^，。；《》]{0,20}${DEED}(?:（[^（）]{1,20}）)?，(?:${SIDES})?(?:约定|商定|议定|明确)了?(?=[^，：]{4})`,
)
/** 双方约定：…, 双方同意，…. */
const SIDES_AGREE = new RegExp(
  `^(?:会上，|其中，)?${SIDES}(?:还|共同|一致)*(?:约定|商定|议定|同意)(?:了|在)?[^，。；：]{0,16}[，：]`,
)
/** 重点在甲、乙等4个方面建立合作关系: the fields in which an agreement has its sides work together. */
const FIELDS =
  /(?<=[，。]|^)(?:双方|主要|重点|着重|并|共同)*((?:在|就|围绕)[^，。；]{4,90}?(?:方面|领域)(?:深入|深度|全面|广泛|密切)?(?:开展|建立|加强|深化|进行|展开)(?:深入|深度|全面|广泛|密切|对口|长期)?(?:交流|协作|战略|友好)*合作(?:关系|交流)?)(?=[，。；])/
/** 双方将…: what two sides will do. */
const SIDES_WILL = new RegExp(
  `(?:^|，)(?:今后，?|未来，?|下一步，?|此外，|同时，)?${SIDES}(?:还|今后|未来|也|共同)?将`,
)
/** What stands before what is promised, and is no part of it. */
const LEAD = new RegExp(
  `^(?:今后|未来|其间|协议期内|合作期内|${SIDES}|本着[^，。；：]{2,30}，|在[^，。；：]{2,30}(?:基础|原则)上，?|围绕[^，。；：]{2,30}，|坚持[^，。；：]{2,30}原则，|共同(?=将)|同意|约定|商定|议定|还|将|，)+`,
)

/** Without one of these no other of the patterns can match; most sentences have none. */
const MAY_PROMISE =
  /将|协议|[约商议]定|同意|备忘录|协定|意向书|》(?:中|还|主要|同时)?(?:约|明|议|商|规|提|确|指|要|内)|[据照依][^，。；]{0,20}《/

/** What the words of a sentence promise begins here (UTF-16 of the sentence): behind 根据协议，双方将 and the like. */
export function promisedFrom({
  text,
}: Sentence): { readonly at: number; readonly by: 'agreement' | 'sides' } | undefined {
  if (!MAY_PROMISE.test(text)) return undefined
  const signs = SIGNS_AND_AGREES.exec(text)
  if (signs !== null) return { at: afterLead(text, signs.index + signs[0].length), by: 'sides' }
  const says = AGREEMENT_SAYS.exec(text)
  // 双方要按照协议约定，定期会商 asks for what was agreed.
  const asked = /(?:按照|根据|依据|依|落实|履行|遵守)[^，。；]{0,12}$/.test(text.slice(0, says?.index ?? 0))
  if (says !== null && !asked) return { at: afterLead(text, says.index + says[0].length), by: 'agreement' }
  const agree = SIDES_AGREE.exec(text)
  if (agree !== null) return { at: afterLead(text, agree[0].length), by: 'agreement' }
  const by = BY_AGREEMENT.exec(text)
  if (by !== null) {
    const from = by.index + by[0].length
    const rest = text.slice(from)
    if (/^[^。；]{0,40}?(?:将|应|要(?!求)|共同|联合|合作|相互|互|每年|定期)/.test(rest) || isDivided(rest))
      return { at: afterLead(text, from), by: 'agreement' }
  }
  const sides = SIDES_WILL.exec(text)
  if (sides === null) return undefined
  return { at: afterLead(text, sides.index + sides[0].length), by: 'sides' }
}

/** The fields that a sentence about a signing names, as [from, to) in UTF-16 of the sentence. */
export function fieldsOf({ text }: Sentence): [number, number] | undefined {
  const match = text.includes('合作') ? FIELDS.exec(text) : null
  if (match === null) return undefined
  const to = match.index + match[0].length
  return [to - (match[1] ?? '').length, to]
}

/** 甲馆组建专家组；乙馆提供底本: who does what, and not what was done (了, 3月8日). */
function isDivided(words: string): boolean {
  return words.includes('；') && !/了(?!解)|\d日|举行|召开/.test(words)
}

function afterLead(text: string, from: number): number {
  return from + (LEAD.exec(text.slice(from))?.[0].length ?? 0)
}

/** （1）…；（2）…, ①…②…. */
const NUMBERED =
  /第[一二三四五六七八九十]，|（(?:\d{1,2}|[一二三四五六七八九十]{1,2})）|[①-⑳]|(?<![\d.])\d{1,2}[.．、](?!\d)/g

/** The promises that the words of a sentence from `at` on make, one by one, as [from, to) in UTF-16 of the sentence. */
export function promisesOf(text: string, at: number): [number, number][] {
  const end = /[。]?$/.exec(text)?.index ?? text.length
  const numbers = matchesOf(text.slice(at, end), NUMBERED)
  if (numbers.length >= 2) {
    return numbers.map((number, i) => {
      const to = numbers[i + 1]?.index ?? end - at
      return trimmed(text, at + number.index + number[0].length, at + to)
    })
  }
  const parts = cut(text, at, end, '；')
  if (parts.length > 1) return parts.map(([from, to]) => trimmed(text, from, to))
  return commitmentsOf(text.slice(at, end)).flatMap(({ pieces }) => {
    const [first] = pieces
    const last = pieces.at(-1)
    if (first === undefined || last === undefined) return []
    return deeds(text, at + first[0], at + last[1]).map(([from, to]) => trimmed(text, from, to))
  })
}

function cut(text: string, from: number, to: number, mark: string): [number, number][] {
  const parts: [number, number][] = []
  let start = from
  for (let i = from; i <= to; i += 1) {
    if (i < to && text.charAt(i) !== mark) continue
    if (i > start) parts.push([start, i])
    start = i + 1
  }
  return parts
}

/** 互换出版品、共同举办特展: deeds that 、 joins, where each opens with a word that only deeds open with. */
function deeds(text: string, from: number, to: number): [number, number][] {
  const cuts = matchesOf(text.slice(from, to), /、(?=共同|联合|合作|互相|相互|互[换派赠访设享]|定期|每年)/g)
  const starts = [from, ...cuts.map(({ index }) => from + index + 1)]
  return starts.map((start, i) => [start, starts[i + 1] ?? to])
}

/** Without 并将, 还将 before it and marks behind it. */
function trimmed(text: string, from: number, to: number): [number, number] {
  const words = text.slice(from, to)
  const lead =
    /^(?:[，；、\s]|并(?!入)|还将|还(?=[联共合互])|同时|以及|此外|将|约定|商定)*/.exec(words)?.[0].length ?? 0
  const tail = /[，；。、\s]*$/.exec(words)?.[0].length ?? 0
  return [from + lead, to - tail]
}
