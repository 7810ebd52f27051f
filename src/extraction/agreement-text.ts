import type { Block } from '../documents/blocks.js'
import { isAgreementText, isPartyLine, statesAgreement } from './agreement-forms.js'
import type { SelfDescription } from './document-facts.js'
import { namesPartyAlone } from './party-names.js'
import { signaturePage } from './signature-page.js'
import type { Unit } from './unit.js'

/** The text of an agreement: a document of its own, or the annex of a notice that sends it out. */
export interface AgreementText {
  readonly name: string
  readonly title: Block
  /** Whether it is the whole document. */
  readonly whole: boolean
  /** What stands above its provisions: who the parties are, and that they agree. */
  readonly preamble: readonly Unit[]
  readonly provisions: readonly Unit[]
  /** What stands on the page that the parties sign. */
  readonly signature: readonly Unit[]
}

/** The agreement whose text a document gives; undefined where it gives none. */
export function agreementTextOf(
  units: readonly Unit[],
  { kind, name, nameBlock }: SelfDescription,
): AgreementText | undefined {
  const body = units.filter(({ block }) => block.role !== 'title' && block.role !== 'noise')
  if (kind === 'AGREEMENT') {
    if (nameBlock === undefined) return undefined
    // A list of annexes may stand above the names of those who sign.
    const annex = body.findIndex(({ block }, i) => i > 2 && ANNEX.has(block.role))
    const own = (annex < 0 ? body : body.slice(0, annex)).filter(
      ({ block }, i) => i <= 2 || block.role !== 'attachmentNote',
    )
    return partsOf(name, nameBlock, true, own)
  }
  if (kind !== 'NOTICE') return undefined
  for (const [i, { block }] of body.entries()) {
    if (block.role !== 'annexTitle') continue
    const after = body.slice(i + 1)
    const end = after.findIndex((unit) => BEGINS_ANNEX.has(unit.block.role) || unit.block.role === 'imprint')
    const own = end < 0 ? after : after.slice(0, end)
    const title = block.text.replace(/[（(][^（()）]*[）)]$/, '')
    if (own.length < 3 || FORM_TO_FILL_IN.test(block.text)) continue
    if (isAgreementText(title, blocksOf(own))) return partsOf(block.text, block, false, own)
  }
  return undefined
}

const ANNEX = new Set(['annex', 'annexTitle'])
const BEGINS_ANNEX = new Set([...ANNEX, 'attachmentNote'])
/** A form that nobody has agreed upon yet. */
const FORM_TO_FILL_IN = /范本|模板|样本|样式|示范文本|参考文本|草案|征求意见稿|格式/

function blocksOf(units: readonly Unit[]): Block[] {
  return units.map(({ block }) => block)
}

/** How far down a text says that it is agreed upon. In units. */
const LONGEST_PREAMBLE = 24

function partsOf(name: string, title: Block, whole: boolean, body: readonly Unit[]): AgreementText {
  const page = signaturePage(body)
  const first = Math.min(firstProvision(body, page), page)
  return {
    name,
    title,
    whole,
    preamble: body.slice(0, first),
    provisions: body.slice(first, page),
    signature: body.slice(page),
  }
}

/** The first unit below the words that say that the parties agree, else the first one with a number. */
function firstProvision(body: readonly Unit[], page: number): number {
  const marked = body.findIndex(({ block }) => block.marker !== undefined)
  const stated = body
    .slice(0, Math.min(page, LONGEST_PREAMBLE))
    .findIndex(({ block, plain }) => block.marker === undefined && statesAgreement(plain))
  // Points above those words are reasons (鉴于：1. …) or the parties one by one, not provisions.
  const reasons = body
    .slice(0, Math.max(stated, 0))
    .some(({ plain }) => /^鉴于/.test(plain) || namesPartyAlone(plain))
  if (stated < 0 || (marked >= 0 && marked < stated && !reasons)) return marked < 0 ? body.length : marked
  let first = stated + 1
  while (isPartyLine(body[first]?.plain ?? '')) first += 1
  return first
}
