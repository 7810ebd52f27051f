import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { ServiceOptions } from '../../src/api/service.js'
import { serveExport } from '../../src/api/export.js'
import { currentDataset } from '../../src/store/current-dataset.js'
import { datasetVersion } from '../../src/store/dataset-version.js'
import { exportedLines } from '../../src/store/exported-lines.js'
import { fromLines } from '../../src/store/jsonl.js'
import { load } from '../../src/store/load.js'
import type { GraphStore } from '../../src/store/port.js'
import { engines } from '../support/engines.js'
import { seedDataset } from '../support/seeds.js'
import { offices } from '../store/small-dataset.js'
import { startTestService } from './support.js'

const linesOf = (text: string): string[] => text.split('\n')

describe.each(engines)('GET /export on $name', ({ open }) => {
  let store: GraphStore
  beforeAll(async () => {
    store = await open()
    await load(store, await seedDataset())
  })
  afterAll(() => store.close())

  async function serving(options: Partial<ServiceOptions> = {}): Promise<string> {
    const { url } = await startTestService(undefined, {
      extend: (app) => serveExport(app, store),
      ...options,
    })
    return new URL('export', url).href
  }

  test('gives the whole graph while the service goes on, to be loaded to the same version', async () => {
    const answer = await fetch(await serving())
    expect(answer.headers.get('content-type')).toBe('application/jsonl; charset=utf-8')
    const dataset = await fromLines(linesOf(await answer.text()))
    expect(datasetVersion(dataset)).toBe((await currentDataset(store))?.version)
  })

  test('never passes a part for the whole where loads change the graph meanwhile', async () => {
    const url = await serving()
    const datasets = [offices, await seedDataset()]
    const versions = datasets.map(datasetVersion)
    for (const dataset of [...datasets, ...datasets]) {
      const exported = fetch(url).then(async (answer) => fromLines(linesOf(await answer.text())))
      const [outcome] = await Promise.all([
        exported.then(datasetVersion).catch((error: unknown) => error),
        load(store, dataset),
      ])
      // A connection that is cut is a TypeError of fetch.
      if (!(outcome instanceof TypeError)) expect(versions).toContain(outcome)
    }
  })

  test('breaks off where another load has ended before its last page', async () => {
    const lines = exportedLines(store)
    await lines.next()
    await load(store, offices)
    const rest = async () => {
      while ((await lines.next()).done !== true);
    }
    await expect(rest()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await load(store, await seedDataset())
  })

  test('is for editors: a reader has no way to the whole graph at once', async () => {
    const access = { anonymous: { name: 'public', role: 'reader' } as const }
    const answer = await fetch(await serving({ access }))
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
  })
})
