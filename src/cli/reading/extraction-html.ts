import { CodePoints } from '../../documents/code-points.js'
import type { ReadDocument } from './read-document.js'

interface Fact {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly words: string
}

/** A page that shows documents with every fact marked in the text; what a mark stands for is its title. For looking, without scripts. */
export function extractionHtml(documents: readonly ReadDocument[]): string {
  const bodies = documents.map(documentHtml).join('\n')
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>志脉：读出的事实</title>
<style>
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.9 system-ui, sans-serif; }
pre { white-space: pre-wrap; font: inherit; }
mark { background: none; color: inherit; border-bottom: 2px solid #7a869a; }
mark.OFFICE { border-color: #1d6fb8; } mark.PERSON { border-color: #b3541e; } mark.PUBLICATION { border-color: #2f7d4f; }
mark.EVENT { border-color: #8a3ffc; } mark.TASK, mark.CLAUSE { border-color: #a2191f; } mark.AGREEMENT { border-color: #6f5b00; }
</style>
${bodies}
</html>
`
}

function documentHtml({ text, extraction }: ReadDocument): string {
  const { document, entities, relations } = extraction
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const facts: Fact[] = [
    ...entities.flatMap(({ kind, name, evidence }) =>
      evidence.map(({ start, end }) => ({ start, end, kind, words: `${kind} ${name}` })),
    ),
    ...relations.flatMap(({ type, from, to, modality, evidence }) =>
      evidence.map(({ start, end }) => ({
        start,
        end,
        kind: 'RELATION',
        words: `${names.get(from) ?? from} ${type} ${names.get(to) ?? to}${modality === 'STATED' ? '' : ` (${modality})`}`,
      })),
    ),
  ]
  return `<h1>${escape(names.get(document) ?? document)}</h1>\n<pre>${marked(text, facts)}</pre>`
}

/** The text cut at every bound of a fact; each piece is marked with the facts over it, named by the shortest. */
function marked(text: string, facts: readonly Fact[]): string {
  const points = new CodePoints(text)
  const bounds = [...new Set([0, points.length, ...facts.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  )
  const opening = [...facts].sort((a, b) => a.start - b.start)
  const active = new Set<Fact>()
  let next = 0
  let html = ''
  bounds.forEach((start, i) => {
    const end = bounds[i + 1]
    if (end === undefined) return
    for (const fact of active) if (fact.end <= start) active.delete(fact)
    for (let fact = opening[next]; fact !== undefined && fact.start <= start; fact = opening[next]) {
      if (fact.end > start) active.add(fact)
      next += 1
    }
    html += piece(points.slice(start, end), [...active])
  })
  return html
}

function piece(text: string, facts: readonly Fact[]): string {
  const shortest = [...facts].sort((a, b) => a.end - a.start - (b.end - b.start))
  const [first] = shortest
  if (first === undefined) return escape(text)
  const kind = shortest.find((fact) => fact.kind !== 'RELATION')?.kind ?? 'RELATION'
  const words = [...new Set(shortest.map((fact) => fact.words))].slice(0, 12).join('\n')
  return `<mark class="${kind}" title="${escape(words)}">${escape(text)}</mark>`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
