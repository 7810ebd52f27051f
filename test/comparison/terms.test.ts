import { describe, expect, it } from 'vitest'
import { similarPairs, termVectors } from '../../src/comparison/terms.js'

function cosines(from: string[], to: string[]): Map<string, number> {
  const vectors = termVectors(from, to)
  return new Map(
    similarPairs(vectors.from, vectors.to, 0).map((pair) => [`${pair.from}-${pair.to}`, pair.cosine]),
  )
}

describe('similarPairs', () => {
  it('gives 1 to the same wording and nothing to one without a shared pair of characters', () => {
    const found = cosines(['地方志工作条例'], ['地方志工作条例', '渔船检验'])
    expect(found.get('0-0')).toBeCloseTo(1, 10)
    expect(found.has('0-1')).toBe(false)
  })

  it('counts a rare phrase more than one that all have', () => {
    const found = cosines(
      ['应当按照规定报送年鉴', '应当按照规定缴纳费用', '应当按照规定办理登记'],
      ['报送年鉴的办法', '应当按照规定执行'],
    )
    expect(found.get('0-0') ?? 0).toBeGreaterThan(found.get('0-1') ?? 1)
  })

  it('does not pair characters over punctuation', () => {
    expect(cosines(['编纂、出版'], ['纂出']).size).toBe(0)
  })

  it('tells how much of a short text stands in a long one', () => {
    const vectors = termVectors(['编纂年鉴'], ['应当组织编纂年鉴，并及时公布'])
    const [pair] = similarPairs(vectors.from, vectors.to, 0)
    expect(pair?.fromCovered).toBeCloseTo(1, 10)
    expect(pair?.toCovered ?? 1).toBeLessThan(0.7)
  })

  it('takes texts without any letter', () => {
    expect(cosines(['', '。'], ['', '；']).size).toBe(0)
  })
})
