import { z } from 'zod'

const quoted = z.object({
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  reading: z.string().optional(),
  document: z.object({ text: z.string() }),
})
const highlight = z.object({ field: z.string(), value: z.string(), start: z.number(), end: z.number() })
const ids = z.array(z.object({ id: z.string() }))
const path = z.object({
  length: z.number(),
  nodes: ids,
  relations: z.array(z.object({ from: z.object({ id: z.string() }), to: z.object({ id: z.string() }) })),
})
const supported = z.object({ evidence: z.array(z.unknown()), basis: z.string().optional() })

/** `text[start, end)` in code points. */
function slice(text: string, start: number, end: number): string {
  return Array.from(text).slice(start, end).join('')
}

function* broken(value: object): Iterable<string> {
  const evidence = quoted.safeParse(value).data
  if (evidence !== undefined) {
    const { document, start, end, quote, reading } = evidence
    if (quote === '' || slice(document.text, start, end) !== quote)
      yield `the quote is not text[${start}, ${end})`
    if (reading !== undefined && /\s{2}|\n/.test(reading)) yield `the reading keeps layout: ${reading}`
  }
  const hit = highlight.safeParse(value).data
  if (hit !== undefined && slice(hit.value, hit.start, hit.end) === '') yield 'the highlight is empty'
  const fact = supported.safeParse(value).data
  if (fact !== undefined && fact.evidence.length === 0 && fact.basis !== 'CURATED')
    yield 'there is no evidence'
  const way = path.safeParse(value).data
  if (way !== undefined) yield* brokenPath(way)
}

function* brokenPath({ length, nodes, relations }: z.infer<typeof path>): Iterable<string> {
  if (relations.length !== length || nodes.length !== length + 1)
    yield `a path of length ${length} has other steps`
  for (const [index, { from, to }] of relations.entries()) {
    const step = [nodes[index]?.id, nodes[index + 1]?.id].sort().join()
    if ([from.id, to.id].sort().join() !== step) yield `step ${index} joins other things than ${step}`
  }
}

/** What must hold of any answer: quotes stand where they say, facts have evidence, paths join their nodes. */
export function violations(answer: unknown, at = 'data'): string[] {
  if (typeof answer !== 'object' || answer === null) return []
  const inner = Object.entries(answer).flatMap(([name, value]) => violations(value, `${at}.${name}`))
  return Array.isArray(answer) ? inner : [...[...broken(answer)].map((what) => `${at}: ${what}`), ...inner]
}
