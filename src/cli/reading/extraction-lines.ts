import type { Section } from '../../documents/outline.js'
import type { Extraction } from '../../extraction/extract.js'
import type { FactValue } from '../../facts/model.js'

/** An extraction for people: outline, things by kind, facts, and what was not read. */
export function extractionLines({ document, outline, entities, relations, unread }: Extraction): string[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const called = (id: string): string => names.get(id) ?? id
  return [
    `# ${document}  ${called(document)}`,
    ...section(
      '提纲 outline',
      outline.flatMap((one) => outlineLines(one)),
    ),
    ...section(
      '事物 things',
      entities.map(
        ({ kind, name, properties, evidence, confidence }) =>
          `${kind.padEnd(17)} ${name}${propertyWords(properties)}  ${evidence[0] === undefined ? '' : `[${evidence[0].start}, ${evidence[0].end})`} ${confidence.toFixed(2)}`,
      ),
    ),
    ...section(
      '事实 facts',
      relations.map(({ type, from, to, properties, modality, confidence }) => {
        const said = modality === 'STATED' ? '' : ` ${modality}`
        return `${called(from)} —${type}→ ${called(to)}${propertyWords(properties)}${said}  ${confidence.toFixed(2)}`
      }),
    ),
    ...section(
      '未读出 unread',
      unread.map(({ start, end, reason }) => `[${start}, ${end}) ${reason}`),
    ),
  ]
}

function section(title: string, lines: readonly string[]): string[] {
  return ['', `## ${title} · ${lines.length}`, ...lines.map((line) => `  ${line}`)]
}

function outlineLines({ number, title, level, sections }: Section): string[] {
  const short = title.length > 48 ? `${title.slice(0, 48)}…` : title
  const own = `${'  '.repeat(level - 1)}${number === null ? '' : `${number} `}${short}`
  return [own, ...sections.flatMap((inner) => outlineLines(inner))]
}

function propertyWords(properties: Readonly<Record<string, FactValue>>): string {
  const words = Object.entries(properties)
    .filter(([field]) => field !== 'text' && field !== 'held')
    .map(([field, value]) => `${field}=${typeof value === 'object' ? value.edtf : String(value)}`)
  return words.length === 0 ? '' : ` (${words.join(', ')})`
}
