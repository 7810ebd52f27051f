import { diffArrays } from 'diff'
import { reading } from '../documents/reading.js'
import { segmenter } from './segmenter.js'
import { tokens, type Token } from './tokens.js'

export type DiffOperation = 'EQUAL' | 'DELETE' | 'INSERT'

/** A run of wording that both sides have (as the old one writes it), or only the old, or only the new one. */
export interface DiffSegment {
  readonly op: DiffOperation
  readonly text: string
}

/** How many words may differ before a coarser grain is compared: Myers' algorithm takes time by its square. */
const MAXIMUM_EDITS = 1500

interface Block {
  readonly equal: boolean
  readonly from: readonly Token[]
  readonly to: readonly Token[]
}

/**
 * How a wording became another one, in words. Width of punctuation, layout, and Traditional or Simplified script
 * make no difference. EQUAL and DELETE, joined, are the old wording as read; EQUAL and INSERT the new one but for
 * those differences. A replaced phrase is one DELETE followed by one INSERT.
 */
export function diffWording(from: string, to: string): DiffSegment[] {
  return segments(changesBetween([from], [to]))
}

/** A run of a wording, and whether the other side has it, too. */
export interface MarkedRun {
  readonly text: string
  readonly changed: boolean
}

/**
 * The same for the two columns of a 新旧对照表: each provision of each side, as it reads, in runs that are marked
 * where the other side differs.
 */
export function markColumns(
  from: readonly string[],
  to: readonly string[],
): { from: MarkedRun[][]; to: MarkedRun[][] } {
  const blocks = changesBetween(from, to)
  return { from: column(blocks, 'from', from.length), to: column(blocks, 'to', to.length) }
}

/** Stands between two provisions of one side; no reading has it. */
const BOUNDARY: Token = { key: '\n', text: '' }

function changesBetween(from: readonly string[], to: readonly string[]): Block[] {
  const words = segmenter()
  const side = (texts: readonly string[]): Token[] =>
    texts.flatMap((text, index) => [...(index > 0 ? [BOUNDARY] : []), ...tokens(reading(text), words)])
  return joinBrokenPhrases(compare(side(from), side(to)).flatMap(recut))
}

function column(blocks: readonly Block[], side: 'from' | 'to', size: number): MarkedRun[][] {
  const provisions: { text: string; changed: boolean }[][] = [[]]
  for (const block of blocks) {
    for (const token of block[side]) {
      const runs = provisions.at(-1)
      const last = runs?.at(-1)
      if (token === BOUNDARY) provisions.push([])
      else if (last?.changed === !block.equal) last.text += token.text
      else runs?.push({ text: token.text, changed: !block.equal })
    }
  }
  return provisions.slice(0, size)
}

/** Compares by words, or where too much differs by sentences, or else as two wholes. */
function compare(from: Token[], to: Token[]): Block[] {
  return (
    compareTokens(from, to) ?? compareTokens(sentences(from), sentences(to)) ?? [{ equal: false, from, to }]
  )
}

function compareTokens(from: Token[], to: Token[]): Block[] | undefined {
  const changes = diffArrays<Token>(from, to, {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: MAXIMUM_EDITS,
  })
  if (changes === undefined) return undefined
  const blocks: Block[] = []
  let fromPosition = 0
  let toPosition = 0
  for (const { added, removed, count } of changes) {
    const old = added ? [] : from.slice(fromPosition, (fromPosition += count))
    const fresh = removed ? [] : to.slice(toPosition, (toPosition += count))
    const last = blocks.at(-1)
    if ((added || removed) && last !== undefined && !last.equal) {
      blocks[blocks.length - 1] = { equal: false, from: [...last.from, ...old], to: [...last.to, ...fresh] }
    } else {
      blocks.push({ equal: !added && !removed, from: old, to: fresh })
    }
  }
  return blocks
}

