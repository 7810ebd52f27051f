import { readFileSync, readdirSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { engines } from '../support/engines.js'
import { openGraph, type TestGraph } from '../support/graph.js'
import { seedDataset } from '../support/seeds.js'
import { CONSTRUCTS } from './constructs.js'

/** The statements that read documents' texts come once for all questions, not once for each. */
const TEXTS = 'UNWIND $documents AS id'

describe.each(engines)('statements on $name', (engine) => {
  let graph: TestGraph
  beforeAll(async () => {
    graph = await openGraph(engine, await seedDataset())
    await graph.data('{ documents { nodes { text } } }')
  })
  afterAll(() => graph.close())

  it.each(Object.entries(CONSTRUCTS))(
    '%s is compiled to the reviewed Cypher and parameters',
    async (name, source) => {
      const { result, statements } = await graph.ask(source)
      expect(result.errors).toBeUndefined()
      const compiled = statements
        .filter(({ text }) => engine.name.startsWith('Grafeo') || !text.includes('fulltext'))
        .map(({ text, parameters }) => `// ${JSON.stringify(parameters)}\n${text};\n`)
      if (compiled.length < statements.length) return
      await expect(compiled.join('\n')).toMatchFileSnapshot(`__snapshots__/${name}.cypher`)
    },
  )

  it('has the same text for the same shape, whatever the values', async () => {
    const shape =
      'query ($n: Int, $t: String) { tasks(first: $n, filter: { text: { contains: $t } }) { nodes { number } } }'
    const one = await graph.ask(shape, { n: 3, t: '年鉴' })
    const other = await graph.ask(shape, { n: 50, t: '方志馆' })
    expect(one.statements[0]?.text).toBe(other.statements[0]?.text)
    expect(one.statements[0]?.parameters).not.toEqual(other.statements[0]?.parameters)
  })

  it.each(readdirSync('seed/questions').filter((file) => file.endsWith('.graphql')))(
    '%s costs one statement per root field, and one more per totalCount',
    async (file) => {
      const source = readFileSync(`seed/questions/${file}`, 'utf8')
      const variables: Record<string, unknown> = JSON.parse(
        readFileSync(`seed/questions/${file.replace('.graphql', '.json')}`, 'utf8'),
      )
      const { result, statements } = await graph.ask(source, variables)
      expect(result.errors).toBeUndefined()
      const roots = Object.keys(result.data ?? {}).length
      const totals = Object.values(result.data ?? {}).filter((value) =>
        JSON.stringify(value).startsWith('{"totalCount"'),
      ).length
      expect(statements.some(({ text }) => text.startsWith(TEXTS))).toBe(false)
      expect(statements.length).toBeLessThanOrEqual(roots + totals)
    },
  )
})
