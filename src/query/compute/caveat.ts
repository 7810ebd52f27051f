/** How a side of a comparison is known: by a document, and in what way. */
export interface Witness {
  readonly document: string
  /** 简报, 通知 …: what kind of document it is, as the schema names it. */
  readonly documentKind: string
  readonly number?: string
  /** EDTF. */
  readonly issuedOn?: string
  readonly attestation: string
}

/** What a side of a comparison is: a held text, or what other texts let us know of an agreement's version. */
export interface Side {
  readonly name: string
  /** EDTF; of an agreement's version. */
  readonly signedOn?: string
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
  const version = side.signedOn ? `${dayInChinese(side.signedOn)}所签版本` : `“${side.name}”`
  const [witness] = side.witnesses
  if (!witness) return `${version}，其文本与来源均未持有`
  const date = witness.issuedOn ? dayInChinese(witness.issuedOn) : ''
  const kind = KINDS[witness.documentKind] ?? '文献'
  const source = date || witness.number ? `${date}${witness.number ?? ''}${kind}` : `《${witness.document}》`
  return `${source}对${version}的${witness.attestation === 'IMPLEMENTED' ? '落实' : '报道'}`
}

/** Kinds of document in Chinese, by their names in the schema. */
const KINDS: Readonly<Record<string, string>> = {
  NEWSLETTER: '简报',
  NOTICE: '通知',
  PLAN: '方案',
  AGREEMENT: '协议',
  REPORT: '报道',
  REGULATION: '规定',
}

/** 2020-06-19 as 2020年6月19日; other EDTF as it is. */
function dayInChinese(edtf: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(edtf) ?? []
  return year === undefined ? edtf : `${year}年${Number(month)}月${Number(day)}日`
}
