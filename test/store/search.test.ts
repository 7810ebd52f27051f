import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GraphStore } from '../../src/store/port.js'
import { everyEngine } from '../support/engines.js'

const texts = [
  '成渝地区双城经济圈建设年鉴',
  '成渝地区',
  '地区成渝',
  '川渝 地方志 2020 (川志办)',
  'foo任务77bar',
  '任务177\n任务7',
  'the yearbook of a-b c and d',
  '成渝、地区《志》',
  '𠀀𠀁成渝',
  '志',
  '川志·渝志',
]

describe.each(everyEngine)('the search fragment on $name', ({ open }) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await store.write((transaction) =>
      transaction.run({
        text: 'UNWIND $rows AS row CREATE (n:Entity) SET n = row',
        parameters: { rows: texts.map((search, index) => ({ id: `text/${index}`, search })) },
      }),
    )
    await store.settle()
  })
  afterAll(() => store.close())

  async function found(text: string, limit = 100): Promise<unknown[]> {
    const statement = `${store.fragment('search')}\nRETURN n.search AS search`
    const parameters = { text, phrase: store.searchPhrase(text), limit }
    return (await store.read({ text: statement, parameters })).map(({ search }) => search)
  }

  test.each([
    '成渝地区',
    '区双城',
    '任务7',
    '务1',
    '77',
    '7b',
    'bar',
    'a-b',
    'the',
    'th',
    'he y',
    'of a',
    '志',
    '》',
    '、地',
    '𠀁成',
    '方志 20',
    '志办)',
    '\n任务',
    '没有的',
    '+成渝 -地区',
    'yearbook~ AND *:*',
    '"成渝',
    'search:成渝',
    '[a TO z]',
    '\\',
    '/./',
    '志^2',
  ])('finds for %j the texts that contain it', async (text) => {
    expect((await found(text)).sort()).toEqual(texts.filter((held) => held.includes(text)).sort())
  })

  test('finds every piece of every text', async () => {
    const piece = fc.constantFrom(...texts).chain((held) => {
      const points = [...held]
      return fc
        .tuple(fc.nat(points.length - 1), fc.integer({ min: 1, max: points.length }))
        .map(([start, length]) => points.slice(start, start + length).join(''))
    })
    await fc.assert(
      fc.asyncProperty(piece, async (text) => {
        expect((await found(text)).sort()).toEqual(texts.filter((held) => held.includes(text)).sort())
      }),
      { numRuns: 60 },
    )
  })

  test('no input fails, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        expect((await found(text)).sort()).toEqual(texts.filter((held) => held.includes(text)).sort())
      }),
      { numRuns: 60 },
    )
  })

  test('gives no more than it is asked for', async () => {
    expect(await found('成渝', 2)).toHaveLength(2)
  })
})
