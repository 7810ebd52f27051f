/** How a side of a comparison is known: by a document, and in what way. */
export interface Witness {
  readonly document: string
  readonly number?: string
  readonly issuedOn?: string
  readonly attestation: string
}

/** What a side of a comparison is: a held text, or what other texts let us know of an agreement's version. */
export interface Side {
  readonly name: string
  readonly fullText: boolean
  readonly witnesses: readonly Witness[]
  readonly provisions: number
}

/**
 * What is held against what, and what that means, in Chinese; undefined where both sides are full texts with
 * provisions, so that the table says all there is to say.
 */
export function caveatOf(from: Side, to: Side): string | undefined {
  const empty = [from, to]
    .filter((side) => side.provisions === 0)
    .map((side) => `“${side.name}”中没有可比较的条文。`)
  if (from.fullText && to.fullText) return empty.length > 0 ? empty.join('') : undefined
  const neither = !from.fullText && !to.fullText
  const opening = neither ? '两边都不是协议正文：' : '有一边不是协议正文：'
  return `${opening}左为${describeSide(from)}，右为${describeSide(to)}。“未见”只表示所持文献没有提到，并非废止。${empty.join('')}`
}

function describeSide(side: Side): string {
  if (side.fullText) return `“${side.name}”的正文`
  const [witness] = side.witnesses
  if (!witness) return `“${side.name}”，其文本与来源均未持有`
  const date = witness.issuedOn ? `${witness.issuedOn} ` : ''
  const source = witness.number ? `${date}${witness.number}文` : `${date}《${witness.document}》`
  return witness.attestation === 'IMPLEMENTED'
    ? `${source}对“${side.name}”的落实`
    : `${source}对“${side.name}”的报道`
}
