import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reading } from '../../src/documents/reading.js'
import { extract } from '../../src/extraction/extract.js'

const piece = fc.constantFrom(
  '松原市地方志办公室',
  '主任',
  '王建国',
  '、',
  '，',
  '。',
  '\n',
  '《',
  '》',
  '（',
  '）',
  '以下简称',
  '协议',
  '签署',
  '一是',
  '二是',
  '一、',
  '1. ',
  '责任单位：',
  '附件',
  '【要闻】',
  '6月19日',
  '在',
  '召开',
  '座谈会',
  '\uD834',
  '𬭎',
  ' ',
  '报：',
  '出版',
  '向',
  '赠送',
  '各',
  '县',
  '重庆',
)

describe('extract', () => {
  it.each(['newsletter-2020-06-23', 'notice-2025-57'])(
    'quotes every fact of %s as it is read at its place',
    (name) => {
      const text = readFileSync(`seed/documents/${name}.txt`, 'utf8')
      const characters = Array.from(text)
      const { entities, relations } = extract(name, text)
      for (const { evidence } of [...entities, ...relations]) {
        expect(evidence.length).toBeGreaterThan(0)
        for (const { start, end, quote } of evidence)
          expect(quote).toBe(reading(characters.slice(start, end).join('')))
      }
    },
  )

  it('gives facts whose places lie in the text and whose ends are known, for any text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const { entities, relations } = extract('any', text)
        const ids = new Set(entities.map(({ id }) => id))
        const length = Array.from(text).length
        for (const { from, to } of relations) expect(ids.has(from) && ids.has(to)).toBe(true)
        for (const { evidence, confidence } of [...entities, ...relations]) {
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          for (const { start, end } of evidence) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(length)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('says which parts it could not use', () => {
    const { unread } = extract('any', '会议召开\n天气晴朗。\n王建国在讲话中指出，要努力。')
    expect(unread.map(({ reason }) => reason)).toEqual(['未识别出事实', '讲话内容，不作为事实'])
  })
})
