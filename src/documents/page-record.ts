import { matchesOf } from './matches.js'

/** What the record (索引号, 发布机构, 文号 …) that a government page carries above a document says of it. */
export type RecordField = 'number' | 'issuer' | 'title' | 'signedOn' | 'publishedOn' | 'other'

/** A value of the record, [from, to) in UTF-16 of the line. */
export interface RecordEntry {
  readonly field: RecordField
  readonly from: number
  readonly to: number
}

const FIELDS: readonly (readonly [RegExp, RecordField])[] = [
  [/^(?:文号|发文字号|字号|发文文号|文件编号)$/, 'number'],
  [
    /^(?:发布机构|发文机关|发文机构|制定机关|发布机关|发文单位|发布单位|制发机关|公开责任部门|责任部门)$/,
    'issuer',
  ],
  [/^(?:名称|标题|信息名称|文件名称|文件标题|内容概述)$/, 'title'],
  [/^(?:成文日期|发文日期|发文时间|成文时间|生成日期|签发日期|印发日期)$/, 'signedOn'],
  [/^(?:公布日期|发布日期|发布时间|公开日期|公开时间)$/, 'publishedOn'],
  [
    /^(?:索引号|信息索引号?|组配分类|主题分类|体裁分类|服务对象分类|效力等级|效力属性|时效性|有效性|是否有效|关键词|登记号|统一编号|统一登记号|施行日期|实施日期|失效日期|废止日期|公开方式|公开形式|公开范围|公开时限|公开类别|信息来源|信息分类|文档编号|上传时间|格式|页数|大小|更新日期|更新时间|浏览次数|点击数|访问量|字体|来源|发布人|审核人|主题词|分类号?)$/,
    'other',
  ],
]

const LABEL =
  /(?:^|[\s|｜∙•·*【\]-])(\p{Script=Han}{2,8}|\p{Script=Han}(?:[ \u3000]+\p{Script=Han}){1,3})(?:】|\s*[：:]|\s*[|｜])/gu

/** Nearly all lines open with nothing of the kind. */
const OPENS = /^[\s|｜∙•·*【-]*\p{Script=Han}[\p{Script=Han} \u3000]{1,9}(?:】|[：:|｜])/u

/**
 * The entries of a line of such a record, in order; none where a line is no record. A line is one if it opens with a label
 * (索引号：, ∙【字 号】, 发布机构 |). A single 来源 or 标题 makes none.
 */
export function recordEntries(line: string): RecordEntry[] {
  if (line.length > 600 || !OPENS.test(line)) return []
  const labels: { field: RecordField; from: number; to: number }[] = []
  for (const match of matchesOf(line, LABEL)) {
    const name = (match[1] ?? '').replace(/\s/g, '')
    const field = FIELDS.find(([pattern]) => pattern.test(name))?.[1]
    if (field === undefined) continue
    const from = match.index + match[0].length - match[0].trimStart().length
    labels.push({ field, from, to: match.index + match[0].length })
  }
  const [first] = labels
  if (first === undefined || line.slice(0, first.from).replace(/[\s|｜∙•·*【-]/g, '') !== '') return []
  return labels.map(({ field, to }, i) => {
    const end = labels[i + 1]?.from ?? line.length
    const value = line.slice(to, end).replace(/^[\s|｜：:]+/, '')
    const from = end - value.length
    return { field, from, to: from + value.replace(/[\s|｜∙•·*【-]+$/, '').length }
  })
}
