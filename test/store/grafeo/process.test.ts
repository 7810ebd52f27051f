import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { currentDataset } from '../../../src/store/current-dataset.js'
import { openGrafeo } from '../../../src/store/grafeo/grafeo-store.js'
import { load } from '../../../src/store/load.js'
import { StoreError, type GraphStore } from '../../../src/store/port.js'
import { contentOf } from '../content.js'
import { offices } from '../small-dataset.js'

/** Would go over 400 million rows. */
const RUNAWAY = {
  text: 'UNWIND range(1, 20000) AS a UNWIND range(1, 20000) AS b RETURN sum(a * b) AS total',
  parameters: {},
}
const COUNT = { text: 'MATCH (n:Entity) RETURN count(n) AS count', parameters: {} }

let directory: string
let store: GraphStore
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'zhimai-test-'))
  store = await opened()
})
afterEach(async () => {
  await store.close()
  await rm(directory, { recursive: true, force: true })
})

async function opened(): Promise<GraphStore> {
  const store = await openGrafeo(directory)
  await store.prepare()
  return store
}

describe('a statement that runs away', () => {
  test('is ended with TIMEOUT, and what was committed is still there', async () => {
    await load(store, offices)
    const before = await contentOf(store)
    await expect(store.read(RUNAWAY, { timeout: 100 })).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: 'A statement took longer than 100 ms and was ended.',
    })
    expect(await contentOf(store)).toEqual(before)
  })

  test('does not take along the reads beside it: they are asked again', async () => {
    await load(store, offices)
    const runaway = store.read(RUNAWAY, { timeout: 100 })
    const slow = { text: 'UNWIND range(1, 3000000) AS a RETURN count(a) AS count', parameters: {} }
    const beside = [store.read(slow), store.read(slow)]
    await expect(runaway).rejects.toMatchObject({ code: 'TIMEOUT' })
    expect(await Promise.all(beside)).toEqual([[{ count: 3_000_000 }], [{ count: 3_000_000 }]])
  })

  test('two at once end both with TIMEOUT', async () => {
    const both = await Promise.allSettled([
      store.read(RUNAWAY, { timeout: 100 }),
      store.read(RUNAWAY, { timeout: 150 }),
    ])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    for (const result of both) expect(result).toMatchObject({ reason: { code: 'TIMEOUT' } })
    expect(await store.read(COUNT)).toEqual([{ count: 0 }])
  })

  test('leaves nothing of a write that was under way, which is told so', async () => {
    const write = store.write(async (transaction) => {
      await transaction.run({ text: "CREATE (n:Entity {id: 'place/half'})", parameters: {} })
      await expect(store.read(RUNAWAY, { timeout: 100 })).rejects.toMatchObject({ code: 'TIMEOUT' })
      await transaction.run({ text: "CREATE (n:Entity {id: 'place/other half'})", parameters: {} })
    })
    await expect(write).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(await store.read(COUNT)).toEqual([{ count: 0 }])
  })
})

