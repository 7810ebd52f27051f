import { numberName } from '../../comparison/number-name.js'
import { groupsOf, officesOf } from '../comparison/groups.js'
import { partNumber } from '../comparison/numerals.js'
import { sideTitle } from '../comparison/side-title.js'
import { shownDiff, sideOf } from '../comparison/split-run.js'
import type { Change, ComparedProvision, CompareData, DiffSegment } from '../data/queries/compare.js'
import type { Texts } from '../texts/zh.js'
import { escapeMarkup } from './markup.js'
import { toCsv } from './table.js'

type Comparison = Pick<CompareData['compare'], 'from' | 'to' | 'caveat'>

/** The rows as a table for a spreadsheet; deleted words in [-…-], inserted in {+…+}, so that nothing is lost without colour. */
export function comparisonToCsv(comparison: Comparison, changes: readonly Change[], texts: Texts): string {
  const { compare } = texts
  const header = [
    compare.change,
    `${compare.old}#`,
    sideTitle(comparison.from, texts),
    `${compare.new}#`,
    sideTitle(comparison.to, texts),
    compare.office,
    'diff',
  ]
  const rows = changes.map((change) => [
    texts.changes[change.kind],
    change.from.map(plainNumber).join(texts.join),
    change.from.map(({ text }) => text).join('\n'),
    change.to.map(plainNumber).join(texts.join),
    change.to.map(({ text }) => text).join('\n'),
    officesOf(change).join(texts.join),
    shownDiff(change).map(plainMark).join(''),
  ])
  return toCsv([header, ...rows, ...(comparison.caveat ? [[compare.caveat, comparison.caveat]] : [])])
}

/** 第五条 of a text's own article; any other number as it is. */
function plainNumber({ number, article }: ComparedProvision): string {
  return typeof article === 'number' ? numberName({ number, article }) : number
}

function plainMark({ op, text }: DiffSegment): string {
  return op === 'DELETE' ? `[-${text}-]` : op === 'INSERT' ? `{+${text}+}` : text
}

const STYLE = `body{max-width:1100px;margin:2em auto;padding:0 1em;font:15px/1.7 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;color:#1f2328}
h1{font-family:"Noto Serif CJK SC","Songti SC",serif;font-size:22px}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #c9c3b7;padding:6px 10px;text-align:left;vertical-align:top;font-weight:400}thead th{background:#f3f0e9;font-weight:700}
td{font-family:"Noto Serif CJK SC","Songti SC",serif}.part th{background:#fbfaf7;font-weight:700}
del{background:#fbe3df;color:#8f2418}ins{background:#dff0e3;color:#175c33}.caveat{border:1px solid #eddcab;background:#fdf5df;padding:8px 12px}
small{color:#59616c}@page{size:A4;margin:16mm 14mm}tr{break-inside:avoid}`

/** The table as one HTML file that needs nothing else; it opens in a word processor, too. */
export function comparisonToHtml(
  comparison: Comparison,
  changes: readonly Change[],
  title: string,
  texts: Texts,
): string {
  const { compare } = texts
  const body = groupsOf(changes).map(({ heading, changes: rows }) => {
    const part = heading
      ? `<tr class="part"><th colspan="3" scope="colgroup">${escapeMarkup(`${partNumber(heading.number, texts.language)}\u3000${heading.text}`)}</th></tr>`
      : ''
    return part + rows.map((change) => rowToHtml(change, texts)).join('\n')
  })
  return `<!doctype html>
<html lang="${texts.locale}"><head><meta charset="utf-8"><title>${escapeMarkup(title)}</title><style>${STYLE}</style></head>
<body><h1>${escapeMarkup(title)}</h1>
${comparison.caveat ? `<p class="caveat">${escapeMarkup(comparison.caveat)}</p>` : ''}
<table><thead><tr><th scope="col">${escapeMarkup(compare.change)}</th><th scope="col">${escapeMarkup(sideTitle(comparison.from, texts))}</th><th scope="col">${escapeMarkup(sideTitle(comparison.to, texts))}</th></tr></thead>
<tbody>
${body.join('\n')}
</tbody></table>
<p><small>${escapeMarkup(compare.notAttestedMeans)}</small></p></body></html>
`
}

function rowToHtml(change: Change, texts: Texts): string {
  const numbers = (side: 'from' | 'to'): string => change[side].map(plainNumber).join(texts.join)
  const offices = officesOf(change).join(texts.join)
  const old =
    change.from.length === 0 ? texts.compare.added : sideOf(shownDiff(change), 'from').map(marked).join('')
  const fresh =
    change.to.length === 0 ? texts.compare.notAttested : sideOf(shownDiff(change), 'to').map(marked).join('')
  return `<tr><th scope="row">${escapeMarkup(texts.changes[change.kind])}</th><td><small>${escapeMarkup(numbers('from'))}</small> ${old}</td><td><small>${escapeMarkup([numbers('to'), offices].filter(Boolean).join(' · '))}</small><br>${fresh}</td></tr>`
}

function marked({ op, text }: DiffSegment): string {
  const words = escapeMarkup(text)
  return op === 'DELETE' ? `<del>${words}</del>` : op === 'INSERT' ? `<ins>${words}</ins>` : words
}
