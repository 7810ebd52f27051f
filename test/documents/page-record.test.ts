import { describe, expect, it } from 'vitest'
import { recordEntries } from '../../src/documents/page-record.js'

function read(line: string): string[] {
  return recordEntries(line).map(({ field, from, to }) => `${field} ${line.slice(from, to)}`)
}

describe('the record above a document on its page', () => {
  it.each([
    [
      '索引号: 1134-00023 发布机构: 松原市教育局 文号: 松教〔2024〕3号',
      ['other 1134-00023', 'issuer 松原市教育局', 'number 松教〔2024〕3号'],
    ],
    ['索引号 | 1134 | 发布机构 | 教育局 | 文 号 | |', ['other 1134', 'issuer 教育局', 'number ']],
    ['∙【字 号】松政办〔2020〕1号', ['number 松政办〔2020〕1号']],
    ['成文日期：2024-03-01 发布日期：2024-03-05', ['signedOn 2024-03-01', 'publishedOn 2024-03-05']],
  ])('is read from %j', (line, entries) => {
    expect(read(line)).toEqual(entries)
  })

  it('is not seen in a sentence', () => {
    expect(read('会议要求，发布机构：各单位要落实。')).toEqual([])
  })
})
