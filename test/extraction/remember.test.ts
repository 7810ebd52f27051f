import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remembering } from '../../src/extraction/remember.js'

describe('remembering', () => {
  it('gives what the function gives, for names that come again and for long texts', () => {
    const reversed = (name: string): string => [...name].reverse().join('')
    const remembered = remembering(reversed)
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 })), (names) => {
        for (const name of [...names, ...names]) expect(remembered(name)).toBe(reversed(name))
      }),
    )
  })

  it('asks once for a name that comes again, also where nothing is known of it', () => {
    const asked: string[] = []
    const remembered = remembering((name) => {
      asked.push(name)
      return undefined
    })
    for (const name of ['大竹县志办', '遂宁市志办', '大竹县志办']) expect(remembered(name)).toBeUndefined()
    expect(asked).toEqual(['大竹县志办', '遂宁市志办'])
  })

  it('keeps lone surrogates', () => {
    expect(remembering((name) => name)('\uD834志')).toBe('\uD834志')
  })
})
