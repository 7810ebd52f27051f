import { describe, expect, it } from 'vitest'
import { integerOf } from '../../src/documents/numerals.js'

describe('integerOf', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['十', 10],
    ['十四', 14],
    ['二十三', 23],
    ['一百零三', 103],
    ['一百二十三', 123],
    ['两', 2],
    ['〇', 0],
    ['九', 9],
    ['二〇二五', 2025],
    ['一千零一十', 1010],
  ])('reads %s as %d', (numeral, value) => {
    expect(integerOf(numeral)).toBe(value)
  })

  it.each([[''], ['十百'], ['一二三'], ['志'], ['1.5'], ['一百一百']])('gives nothing for %j', (numeral) => {
    expect(integerOf(numeral)).toBeUndefined()
  })
})
