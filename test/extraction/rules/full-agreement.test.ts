import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

const text = `松柏档案合作协议
甲方：松原市档案馆
乙方：柏林市档案馆（盖章）
为加强合作，双方订立本协议。
第一条 双方共享档案。
第二条 双方的义务：
（一）提供目录；
（二）保护档案。
松原市档案馆
2023年3月8日`

describe('full-agreement', () => {
  it('reads version, parties and clauses of an agreement’s own text', () => {
    const reading = readingOf(text)
    expect(reading.links('PARTY_TO')).toEqual([
      '松原市档案馆 → 松柏档案合作协议',
      '柏林市档案馆 → 松柏档案合作协议',
    ])
    expect(reading.extraction.relations.find(({ type }) => type === 'ATTESTS')?.properties.attestation).toBe(
      'FULL_TEXT',
    )
    const clauses = reading.extraction.entities.filter(({ kind }) => kind === 'CLAUSE')
    expect(clauses.map(({ id, properties }) => [id, properties.text])).toEqual([
      ['agreement/松柏档案合作协议/2023-03-08/1', '双方共享档案。'],
      ['agreement/松柏档案合作协议/2023-03-08/2', '双方的义务：'],
      ['agreement/松柏档案合作协议/2023-03-08/2.1', '提供目录；'],
      ['agreement/松柏档案合作协议/2023-03-08/2.2', '保护档案。'],
    ])
  })
})
