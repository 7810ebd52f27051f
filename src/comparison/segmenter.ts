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

/**
 * What to try, best first: nodejieba, an optional dependency that is compiled on installing; the same algorithm and
 * dictionary prebuilt; and the word breaks of Unicode that every Node has. See docs/decisions/word-segmentation.md.
 */
const ENGINES: readonly (() => Segmenter)[] = [
  () => {
    const nodejieba: NodeJieba = require('nodejieba')
    return lossless('nodejieba', (text) => nodejieba.cut(text, true))
  },
  () => {
    const { Jieba }: JiebaRs = require('@node-rs/jieba')
    const { dict }: { dict: Uint8Array } = require('@node-rs/jieba/dict.js')
    const jieba = Jieba.withDict(dict)
    return lossless('@node-rs/jieba', (text) => jieba.cut(text, true))
  },
  () => ({ name: 'Intl.Segmenter', cut: cutByUnicode }),
]

let loaded: Segmenter | undefined

/** The best segmenter that can be loaded here. Loaded on first use, because a dictionary takes about a second. */
export function segmenter(): Segmenter {
  loaded ??= firstThatLoads(ENGINES)
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
  return { name: 'Intl.Segmenter', cut: cutByUnicode }
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
