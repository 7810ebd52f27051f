import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { currentDataset } from '../../src/store/current-dataset.js'
import { datasetVersion } from '../../src/store/dataset-version.js'
import { load } from '../../src/store/load.js'
import type { Dataset, GraphStore } from '../../src/store/port.js'
import { everyEngine } from '../support/engines.js'
import { contentOf, emptied } from './content.js'
import { node, offices, relation } from './small-dataset.js'

const untouched = (unchanged: number) => ({ created: 0, changed: 0, removed: 0, unchanged })

describe.each(everyEngine)('loading into $name', ({ open }) => {
  let store: GraphStore
  beforeAll(async () => void (store = await open()))
  afterAll(() => store.close())
  beforeEach(() => emptied(store))

  test('writes everything into an empty store, and says so', async () => {
    const report = await load(store, offices)
    expect(report.nodes).toEqual({ created: 6, changed: 0, removed: 0, unchanged: 0 })
    expect(report.relations).toEqual({ created: 3, changed: 0, removed: 0, unchanged: 0 })
    expect(await contentOf(store)).toEqual(byId(offices))
    expect(await currentDataset(store)).toEqual({
      version: datasetVersion(offices),
      schemaVersion: 2,
      loadedAt: report.loadedAt,
      nodes: 6,
      relations: 3,
    })
  })

  test('the second time changes nothing, not even the time of loading', async () => {
    const first = await load(store, offices)
    const second = await load(store, { nodes: [...offices.nodes].reverse(), relations: offices.relations })
    expect(second).toEqual({ ...first, nodes: untouched(6), relations: untouched(3) })
    expect((await currentDataset(store))?.loadedAt).toBe(first.loadedAt)
  })

  test('a changed fact changes only itself, and loses the properties it no longer has', async () => {
    await load(store, offices)
    const renamed = node('task/plan/2', ['Entity', 'Task'], {
      kind: 'TASK',
      name: '交换志书',
      key: '06|plan|000002',
    })
    const changed = replace(offices, renamed)
    const report = await load(store, changed)
    expect(report.nodes).toEqual({ created: 0, changed: 1, removed: 0, unchanged: 5 })
    expect(report.relations).toEqual(untouched(3))
    expect(await contentOf(store)).toEqual(byId(changed))
  })

  test('a changed relation changes only itself', async () => {
    await load(store, offices)
    const [first, ...others] = offices.relations
    const other = relation('ASSIGNED_TO', 'task/plan/1', 'office/甲县地方志办公室', { basis: 'CURATED' })
    expect(first?.id).toBe(other.id)
    const changed = { nodes: offices.nodes, relations: [other, ...others] }
    expect((await load(store, changed)).relations).toEqual({
      created: 0,
      changed: 1,
      removed: 0,
      unchanged: 2,
    })
    expect(await contentOf(store)).toEqual(byId(changed))
  })

  test('a relation that got other ends under its old id is moved', async () => {
    await load(store, offices)
    const [first, ...others] = offices.relations
    if (first === undefined) throw new Error('the dataset has relations')
    const moved = { ...first, to: 'office/乙县地方志办公室', from: 'task/plan/2' }
    const changed = {
      nodes: offices.nodes,
      relations: [...others, { ...moved, properties: { ...first.properties, hash: 'x' } }],
    }
    expect((await load(store, changed)).relations).toEqual({
      created: 0,
      changed: 1,
      removed: 0,
      unchanged: 2,
    })
    expect(await contentOf(store)).toEqual(byId(changed))
  })

  test('a removed thing goes with its relations, and nothing else', async () => {
    await load(store, offices)
    const left = {
      nodes: offices.nodes.filter(({ id }) => !['task/plan/2', 'mention/1', 'office/甲县志办'].includes(id)),
      relations: offices.relations.filter(({ from }) => from !== 'task/plan/2'),
    }
    const report = await load(store, left)
    expect(report.nodes).toEqual({ created: 0, changed: 0, removed: 3, unchanged: 3 })
    expect(report.relations).toEqual({ created: 0, changed: 0, removed: 1, unchanged: 2 })
    expect(await contentOf(store)).toEqual(byId(left))
  })

  test('a load that fails leaves the store as it was', async () => {
    await load(store, offices)
    const before = await contentOf(store)
    const failing = store.write(async (transaction) => {
      await transaction.run({ text: 'MATCH (n:Task) DETACH DELETE n', parameters: {} })
      throw new Error('the middle of a load')
    })
    await expect(failing).rejects.toThrow('the middle of a load')
    expect(await contentOf(store)).toEqual(before)
  })

  test('refuses a relation whose end the dataset lacks, naming both', async () => {
    const lost = { nodes: offices.nodes.slice(0, 1), relations: offices.relations }
    await expect(load(store, lost)).rejects.toThrow(/ASSIGNED_TO\|task\/plan\/1.*ends at task\/plan\/1/)
    expect(await contentOf(store)).toEqual({ nodes: [], relations: [] })
  })

  test('a first load refuses a store with things that somebody else wrote, and takes none of them away', async () => {
    const foreign = { text: "CREATE (:Entity {id: 'sku/1', price: 3})", parameters: {} }
    await store.write((transaction) => transaction.run(foreign))
    for (const transactionLimit of [1_000, 2]) {
      await expect(load(store, offices, { transactionLimit })).rejects.toMatchObject({
        code: 'SCHEMA',
        message: expect.stringContaining('"sku/1"'),
      })
    }
    const all = { text: 'MATCH (n) RETURN n.id AS id', parameters: {} }
    expect(await store.read(all)).toEqual([{ id: 'sku/1' }])
  })

  test('a label or type that is not of the schema is refused before anything is written', async () => {
    const [first] = offices.nodes
    if (first === undefined) throw new Error('the dataset has nodes')
    const injected = { ...first, labels: ['Entity', 'X) DETACH DELETE (n'] }
    await expect(load(store, { nodes: [injected], relations: [] })).rejects.toMatchObject({ code: 'SCHEMA' })
    expect(await contentOf(store)).toEqual({ nodes: [], relations: [] })
  })

  test('a property whose name is no plain word is refused, and no statement is made of it', async () => {
    const [first] = offices.nodes
    if (first === undefined) throw new Error('the dataset has nodes')
    const injected = { ...first, properties: { ...first.properties, 'x: 1}) DETACH DELETE (n': 'y' } }
    await expect(load(store, { nodes: [injected], relations: [] })).rejects.toMatchObject({ code: 'SCHEMA' })
    expect(await contentOf(store)).toEqual({ nodes: [], relations: [] })
  })

  test('things and relations of one kind keep each its own properties, of whatever type, and get none of the others', async () => {
    const things = [
      node('task/a', ['Entity', 'Task'], { number: '1', held: true }),
      node('task/b', ['Entity', 'Task'], { aliases: ['甲', '乙'], start: 3 }),
    ]
    const links = [
      relation('ADVANCES', 'task/a', 'task/b', { rule: 'x' }),
      relation('ADVANCES', 'task/b', 'task/a', { evidence: [] }),
    ]
    await load(store, { nodes: things, relations: links })
    expect(await contentOf(store)).toEqual({ nodes: things, relations: links })
  })

  test('a first load of many transactions refuses readers until it is whole', async () => {
    const refusals: unknown[] = []
    const report = await load(observed(store, refusals), offices, { transactionLimit: 2 })
    expect(report.nodes.created).toBe(6)
    expect(refusals.length).toBeGreaterThan(1)
    expect(new Set(refusals)).toEqual(new Set(['UNAVAILABLE']))
    expect(await contentOf(store)).toEqual(byId(offices))
    expect((await currentDataset(store))?.version).toBe(report.version)
  })

  test('a first load of many transactions that was broken off is completed by the next', async () => {
    const broken = breakingAt(store, 3)
    await expect(load(broken, offices, { transactionLimit: 2 })).rejects.toThrow('broken off')
    await expect(currentDataset(store)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    const report = await load(store, offices, { transactionLimit: 2 })
    expect(report.nodes.created + report.nodes.unchanged).toBe(6)
    expect(report.nodes.unchanged).toBeGreaterThan(0)
    expect(await contentOf(store)).toEqual(byId(offices))
  })

  test('a first load that was broken off ends after the transactions beside the broken one, and writes nothing afterwards', async () => {
    let underWay = 0
    const beside = new Set<number>()
    const counting = delegating(breakingAt(store, 3), async () => undefined)
    const watched: GraphStore = {
      ...counting,
      write: async (work) => {
        underWay++
        try {
          return await counting.write(work)
        } finally {
          beside.add(--underWay)
        }
      },
    }
    await expect(load(watched, offices, { transactionLimit: 2 })).rejects.toThrow('broken off')
    expect(Math.max(...beside)).toBeGreaterThan(0)
    expect(underWay).toBe(0)
  })

  test('tells how far it is once it has taken longer than a second, and not before', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    try {
      const told: number[][] = []
      const progress = (written: number, of: number) => told.push([written, of])
      await load(store, offices, { progress })
      expect(told).toEqual([])
      await emptied(store)
      const slow = delegating(store, async () => void vi.advanceTimersByTime(1_001))
      await load(slow, offices, { progress })
      expect(told.at(0)?.[1]).toBe(9)
      expect(told.at(-1)).toEqual([9, 9])
    } finally {
      vi.useRealTimers()
    }
  })

  test('what another schema version loaded is refused to readers and written anew by the next load', async () => {
    await load(store, offices)
    await store.write((transaction) =>
      transaction.run({ text: "MATCH (d:Dataset {id: 'dataset'}) SET d.schemaVersion = 0", parameters: {} }),
    )
    await expect(currentDataset(store)).rejects.toMatchObject({ code: 'SCHEMA' })
    expect((await load(store, offices)).nodes).toEqual({ created: 0, changed: 6, removed: 0, unchanged: 0 })
    expect((await currentDataset(store))?.schemaVersion).toBe(2)
  })

  test('two loads at once end in one of the two datasets', async () => {
    const other = { nodes: offices.nodes.slice(0, 3), relations: offices.relations.slice(0, 2) }
    await Promise.all([load(store, offices), load(store, other)])
    const version = (await currentDataset(store))?.version
    const expected = version === datasetVersion(offices) ? offices : other
    expect(await contentOf(store)).toEqual(byId(expected))
  })
})