describe('a process that is killed in the middle of a load', () => {
  test('leaves the dataset as it was', async () => {
    await load(store, offices)
    const before = await contentOf(store)
    const other = { nodes: offices.nodes.slice(0, 3), relations: [] }
    await expect(load(killedAtStatement(store, 5), other)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(await contentOf(store)).toEqual(before)
    await load(store, other)
    expect((await contentOf(store)).nodes).toHaveLength(3)
  })

  test('in the middle of a first load of many transactions: readers are refused until the next load completes it', async () => {
    const killed = load(killedAtStatement(store, 4), offices, { transactionLimit: 2 })
    await expect(killed).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(currentDataset(store)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await store.close()
    store = await opened()
    const report = await load(store, offices, { transactionLimit: 2 })
    expect((await currentDataset(store))?.version).toBe(report.version)
    expect((await contentOf(store)).nodes).toHaveLength(offices.nodes.length)
  })

  test('lets go of the directory, although its engine has a process of its own and a statement in it that runs away', async () => {
    await load(store, offices)
    await store.close()
    const owner = spawn(process.execPath, [fileURLToPath(new URL('./owner.js', import.meta.url)), directory])
    await once(owner.stdout, 'data')
    const ended = once(owner, 'exit')
    owner.kill('SIGKILL')
    await ended
    store = await opened()
    expect((await contentOf(store)).nodes).toHaveLength(offices.nodes.length)
  })
})

describe('opening', () => {
  test('a second process on the same directory is refused with LOCKED, and the first goes on', async () => {
    const second = openGrafeo(directory)
    await expect(second).rejects.toMatchObject({
      code: 'LOCKED',
      message: `The graph in ${directory} is open in another process. Stop that process, ask it with --url if it is zhimai serve, or name another directory in ZHIMAI_DATA.`,
    })
    expect(await store.read(COUNT)).toEqual([{ count: 0 }])
  })

  test('finds what was loaded before, with its constraints', async () => {
    await load(store, offices)
    const before = await contentOf(store)
    await store.close()
    store = await opened()
    expect(await contentOf(store)).toEqual(before)
    const twice = store.write((transaction) =>
      transaction.run({ text: "CREATE (n:Entity {id: 'task/plan/1'})", parameters: {} }),
    )
    await expect(twice).rejects.toMatchObject({ code: 'INTERNAL' })
  })

  test.each([
    ['cut off', (content: Buffer) => content.subarray(0, content.length / 2)],
    ['overwritten in the middle', (content: Buffer) => Buffer.from(content).fill(0x5a, content.length / 2)],
    ['no graph at all', () => Buffer.from('something else')],
    ['empty', () => Buffer.alloc(0)],
  ])('a file that is %s is DAMAGED, with the way to rebuild it', async (_how, damage) => {
    await load(store, offices)
    await store.close()
    for (const name of await readdir(directory)) {
      const file = join(directory, name)
      if (name.endsWith('.grafeo')) await writeFile(file, damage(await readFile(file)))
    }
    await expect(openGrafeo(directory)).rejects.toMatchObject({
      code: 'DAMAGED',
      message: `The graph in ${directory} is damaged and cannot be opened. Delete that directory and start again: the seeds are loaded anew.`,
    })
  })

  test('a directory that cannot be made is UNAVAILABLE, named with the setting to change', async () => {
    const file = join(directory, 'file')
    await writeFile(file, '')
    const opening = openGrafeo(join(file, 'data'))
    await expect(opening).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(opening).rejects.toThrow(/ZHIMAI_DATA/)
  })
})

describe('closing', () => {
  test('waits for what runs and for what stands in line', async () => {
    const read = store.read({
      text: 'UNWIND range(1, 1000000) AS a RETURN count(a) AS count',
      parameters: {},
    })
    const create = { text: 'CREATE (n:Entity {id: $id})', parameters: {} }
    const writes = ['a', 'b'].map((id) =>
      store.write((transaction) => transaction.run({ ...create, parameters: { id } })),
    )
    await store.close()
    expect(await read).toEqual([{ count: 1_000_000 }])
    await Promise.all(writes)
    store = await opened()
    expect(await store.read(COUNT)).toEqual([{ count: 2 }])
  })

  test('twice is closing once, and what comes after is refused', async () => {
    await Promise.all([store.close(), store.close()])
    await store.close()
    await expect(store.read(COUNT)).rejects.toThrow(StoreError)
    await expect(store.read(COUNT)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  })
})

/** The store, whose engine is killed before the n-th statement that is written through it. */
function killedAtStatement(store: GraphStore, n: number): GraphStore {
  let statements = 0
  const killing: GraphStore = Object.create(store)
  killing.read = (statement, options) => store.read(statement, options)
  killing.settle = () => store.settle()
  killing.write = (work) =>
    store.write((transaction) =>
      work({
        run: async (statement) => {
          if (++statements === n)
            await expect(store.read(RUNAWAY, { timeout: 1 })).rejects.toThrow(StoreError)
          return transaction.run(statement)
        },
      }),
    )
  return killing
}
