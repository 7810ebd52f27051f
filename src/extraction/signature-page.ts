import { anyOf, matchesOf } from '../documents/matches.js'
import { PARTY_LETTER } from './agreement-forms.js'
import type { Unit } from './unit.js'

/** What stands behind a label of the page that the parties sign (签署页); indices are UTF-16 of the unit. */
export interface SignedField {
  readonly unit: Unit
  /** 甲, 乙 … where the label names the party. */
  readonly party: string | undefined
  /** The label's word for who signs (代表, 法定代表人, 主任); undefined for a party itself and for anything else. */
  readonly signer: string | undefined
  readonly from: number
  readonly to: number
}

const PARTY = `${PARTY_LETTER} {0,8}方`
const BRACKET = '（[^（）]{1,14}）'
const SEAL = '(?:盖章|签章|公章|印章|签字|签名|章|印)'
const HEAD =
  '(?:常务)?副?(?:主任|馆长|院长|所长|局长|社长|会长|理事长|校长|主席|秘书长|总经理|董事长|书记|总编辑)'
const ONE_SIGNER = `(?:(?:法定|授权|签约|委托|单位|双方)?(?:代表|负责)人?|(?:经办|承办|签约|签字|委托|代理|委托代理)人|${HEAD})`
const SIGNER = `${ONE_SIGNER}(?:[/或]${ONE_SIGNER})?`
/** Labels of one line, which may stand in two or three columns: 甲方（盖章）：, 法定代表人（签字）：, 签订日期：. */
const LABEL = new RegExp(
  `(?:(${PARTY_LETTER})方)?(${SIGNER})(?:${BRACKET})?(?:签字|签名|签章)?(?:${BRACKET})?：` +
    `|(${PARTY_LETTER}) {0,8}方(?:单位)?(?:全称|名称)?(?:${BRACKET}){0,2}${SEAL}?(?:：(?:${BRACKET})?|(?=$|[\\s（]|${PARTY_LETTER}方)|(?<=[）章字名])(?=\\S))` +
    '|(?:签[订署约]?(?:日期|时间|地点|地)|日期|时间|住所|地址|地点|电话|邮编|邮政编码|联系人|传真|开户行|账号|盖章|公章|签字)(?:（[^（）]{1,14}）)?：',
  'g',
)

const NAME_END = '(?:馆|室|院|局|中心|所|会|委|办|社|部|处|厅|公司|大学|学院|政府)'

/** What opens the page that the parties sign. */
const PAGE = anyOf([
  /^（?[^（）。]{0,4}以下无正文|^（[^（）]{0,8}无正文/,
  new RegExp(`^${PARTY}(?:${BRACKET})*${SEAL}?(?:：|$|${PARTY}|\\s)`),
  new RegExp(`^${PARTY}（?${SEAL}(?!后|生效)`),
  new RegExp(`^(?:${PARTY})?${SIGNER}(?:${BRACKET})?(?:签字|签名|签章)?(?:${BRACKET})?：`),
  /^签[订署约](?:日期|时间|地点|人|各?方)：/,
  new RegExp(`^[^，。；：]{4,40}（${SEAL}）`),
  new RegExp(`^（${SEAL}）(?:\\s*（${SEAL}）){0,4}$`),
  /^[^，。；：（）]{4,40}（(?:授权|签约)?代表：[^（）]{2,8}）$/,
  // 某市地方志办公室 某大学图书馆: the names of two parties in columns.
  new RegExp(`^[^，。；：（）\\s]{3,30}${NAME_END}(?:\\s+[^，。；：（）\\s]{3,30}${NAME_END}){1,3}$`),
  /^[^，。；：]{4,40}代表(?:签字|签名)?(?:（[^（）]{1,8}）)?(?:：|\s|$)/,
  // 本备忘录于某日在某地签署，一式两份.
  /^本(?:协议书?|合同书?|备忘录|协定|议定书|[执实]行计划|意向书|声明)[^。；]{0,20}于[^。；]{4,40}(?:签署|签订|签字)/,
])
const SEALED = /无正文|盖章|公章|签章|印章|（印）|签字|代表|负责人|签[订署约]/

/** Where the page that the parties sign begins among the units of an agreement: below its last provision. */
export function signaturePage(units: readonly Unit[]): number {
  const last = units.findLastIndex(({ block }) => block.marker !== undefined)
  const numbered = last >= 0
  for (let i = last + 1; i < units.length; i += 1) {
    const { plain = '', block } = units[i] ?? {}
    if (numbered && (block?.role === 'signature' || block?.role === 'date')) return i
    if (PAGE.test(plain) && (numbered || SEALED.test(plain))) return i
  }
  return units.length
}

/** The fields of a line, each with what stands behind its label. */
export function fieldsOf(unit: Unit): SignedField[] {
  const labels = matchesOf(unit.plain, LABEL)
  return labels.map((label, i) => {
    const own = label.index + label[0].length
    const end = labels[i + 1]?.index ?? unit.plain.length
    // 某某馆（代表：某某）: the bracket around the label ends what stands behind it.
    const bracket = unit.plain.charAt(label.index - 1) === '（' ? unit.plain.indexOf('）', own) : -1
    const next = bracket < 0 || bracket > end ? end : bracket
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
