import type { ChangeKind } from '../model/kinds.js'

/**
 * What can be said of the whole where there is little to show: a side without anything to compare, the same text
 * twice, two texts that have nothing to do with each other. Chinese; none where the rows speak for themselves.
 */
export function verdict(from: number, to: number, rows: readonly { readonly kind: ChangeKind }[]): string[] {
  if (from === 0 && to === 0) return ['两份文本都没有可比的内容。']
  if (from === 0) return ['旧文本没有可比的内容，新文本的条款都列为新增。']
  if (to === 0) return ['新文本没有可比的内容，旧文本的条款都列为删除。']
  if (rows.every(({ kind }) => kind === 'UNCHANGED')) return ['两份文本字句相同。']
  if (rows.every(({ kind }) => kind === 'ADDED' || kind === 'REPEALED')) {
    return ['两份文本没有找到相对应的条款，可能互不相干。']
  }
  return []
}
