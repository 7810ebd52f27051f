import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestAssignment, type WeightedEdge } from '../../src/comparison/assignment.js'

const total = (edges: readonly WeightedEdge[]): number => edges.reduce((sum, { weight }) => sum + weight, 0)

/** Every one-to-one choice, tried out. */
function bestByTrying(edges: readonly WeightedEdge[]): number {
  const [first, ...rest] = edges
  if (first === undefined) return 0
  const others = rest.filter(({ from, to }) => from !== first.from && to !== first.to)
  return Math.max(bestByTrying(rest), first.weight + bestByTrying(others))
}

describe('bestAssignment', () => {
  it('gives up the best single pair where two others are worth more', () => {
    const edges = [
      { from: 0, to: 0, weight: 0.9 },
      { from: 0, to: 1, weight: 0.8 },
      { from: 1, to: 0, weight: 0.8 },
    ]
    expect(bestAssignment(edges, 2, 2)).toEqual([edges[1], edges[2]])
  })

  it('leaves a place free where nothing fits it', () => {
    expect(bestAssignment([{ from: 1, to: 0, weight: 0.4 }], 3, 2)).toEqual([{ from: 1, to: 0, weight: 0.4 }])
  })

  it('has nothing to choose from nothing', () => {
    expect(bestAssignment([], 0, 0)).toEqual([])
  })

  it('is one to one and no other choice is worth more', () => {
    const edge = fc.record({ from: fc.nat(4), to: fc.nat(4), weight: fc.integer({ min: 1, max: 50 }) })
    fc.assert(
      fc.property(
        fc.uniqueArray(edge, { maxLength: 10, selector: ({ from, to }) => `${from} ${to}` }),
        (edges) => {
          const chosen = bestAssignment(edges, 5, 5)
          expect(new Set(chosen.map(({ from }) => from)).size).toBe(chosen.length)
          expect(new Set(chosen.map(({ to }) => to)).size).toBe(chosen.length)
          expect(total(chosen)).toBe(bestByTrying(edges))
        },
      ),
    )
  })
})
