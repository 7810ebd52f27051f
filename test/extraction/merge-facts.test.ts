import { describe, expect, it } from 'vitest'
import { mergeEntities } from '../../src/extraction/merge-facts.js'
import type { ProposedEntity } from '../../src/extraction/proposal.js'

const office = (start: number, more: Partial<ProposedEntity> = {}): ProposedEntity => ({
  id: 'office/甲县志办',
  kind: 'OFFICE',
  name: '甲县志办',
  aliases: [],
  properties: {},
  evidence: [{ document: 'document/甲', start, end: start + 4, quote: '甲县志办' }],
  rule: 'office-names',
  confidence: 0.9,
  ...more,
})

describe('mergeEntities', () => {
  it('takes a thing that a document names more often than a call may have arguments', () => {
    const mentions = Array.from({ length: 200_000 }, (_, i) => office(i * 5))
    const [merged, ...others] = mergeEntities(mentions)
    expect(others).toEqual([])
    expect(merged?.evidence.length).toBe(200_000)
  })

  it('keeps what the first rule says, adds what it lacks, and puts each place once in reading order', () => {
    const [merged] = mergeEntities([
      office(50, { properties: { officeKind: 'BODY' } }),
      office(10, { aliases: ['县志办', '甲县志办'], properties: { officeKind: 'DEPARTMENT', region: '甲' } }),
      office(50, { confidence: 0.95 }),
    ])
    expect(merged?.properties).toEqual({ officeKind: 'BODY', region: '甲' })
    expect(merged?.aliases).toEqual(['县志办'])
    expect(merged?.confidence).toBe(0.95)
    expect(merged?.evidence.map(({ start }) => start)).toEqual([10, 50])
  })
})
