import type { Block } from '../documents/blocks.js'
import { type RecordField, recordEntries } from '../documents/page-record.js'
import { plainOf } from './plain.js'

/** A value of the record (索引号, 发布机构, 文号 …) above a document on its page; UTF-16 indices of the block's text. */
export interface RecordedValue {
  readonly block: Block
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The first value of a field in the records of a document, if one is filled. */
export function recorded(blocks: readonly Block[], field: RecordField): RecordedValue | undefined {
  for (const block of blocks) {
    if (block.role !== 'byline') continue
    const entry = recordEntries(plainOf(block.text)).find((one) => one.field === field && one.to > one.from)
    if (entry !== undefined)
      return { block, from: entry.from, to: entry.to, text: block.text.slice(entry.from, entry.to) }
  }
  return undefined
}
