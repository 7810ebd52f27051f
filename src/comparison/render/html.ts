import type { ComparisonTable, TableRow } from '../compare.js'
import { numberName } from '../number-name.js'
import { markRow, type MarkedEntry } from './marks.js'
import { handoverLine, KIND_NAMES, responsibleLine, rowLabel } from './words.js'

const STYLE = `
:root { color-scheme: light; font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; line-height: 1.6; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.3rem; }
ul.counts { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: 0; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #767676; padding: .4rem .6rem; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
th.kind, td.kind { width: 5.5rem; text-align: center; }
td p { margin: 0 0 .4rem; }
del { color: #8c1616; text-decoration: line-through; background: #fdecec; }
ins { color: #0b5a1e; text-decoration: underline; background: #e7f6ea; }
tr.doubtful td.kind { background: #fff4ce; }
td:empty::after { content: "——"; color: #595959; }
@page { size: A4; margin: 15mm; }
@media print {
  body { max-width: none; padding: 0 1px; font-size: 9pt; }
  thead { display: table-header-group; }
  tr, p { break-inside: avoid-page; }
  del, ins, tr.doubtful td.kind { background: none; }
}
`

/** The table as one HTML file that needs nothing else; it prints on A4. Deleted words stand in del, added in ins. */
export function renderHtml(table: ComparisonTable): string {
  const title = `新旧对照表：${table.from} → ${table.to}`
  return `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(title)}</h1>
<ul>
${table.statements.map((statement) => `<li>${escape(statement)}</li>`).join('\n')}
</ul>
<ul class="counts">
${table.summary.map(({ kind, count }) => `<li>${KIND_NAMES[kind]} <strong>${count}</strong></li>`).join('\n')}
</ul>
<table>
<caption>删去的文字标在左栏，增加的文字标在右栏</caption>
<thead><tr><th scope="col">${escape(table.from)}</th><th scope="col" class="kind">变动</th><th scope="col">${escape(table.to)}</th></tr></thead>
<tbody>
${table.rows.map(row).join('\n')}
</tbody>
</table>
</body>
</html>
`
}

function row(one: TableRow): string {
  const classes = [one.kind.toLowerCase().replaceAll('_', '-'), ...(one.doubtful ? ['doubtful'] : [])].join(
    ' ',
  )
  const marked = markRow(one)
  const old = marked.old.map((entry) => provision(entry, 'del')).join('')
  const fresh = marked.new.map((entry) => provision(entry, 'ins')).join('')
  return `<tr class="${classes}"><td>${old}</td><td class="kind">${rowLabel(one)}${small(handoverLine(one.handover))}</td><td>${fresh}</td></tr>`
}

function provision(entry: MarkedEntry, element: 'del' | 'ins'): string {
  const words = entry.runs.map(({ text, changed }) =>
    changed ? `<${element}>${escape(text)}</${element}>` : escape(text),
  )
  return `<p><strong>${escape(numberName(entry))}</strong>&emsp;${words.join('')}${small(responsibleLine(entry))}</p>`
}

function small(line: string | undefined): string {
  return line === undefined ? '' : `<br><small>${escape(line)}</small>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}