function sentences(words: readonly Token[]): Token[] {
  const result: Token[] = []
  const open: Token[] = []
  const close = (): void => {
    if (open.length > 0) result.push(join(open.splice(0)))
  }
  for (const word of words) {
    if (word === BOUNDARY) {
      close()
      result.push(word)
    } else {
      open.push(word)
      if (/[。;!?]$/.test(word.key)) close()
    }
  }
  close()
  return result
}

function join(words: readonly Token[]): Token {
  return { key: words.map(({ key }) => key).join(''), text: textOf(words) }
}

const textOf = (words: readonly Token[]): string => words.map(({ text }) => text).join('')

/**
 * The same characters may be cut into other words on each side (成渝|地区, 成渝地区). What a change has in common at
 * its two ends, up to where both sides have a word's end, is equal after all.
 */
function recut(block: Block): Block[] {
  if (block.equal || block.from.length === 0 || block.to.length === 0) return [block]
  const head = commonWords(block.from, block.to)
  const rest = { from: block.from.slice(head.from), to: block.to.slice(head.to) }
  const tail = commonWords(reversed(rest.from), reversed(rest.to))
  const fromEnd = rest.from.length - tail.from
  const toEnd = rest.to.length - tail.to
  return [
    { equal: true, from: block.from.slice(0, head.from), to: block.to.slice(0, head.to) },
    { equal: false, from: rest.from.slice(0, fromEnd), to: rest.to.slice(0, toEnd) },
    { equal: true, from: rest.from.slice(fromEnd), to: rest.to.slice(toEnd) },
  ].filter(({ from, to }) => from.length + to.length > 0)
}

function reversed(words: readonly Token[]): Token[] {
  return words.map(({ key, text }) => ({ key: Array.from(key).reverse().join(''), text })).reverse()
}

/** How many words of each side, from the first on, have the same characters in all. */
function commonWords(from: readonly Token[], to: readonly Token[]): { from: number; to: number } {
  const best = { from: 0, to: 0 }
  let old = ''
  let fresh = ''
  let i = 0
  let j = 0
  while (i < from.length || j < to.length) {
    if (old.length <= fresh.length && i < from.length) old += from[i++]?.key ?? ''
    else if (j < to.length) fresh += to[j++]?.key ?? ''
    else break
    if (!old.startsWith(fresh) && !fresh.startsWith(old)) break
    if (old === fresh) Object.assign(best, { from: i, to: j })
  }
  return best
}

/** A single character between two replaced phrases (A的B → C的D) is replaced with them, so that they read as one. */
function joinBrokenPhrases(blocks: readonly Block[]): Block[] {
  const result: Block[] = []
  for (const [index, block] of blocks.entries()) {
    const last = result.at(-1)
    const next = blocks[index + 1]
    const bridges = block.equal && isOneHan(block.from) && isReplaced(last) && isReplaced(next)
    if (last !== undefined && !last.equal && (!block.equal || bridges)) {
      result[result.length - 1] = {
        equal: false,
        from: [...last.from, ...block.from],
        to: [...last.to, ...block.to],
      }
    } else {
      result.push(block)
    }
  }
  return result
}

function isReplaced(block: Block | undefined): boolean {
  return block !== undefined && !block.equal && block.from.length > 0 && block.to.length > 0
}

function isOneHan(words: readonly Token[]): boolean {
  return words.length === 1 && /^\p{Script=Han}$/u.test(words[0]?.key ?? '')
}

function segments(blocks: readonly Block[]): DiffSegment[] {
  const result: { op: DiffOperation; text: string }[] = []
  const add = (op: DiffOperation, text: string): void => {
    const last = result.at(-1)
    if (text === '') return
    if (last?.op === op) last.text += text
    else result.push({ op, text })
  }
  for (const { equal, from, to } of blocks) {
    add(equal ? 'EQUAL' : 'DELETE', textOf(from))
    if (!equal) add('INSERT', textOf(to))
  }
  return result
}
