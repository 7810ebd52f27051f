import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { JsonlError, fromLines, toLine } from '../../src/store/jsonl.js'
import { load } from '../../src/store/load.js'
import type { GraphStore } from '../../src/store/port.js'
import { readDataset } from '../../src/store/read-dataset.js'
import { everyEngine } from '../support/engines.js'
import { contentOf, emptied } from './content.js'
import { node, offices, relation } from './small-dataset.js'

describe.each(everyEngine)('export from $name', ({ open }) => {
  let store: GraphStore
  beforeAll(async () => void (store = await open()))
  afterAll(() => store.close())
  beforeEach(() => emptied(store))

  test('loaded again gives the same graph and the same version', async () => {
    const first = await load(store, offices)
    const lines = await exported(store)
    const before = await contentOf(store)
    await emptied(store)
    const second = await load(store, await fromLines(lines))
    expect(second.version).toBe(first.version)
    expect(await contentOf(store)).toEqual(before)
  })

  test('has nodes before relations, and is the same to the byte whatever the order of loading', async () => {
    await load(store, offices)
    const lines = await exported(store)
    expect(lines.map((line) => Object.keys(JSON.parse(line))[0])).toEqual([
      ...Array<string>(6).fill('node'),
      ...Array<string>(3).fill('relation'),
    ])
    await emptied(store)
    await load(store, { nodes: [...offices.nodes].reverse(), relations: [...offices.relations].reverse() })
    expect(await exported(store)).toEqual(lines)
  })

  test('goes over many pages and misses nothing', async () => {
    const nodes = Array.from({ length: 10_500 }, (_, i) =>
      node(`place/${String(i)}`, ['Entity', 'Place'], { kind: 'PLACE', name: `地${String(i)}` }),
    )
    const relations = nodes.slice(1).map(({ id }) => relation('PART_OF', id, 'place/0'))
    await load(store, { nodes, relations })
    const read = await fromLines(await exported(store))
    expect(new Set(read.nodes.map(({ id }) => id))).toEqual(new Set(nodes.map(({ id }) => id)))
    expect(new Set(read.relations.map(({ id }) => id))).toEqual(new Set(relations.map(({ id }) => id)))
    expect([read.nodes.length, read.relations.length]).toEqual([10_500, 10_499])
  })

  test('of an empty store has no line', async () => {
    expect(await exported(store)).toEqual([])
  })
})

describe('lines that are no export', () => {
  test.each([
    ['no JSON', '{"node":'],
    ['neither node nor relation', '{"thing":{}}'],
    ['a node without hash', '{"node":{"id":"a","labels":["Entity"],"properties":{"id":"a"}}}'],
    [
      'a property that holds a map',
      '{"node":{"id":"a","labels":["Entity"],"properties":{"hash":"1","x":{}}}}',
    ],
  ])('%s is refused with the number of the line', async (_what, line) => {
    await expect(fromLines(['', line])).rejects.toThrow(JsonlError)
    await expect(fromLines(['', line])).rejects.toThrow(/^Line 2 /)
  })
})

test('a line that was changed by hand is refused, so that no load takes it for the thing it was', async () => {
  const line = toLine({ node: node('office/甲', ['Entity', 'Office'], { name: '甲' }) })
  await expect(fromLines([line.replace('"name":"甲"', '"name":"乙"')])).rejects.toThrow(/^Line 1 .*hash/)
  await expect(fromLines([line])).resolves.toMatchObject({ nodes: [{ id: 'office/甲' }] })
})

async function exported(store: GraphStore): Promise<string[]> {
  const lines: string[] = []
  for await (const item of readDataset(store)) lines.push(toLine(item))
  return lines
}
