import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { packagePath } from '../../src/configuration/package.js'
import { emptyFolder, run } from './run.js'

const QUESTION = 'query ($n: Int!) { tasks(first: $n) { nodes { id } } }'

/** A folder whose store holds the seeds; for tests that only read it. */
let loaded = ''

beforeAll(async () => {
  loaded = await mkdtemp(join(tmpdir(), 'zhimai-cli-'))
  expect(await run(['load'], { cwd: loaded })).toMatchObject({ code: 0, err: '' })
})
afterAll(() => rm(loaded, { recursive: true }))

describe('zhimai load', () => {
  test('loads what comes with it, and a second time writes nothing and says so', async () => {
    const cwd = await emptyFolder()
    const first = JSON.parse((await run(['load', '--json'], { cwd })).out)
    expect(first.nodes.created).toBeGreaterThan(0)
    const again = await run(['load', '--json'], { cwd })
    expect(again.code).toBe(0)
    const second = JSON.parse(again.out)
    expect(second.version).toBe(first.version)
    expect(second.nodes).toEqual({ created: 0, changed: 0, removed: 0, unchanged: first.nodes.created })
    expect((await run(['load'], { cwd })).out).toContain('nothing changed')
  })

  test('refuses a folder without sources and a file that is no export', async () => {
    const cwd = await emptyFolder()
    const folder = await run(['load', cwd], { cwd })
    expect(folder.code).toBe(2)
    expect(folder.err).toMatch(/documents\/ and facts\//)
    await writeFile(join(cwd, 'notes.txt'), '不是导出\n')
    const file = await run(['load', 'notes.txt'], { cwd })
    expect(file.code).toBe(1)
    expect(file.err).toContain('Line 1')
    const missing = await run(['load', 'none.jsonl'], { cwd })
    expect(missing.code).toBe(1)
    expect(missing.err).toMatch(/none\.jsonl: .*no such file/)
  })

  test('loads nothing while the facts have findings', async () => {
    const cwd = await emptyFolder()
    await cp(packagePath('seed'), join(cwd, 'sources'), { recursive: true })
    await rm(join(cwd, 'sources/documents/notice-2025-57.txt'))
    const refused = await run(['load', 'sources'], { cwd })
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('Nothing was loaded')
    expect((await run(['status'], { cwd })).out).toContain('Nothing is loaded yet')
  })
})

describe('zhimai check', () => {
  test('finds nothing in what comes with it', async () => {
    const { code, out } = await run(['check', '--json'], { cwd: await emptyFolder() })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ documents: 2, factFiles: expect.any(Number), findings: [] })
  })

  test('names file, fact and remedy of a quote that slipped', async () => {
    const cwd = await emptyFolder()
    await cp(packagePath('seed'), join(cwd, 'sources'), { recursive: true })
    const notice = join(cwd, 'sources/documents/notice-2025-57.txt')
    await writeFile(notice, `\u3000${await readFile(notice, 'utf8')}`)
    const { code, out } = await run(['check', 'sources', '--json'], { cwd })
    expect(code).toBe(1)
    const { findings } = JSON.parse(out)
    expect(findings[0]).toEqual({
      code: expect.any(String),
      file: expect.stringContaining('facts/'),
      fact: expect.any(String),
      message: expect.any(String),
      remedy: expect.any(String),
    })
    expect(findings.map((finding: { code: string }) => finding.code)).toContain('EVIDENCE_QUOTE')
  })
})

describe('zhimai query', () => {
  test('answers a file with variables, as JSON', async () => {
    const cwd = loaded
    await writeFile(join(cwd, 'q.graphql'), QUESTION)
    const { code, out } = await run(['query', 'q.graphql', '--variables', '{"n": 2}'], { cwd })
    expect(code).toBe(0)
    const ids = ['task/notice-2025-57/1', 'task/notice-2025-57/2']
    expect(JSON.parse(out)).toEqual({ data: { tasks: { nodes: ids.map((id) => ({ id })) } } })
  })

  test('answers standard input, and ends with 1 where the answer has errors', async () => {
    const cwd = loaded
    const right = await run(['query', '-'], { cwd, input: '{ dataset { engine } }' })
    expect(JSON.parse(right.out)).toEqual({ data: { dataset: { engine: 'grafeo' } } })
    const wrong = await run(['query', '-'], { cwd, input: '{ tasks(first: 101) { totalCount } }' })
    expect(wrong.code).toBe(1)
    expect(JSON.parse(wrong.out).errors[0].extensions.code).toBe('BAD_USER_INPUT')
  })

  test('refuses variables that are no JSON object and an address that is none', async () => {
    const cwd = await emptyFolder()
    for (const variables of ['nonsense', '[1]', '"x"']) {
      const { code, err } = await run(['query', '-', '--variables', variables], { cwd, input: QUESTION })
      expect(code).toBe(2)
      expect(err).toContain('--variables must be a JSON object')
    }
    const { code, err } = await run(['query', '-', '--url', 'localhost'], { cwd, input: QUESTION })
    expect(code).toBe(2)
    expect(err).toContain('http://localhost:4000/graphql')
  })

  test('says so where nothing is loaded, and where no service answers', async () => {
    const cwd = await emptyFolder()
    const empty = await run(['query', '-'], { cwd, input: QUESTION })
    expect(empty.code).toBe(3)
    expect(empty.err).toContain('zhimai load')
    const away = await run(['query', '-', '--url', 'http://127.0.0.1:1/graphql'], { cwd, input: QUESTION })
    expect(away.code).toBe(3)
    expect(away.err).toContain('http://127.0.0.1:1/graphql')
  })
})

describe('zhimai export', () => {
  test('writes what zhimai load reads back to the same version, nodes first', async () => {
    const cwd = loaded
    const before = JSON.parse((await run(['status', '--json'], { cwd })).out)
    expect(await run(['export', 'graph.jsonl'], { cwd })).toMatchObject({ code: 0, out: '', err: '' })
    expect((await run(['export'], { cwd })).out).toBe(await readFile(join(cwd, 'graph.jsonl'), 'utf8'))
    const lines = (await readFile(join(cwd, 'graph.jsonl'), 'utf8')).trimEnd().split('\n')
    const kinds = lines.map((line) => Object.keys(JSON.parse(line))[0])
    expect(kinds.indexOf('relation')).toBe(kinds.lastIndexOf('node') + 1)

    const other = await emptyFolder()
    const report = await run(['load', join(cwd, 'graph.jsonl'), '--json'], { cwd: other })
    expect(JSON.parse(report.out).version).toBe(before.version)
    expect(JSON.parse((await run(['status', '--json'], { cwd: other })).out)).toEqual({
      ...before,
      loadedAt: expect.any(String),
    })
  })
})

test('zhimai status says that nothing is loaded, and ends with 1', async () => {
  const cwd = await emptyFolder()
  expect(await run(['status'], { cwd })).toMatchObject({ code: 1 })
  expect(JSON.parse((await run(['status', '--json'], { cwd })).out)).toMatchObject({ version: null })
})
