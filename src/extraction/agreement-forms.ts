import type { Block } from '../documents/blocks.js'
import { anyOf } from '../documents/matches.js'
import { plainOf } from './plain.js'

/** The letter that an agreement calls a party by: 甲方, A方. */
export const PARTY_LETTER = '(?:[甲乙丙丁戊己庚辛]|(?<![A-Za-z])[A-H])'

/** What titles of agreements alone end with. */
const DEED = /(?:协议书?|备忘录|协定|议定书)$/
/** What titles of agreements end with, and those of other texts too: their words have to show it. */
const DEED_BY_FORM = /(?:合同书?|意向书|联合声明|宣言|(?:政府|协定|协议).{0,40}(?:执行计划|实施计划|换文))$/
const PACT = /(?:合作|协作|联盟|共建|共享)[^，。]{0,6}公约$/
/** A headline tells of a signing: 两市签订合作协议. */
const TELLS = /签[署订定约下了得成]|[续共联互]签|缔结|达成|[拟将]/

/** 甲方：某某馆: a line that only an agreement opens with. */
const NAMES_PARTY = new RegExp(
  `^${PARTY_LETTER} {0,8}方(?:单位)?(?:全称|名称)?(?:（[^（）]{1,14}）)?(?:：|\\s)\\s*\\S`,
)
/** 签订本协议, 特制定本公约. */
const BINDS =
  /(?:签订|订立|签署|达成|制定|制订|缔结)(?:了)?本(?:协议书?|合同书?|备忘录|公约|协定|议定书|执行计划|意向书|宣言|声明)/
/** …，达成如下协议：, 商定如下：, 就…达成以下共识：, 签订协议如下. */
const STATES = anyOf([
  /(?:达成|订立|签订|签署|商定|缔结|议定|约定|修订|续签|协议|同意)[^。；]{0,24}如下/,
  /(?:达成|订立|签订|签署|商定|缔结|议定|约定|作出)[^，。；]{0,8}(?:如下|以下)[^，。；]{0,12}(?:[：。，]|$)/,
  /(?:条款|条文|内容|协议)如下[：。]?$/,
  /^(?:[双两三四五各]方|协议各方)(?:一致|现)?(?:同意|商定|约定|达成一致)[^。；]{0,16}：$/,
])
/** A text is recognised by what stands at its beginning. In blocks. */
const OPENING = 24

/** Whether the words of a unit say that what follows is agreed upon. */
export function statesAgreement(plain: string): boolean {
  return BINDS.test(plain) || STATES.test(plain)
}

/** Whether a line names a party behind the letter it goes by: 甲方：某某馆. */
export function isPartyLine(plain: string): boolean {
  return NAMES_PARTY.test(plain)
}

/** Whether a title, without brackets at its end, is one of an agreement's own text, by its words and by how the text opens. */
export function isAgreementText(title: string, blocks: readonly Block[]): boolean {
  const byWords = DEED.test(title) || PACT.test(title)
  if (!byWords && !DEED_BY_FORM.test(title)) return false
  if (byWords && !TELLS.test(title)) return true
  const opening = blocks.filter(({ role }) => role === 'body').slice(0, OPENING)
  return opening.some(({ text }) => {
    const plain = plainOf(text)
    if (isPartyLine(plain) || BINDS.test(plain)) return true
    return !TELLS.test(title) && STATES.test(plain)
  })
}

/** Whether a text without a title opens as an agreement does: 甲和乙（以下简称“双方”），…达成协议如下：. */
export function opensAsAgreement(text: string): boolean {
  const plain = plainOf(text)
  return /^[^，。；：（）]{4,80}（[^（）]{0,8}(?:简称|合称|统称)/.test(plain) && statesAgreement(plain)
}
