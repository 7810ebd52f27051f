import { matchesOf } from '../documents/matches.js'
import { lexicon } from './lexicon.js'
import type { Unit } from './unit.js'

/** What stands behind a label of the page that the parties sign (签署页); indices are UTF-16 of the unit. */
export interface SignedField {
  readonly unit: Unit
  /** 甲, 乙 … where the label names the party. */
  readonly party: string | undefined
  /** The label's word for who signs (代表, 法定代表人); undefined for a party itself and for anything else. */
  readonly signer: string | undefined
  readonly from: number
  readonly to: number
}

const LETTER = '[甲乙丙丁戊己庚辛]'
const BRACKET = '（[^（）]{1,14}）'
const SIGNER = '(?:法定|授权|签约|委托|单位|双方)?(?:代表|负责)人?'
/** Labels of one line, which may stand in two or three columns: 甲方（盖章）：, 法定代表人（签字）：, 签订日期：. */
const LABEL = new RegExp(
  `(?:(${LETTER})方)?(${SIGNER})(?:${BRACKET})?(?:签字|签名|签章)?(?:${BRACKET})?：` +
    `|(${LETTER})方(?:${BRACKET}){0,2}(?:盖章|签章|公章|签字)?(?:：|(?=$|[\\s（]|${LETTER}方))` +
    '|(?:签[订署约]?(?:日期|时间|地点|地)|日期|时间|地址|地点|电话|邮编|邮政编码|联系人|传真|开户行|账号|盖章|公章|签字)(?:（[^（）]{1,14}）)?：',
  'g',
)
const PAGE = new RegExp(
  `^(?:（?以下无正文|${LETTER}方(?:${BRACKET})*(?:盖章|签章|公章|签字)?(?:：|$|${LETTER}方|\\s)|(?:${LETTER}方)?${SIGNER}(?:${BRACKET})?(?:签字|签名|签章)?(?:${BRACKET})?：|签[订署约](?:日期|时间|地点)：|[^，。；：]{4,40}（(?:盖章|公章|签章|印章|签字)）)`,
)
const SEALED = /以下无正文|盖章|公章|签章|印章|签字|代表|负责人|签[订署约]/

/** Where the page that the parties sign begins among the units of an agreement: below its last provision. */
export function signaturePage(units: readonly Unit[]): number {
  const last = units.findLastIndex(({ block }) => block.marker !== undefined)
  const numbered = last >= 0
  for (let i = last + 1; i < units.length; i += 1) {
    const plain = units[i]?.plain ?? ''
    if (PAGE.test(plain) && (numbered || SEALED.test(plain))) return i
  }
  return units.length
}

/** The fields of a line, each with what stands behind its label. */
export function fieldsOf(unit: Unit): SignedField[] {
  const labels = matchesOf(unit.plain, LABEL)
  return labels.map((label, i) => {
    const own = label.index + label[0].length
    const next = labels[i + 1]?.index ?? unit.plain.length
    const value = unit.plain.slice(own, next)
    const from = own + (value.length - value.trimStart().length)
    return {
      unit,
      party: label[1] ?? label[3],
      signer: label[2],
      from,
      to: Math.max(from, next - (value.length - value.trimEnd().length)),
    }
  })
}

/** Whether a value is a person's name: a known family name and one or two signs, or parts joined by a dot. */
export function isPersonName(value: string): boolean {
  if (/^\p{Script=Han}{1,8}·\p{Script=Han}{1,8}$/u.test(value)) return true
  if (!/^\p{Script=Han}{2,4}$/u.test(value)) return false
  const { surnames, compoundSurnames } = lexicon()
  return compoundSurnames.has(value.slice(0, 2))
    ? value.length >= 3
    : value.length <= 3 && surnames.has(value.charAt(0))
}
