import { describe, expect, it } from 'vitest'

import { caveatOf, type Side } from '../../../src/query/compute/caveat.js'

const told: Side = {
  name: '甲乙协议（2020年）',
  signedOn: '2020-06-19',
  fullText: false,
  provisions: 3,
  witnesses: [
    { document: '某简报', documentKind: 'NEWSLETTER', issuedOn: '2020-06-23', attestation: 'REPORTED' },
  ],
}
const carriedOut: Side = {
  name: '甲乙协议（修订版）',
  signedOn: '2025-06-23',
  fullText: false,
  provisions: 2,
  witnesses: [
    {
      document: '某通知',
      documentKind: 'NOTICE',
      number: '〔2025〕57号',
      issuedOn: '2025-08-26',
      attestation: 'IMPLEMENTED',
    },
  ],
}
const held: Side = { name: '某办法', fullText: true, provisions: 5, witnesses: [] }

describe('the caveat of a comparison', () => {
  it('says by which documents each side is known, where neither is held', () => {
    expect(caveatOf(told, carriedOut)).toBe(
      '两边都不是协议正文：左为2020年6月23日简报对2020年6月19日所签版本的报道，右为2025年8月26日〔2025〕57号通知对2025年6月23日所签版本的落实。“未见”只表示所持文献没有提到，并非废止。',
    )
  })

  it('says which side is a text that is held', () => {
    expect(caveatOf(told, held)).toContain('右为“某办法”的正文')
  })

  it('is none between two texts that are held', () => {
    expect(caveatOf(held, held)).toBeUndefined()
  })

  it('says plainly that a side has nothing to compare', () => {
    expect(caveatOf(held, { ...held, name: '空文', provisions: 0 })).toBe('“空文”中没有可比较的条文。')
  })

  it('says that a version is known by nothing that is held', () => {
    expect(caveatOf({ ...told, witnesses: [] }, carriedOut)).toContain('其文本与来源均未持有')
  })
})
