import { promisedFrom } from './promises.js'
import type { Sentence } from './unit.js'

const AHEAD =
  /(?:拟|将(?!.{0,12}纳入)|将于|即将|计划|准备|预计|争取|力争|探索|推动|推进|加快|启动|要|决定|商定|议定|提出|希望|有望|筹备|着手|下一步|今后)[^，。；]{0,24}$/

/** Whether what stands at `at` of a sentence (UTF-16) is wished for, planned or denied, not done. */
export function isPlanned(sentence: Sentence, at: number): boolean {
  const { text } = sentence
  const promised = promisedFrom(sentence)
  if (promised !== undefined && promised.at <= at) return true
  const before = text.slice(Math.max(0, at - 16), at)
  if (/(?:未|没有|不再|暂不|无法)[^，。；]{0,12}$/.test(before)) return true
  return AHEAD.test(text.slice(Math.max(0, at - 40), at)) || /^[^。]{0,20}(?:拟|将于|即将|计划)/.test(text)
}
