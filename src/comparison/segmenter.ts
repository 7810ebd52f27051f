import { createRequire } from 'node:module'

/** Cuts Chinese text into words; the words of a text, joined, are the text again. */
export interface Segmenter {
  readonly name: 'nodejieba' | '@node-rs/jieba' | 'Intl.Segmenter'
  cut(text: string): string[]
}

interface NodeJieba {
  cut(text: string, discoverUnknownWords: boolean): string[]
}

interface JiebaRs {
  Jieba: { withDict(dictionary: Uint8Array): { cut(text: string, discoverUnknownWords: boolean): string[] } }
}

const require = createRequire(import.meta.url)

const nodeJieba = (): Segmenter => {
  const nodejieba: NodeJieba = require('nodejieba')
  return lossless('nodejieba', (text) => nodejieba.cut(text, true))
}

const jiebaRs = (): Segmenter => {
  const { Jieba }: JiebaRs = require('@node-rs/jieba')
  const { dict }: { dict: Uint8Array } = require('@node-rs/jieba/dict.js')
  const jieba = Jieba.withDict(dict)
  return lossless('@node-rs/jieba', (text) => jieba.cut(text, true))
}

const unicode = (): Segmenter => ({ name: 'Intl.Segmenter', cut: cutByUnicode })

/**
 * What to try, best first: jieba prebuilt; jieba compiled on installing, an optional dependency; the word breaks of
 * Unicode that every Node has. ZHIMAI_SEGMENTER=nodejieba puts that one first. See docs/decisions/word-segmentation.md.
 */
export function enginesInOrder(preferred: string | undefined): readonly (() => Segmenter)[] {
  return preferred === 'nodejieba' ? [nodeJieba, jiebaRs, unicode] : [jiebaRs, nodeJieba, unicode]
}

let loaded: Segmenter | undefined

/** The best segmenter that can be loaded here. Loaded on first use: it takes time and memory. */
export function segmenter(): Segmenter {
  loaded ??= firstThatLoads(enginesInOrder(process.env['ZHIMAI_SEGMENTER']))
  return loaded
}

/** The first engine that loads; the next one is tried where a package or its binary is missing. */
export function firstThatLoads(engines: readonly (() => Segmenter)[]): Segmenter {
  for (const load of engines) {
    try {
      return load()
    } catch {
      continue
    }
  }
  return unicode()
}

const unicodeWords = new Intl.Segmenter('zh', { granularity: 'word' })

function cutByUnicode(text: string): string[] {
  return Array.from(unicodeWords.segment(text), ({ segment }) => segment)
}

/** The engines replace what is no valid UTF-16; such a text is cut by Unicode's rules, which keep it. */
function lossless(name: Segmenter['name'], cut: (text: string) => string[]): Segmenter {
  return {
    name,
    cut(text) {
      const words = cut(text)
      return words.join('') === text ? words : cutByUnicode(text)
    },
  }
}
