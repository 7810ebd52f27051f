import type { ComparisonTable } from '../compare.js'
import { renderCsv } from './csv.js'
import { renderHtml } from './html.js'
import { renderJson } from './json.js'
import { renderMarkdown } from './markdown.js'
import { renderTable } from './table.js'

/** How a comparison can be written, by the name of the format. */
export const FORMATS = {
  table: renderTable,
  html: renderHtml,
  md: renderMarkdown,
  csv: renderCsv,
  json: renderJson,
} satisfies Record<string, (table: ComparisonTable, width: number) => string>

export type Format = keyof typeof FORMATS