function byId({ nodes, relations }: Dataset): Dataset {
  const order = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  return { nodes: [...nodes].sort(order), relations: [...relations].sort(order) }
}

function replace(dataset: Dataset, changed: Dataset['nodes'][number]): Dataset {
  return { ...dataset, nodes: dataset.nodes.map((old) => (old.id === changed.id ? changed : old)) }
}

/** A store that asks for the current dataset before each write after the first, keeping the codes it is refused with. */
function observed(store: GraphStore, refusals: unknown[]): GraphStore {
  let writes = 0
  return delegating(store, async () => {
    if (writes++ > 0)
      await currentDataset(store).catch((error: { code: unknown }) => refusals.push(error.code))
  })
}

function breakingAt(store: GraphStore, write: number): GraphStore {
  let writes = 0
  return delegating(store, async () => {
    if (++writes === write) throw new Error('broken off')
  })
}

function delegating(store: GraphStore, beforeWrite: () => Promise<void>): GraphStore {
  return {
    engine: store.engine,
    version: () => store.version(),
    verify: () => store.verify(),
    prepare: () => store.prepare(),
    read: (statement, options) => store.read(statement, options),
    write: async (work) => {
      await beforeWrite()
      return store.write(work)
    },
    settle: () => store.settle(),
    fragment: (name) => store.fragment(name),
    searchPhrase: (text) => store.searchPhrase(text),
    close: () => store.close(),
  }
}
