import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { enginesInOrder, firstThatLoads, segmenter, type Segmenter } from '../../src/comparison/segmenter.js'

const engine = (name: Segmenter['name']): Segmenter => ({ name, cut: (text) => [text] })

describe('segmenter', () => {
  it('knows the words of a dictionary', () => {
    expect(segmenter().cut('支持高等院校开展研究')).toEqual(['支持', '高等院校', '开展', '研究'])
  })

  it.each(['', 'a\u0000b', '𬭎\u200B', '坏\uD800字'])('loses nothing of %j', (text) => {
    expect(segmenter().cut(text).join('')).toBe(text)
  })

  it('is loaded once', () => {
    expect(segmenter()).toBe(segmenter())
  })
})

describe('enginesInOrder', () => {
  it.each([
    [undefined, '@node-rs/jieba'],
    ['nodejieba', 'nodejieba'],
  ])('with ZHIMAI_SEGMENTER %s begins with %s', (preferred, name) => {
    const [first] = enginesInOrder(preferred)
    // nodejieba is optional: where its binary was not built, there is only the order to see.
    if (name === 'nodejieba' && !isInstalled(name))
      return expect(first).not.toBe(enginesInOrder(undefined)[0])
    return expect(first?.()).toMatchObject({ name })
  })
})

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url)(name)
    return true
  } catch {
    return false
  }
}

describe('firstThatLoads', () => {
  const missing = (): Segmenter => {
    throw new Error("Cannot find module 'nodejieba'")
  }

  it('takes the first', () => {
    expect(firstThatLoads([() => engine('nodejieba'), () => engine('@node-rs/jieba')]).name).toBe('nodejieba')
  })

  it('goes on where one cannot be loaded', () => {
    expect(firstThatLoads([missing, () => engine('@node-rs/jieba')]).name).toBe('@node-rs/jieba')
  })

  it('ends with the word breaks of Unicode, which need no package', () => {
    const last = firstThatLoads([missing])
    expect(last.name).toBe('Intl.Segmenter')
    expect(last.cut('地方志工作').join('')).toBe('地方志工作')
  })
})
