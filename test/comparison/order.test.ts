import { describe, expect, it } from 'vitest'
import { placeFit } from '../../src/comparison/order.js'

describe('placeFit', () => {
  const anchors = [
    { from: 0, to: 0 },
    { from: 2, to: 5 },
    { from: 4, to: 7 },
  ]

  it('is best between the counterparts of the neighbours', () => {
    const fit = placeFit(anchors, 6, 9)
    expect(fit(1, 2)).toBeGreaterThan(fit(1, 6))
    expect(fit(3, 6)).toBe(1)
  })

  it('falls with the distance from there', () => {
    const fit = placeFit(anchors, 6, 9)
    expect(fit(3, 7)).toBeGreaterThan(fit(3, 8))
    expect(fit(3, 8)).toBeLessThan(0)
  })

  it('is not misled by an anchor that was moved', () => {
    const moved = { from: 1, to: 8 }
    expect(placeFit([...anchors, moved], 6, 9)(3, 6)).toBe(1)
  })

  it('expects a text without anchors to keep its order', () => {
    const fit = placeFit([], 10, 10)
    expect(fit(1, 1)).toBeGreaterThan(fit(1, 8))
  })
})
