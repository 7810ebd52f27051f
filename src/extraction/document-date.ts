import type { Block } from '../documents/blocks.js'
import type { Span } from '../documents/passage.js'
import type { DateFact } from '../facts/model.js'
import { findDates } from './dates.js'
import { recorded } from './document-record.js'
import { plainOf } from './plain.js'

/** A date that a document gives for itself, with its place. */
export interface OwnDate {
  readonly date: DateFact
  readonly span: Span
  /** Where it stands, as a reader calls it: 成文日期, 版头, 网页 …. */
  readonly where: string
}

/**
 * The dates that a document gives for itself, the most telling first: the date of signature (成文日期), that of the masthead,
 * of the record on its page, of the note under a regulation's title or the page itself, of the imprint.
 */
export function ownDates(blocks: readonly Block[]): OwnDate[] {
  const annex = blocks.findIndex(({ role }) => role === 'annex')
  const before = annex < 0 ? blocks : blocks.slice(0, annex)
  return [
    ...[...before].reverse().flatMap((block) => (block.role === 'date' ? dateIn(block, '成文日期') : [])),
    ...blocks.flatMap((block) => (block.role === 'masthead' ? dateIn(block, '版头日期') : [])),
    ...fromRecord(blocks, 'signedOn', '网页所载成文日期'),
    ...blocks.flatMap((block) => (isAdoption(block) ? dateIn(block, '题注日期') : [])),
    ...fromRecord(blocks, 'publishedOn', '网页发布日期'),
    ...blocks.flatMap((block) => (block.role === 'byline' ? dateIn(block, '网页日期') : [])),
    ...blocks.flatMap((block) => (block.role === 'imprint' ? dateIn(block, '印发日期') : [])),
  ]
}

function fromRecord(blocks: readonly Block[], field: 'signedOn' | 'publishedOn', where: string): OwnDate[] {
  const value = recorded(blocks, field)
  return value === undefined ? [] : dateIn(value.block, where, value.from, value.to)
}

function isAdoption({ role, text }: Block): boolean {
  return role === 'byline' && /(?:通过|公布|修订|修正|批准|施行)[。）)]*$/.test(text)
}

function dateIn(block: Block, where: string, from = 0, to: number = block.text.length): OwnDate[] {
  const found = findDates(plainOf(block.text.slice(from, to)), undefined).find(
    ({ date }) => date.edtf.length >= 10,
  )
  if (found === undefined) return []
  const [start, end] = [from + found.from, from + found.to]
  const literal = block.text.slice(start, end)
  return [{ date: { edtf: found.date.edtf, literal }, span: block.passage.span(start, end), where }]
}
