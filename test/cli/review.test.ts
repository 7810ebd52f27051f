import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { NOTICE, NOTICE_NAME } from '../review/sample.js'
import { emptyFolder, run, start } from './run.js'

const FILE = `${NOTICE_NAME}.txt`

/** A folder with an empty folder of sources and one invented document, added. */
async function added(): Promise<string> {
  const cwd = await emptyFolder()
  for (const part of ['documents', 'facts']) await mkdir(join(cwd, 'sources', part), { recursive: true })
  await writeFile(join(cwd, FILE), NOTICE)
  expect(await run(['add', FILE, '--folder', 'sources'], { cwd })).toMatchObject({ code: 0, err: '' })
  return cwd
}

interface Open {
  readonly key: string
}

async function state(
  cwd: string,
): Promise<{ open: readonly Open[]; decisions: number; findings: unknown[]; held: unknown[] }> {
  const { out, err } = await run(['review', 'sources', '--json'], { cwd })
  expect(err).toBe('')
  const { documents, findings, held } = JSON.parse(out)
  return { ...documents[0], findings, held }
}

describe('zhimai add', () => {
  test('says how much there is to review, and as JSON', async () => {
    const cwd = await added()
    const { code, out } = await run(['add', FILE, '--folder', 'sources', '--json'], { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual([
      {
        document: `document/${NOTICE_NAME}`,
        file: FILE,
        open: expect.any(Number),
        decided: 0,
        known: [],
        differs: [],
      },
    ])
  })

  test('names the command that reviews the folder that was added to, as a shell takes it', async () => {
    const cwd = await added()
    const own = await run(['add', FILE, '--folder', 'sources'], { cwd })
    expect(own.out).toMatch(/zhimai review sources\n$/)
    await mkdir(join(cwd, "it's my"))
    const spaced = await run(['add', FILE, '--folder', "it's my"], { cwd })
    expect(spaced.out).toMatch(/zhimai review 'it'\\''s my'\n$/)
  })

  test('names the file that is missing, empty or no text, adds the others, and ends with 1', async () => {
    const cwd = await added()
    await writeFile(join(cwd, 'empty.txt'), ' \n')
    await writeFile(join(cwd, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 255, 254]))
    const files = ['none.txt', 'empty.txt', 'picture.txt', FILE]
    const { code, out, err } = await run(['add', ...files, '--folder', 'sources'], { cwd })
    expect(code).toBe(1)
    for (const file of files.slice(0, 3)) expect(err).toContain(file)
    expect(err).not.toContain('    at ')
    expect(out).toContain(`document/${NOTICE_NAME}`)
    expect(await run(['add'], { cwd })).toMatchObject({ code: 2 })
  })
})

describe('zhimai review', () => {
  test('walks proposals by one key a line: accept, correct, skip, undo, reject, quit; and goes on where it was left', async () => {
    const cwd = await added()
    const input = ['a', 's', 'c', 'name=陕西省志办', '', 'u', 'r', 'q', ''].join('\n')
    const { code, out } = await run(['review', 'sources', '--by', '王编'], { cwd, input })
    expect(code).toBe(0)
    expect(out).toContain('【甘肃省地方志办公室】主任李明')
    const log = (await readFile(join(cwd, 'sources/proposals', `${NOTICE_NAME}.decisions.jsonl`), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(log.map(({ action, key, by }) => [action, key, by])).toEqual([
      ['accept', `entity|document/${NOTICE_NAME}`, '王编'],
      ['correct', 'entity|office/陕西省地方志办公室', '王编'],
      ['undo', 'entity|office/陕西省地方志办公室', '王编'],
      ['reject', 'entity|office/陕西省地方志办公室', '王编'],
    ])
    const again = await run(['review', 'sources'], { cwd, input: 'q\n' })
    expect(again.out).toContain('office/甘肃省地方志办公室')
    expect(again.out).not.toContain('OFFICE  陕西省地方志办公室')
  })

  test('accepts a batch, writes facts that the check finds nothing wrong with, loads and logs them', async () => {
    const cwd = await added()
    const { code, out } = await run(['review', 'sources', '--accept-above', '0'], { cwd })
    expect(code).toBe(0)
    expect(out).toContain('loaded')
    expect(await run(['check', 'sources'], { cwd })).toMatchObject({ code: 0 })
    const query = '{ node(id: "person/李明") { ... on Person { posts { edges { post office { name } } } } } }'
    const answer = await run(['query', '-'], { cwd, input: query })
    expect(JSON.parse(answer.out).data.node.posts.edges).toEqual([
      { post: '主任', office: { name: '甘肃省地方志办公室' } },
    ])
    const audit = (await readFile(join(cwd, '.zhimai/audit.jsonl'), 'utf8')).trimEnd().split('\n')
    expect(audit.map((line) => JSON.parse(line).what)).toEqual(['review', 'load'])
    expect(await readFile(join(cwd, 'sources/documents', FILE), 'utf8')).toBe(NOTICE)
  })

  test('refuses a confidence that is none, an undo without its document, and damaged proposals', async () => {
    const cwd = await added()
    expect(await run(['review', 'sources', '--accept-above', 'all'], { cwd })).toMatchObject({ code: 2 })
    expect(await run(['review', 'sources', '--undo', 'x'], { cwd })).toMatchObject({ code: 2 })
    const unknown = await run(['review', 'sources', '--document', 'none'], { cwd })
    expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('zhimai add') })
    await writeFile(join(cwd, 'sources/proposals', `${NOTICE_NAME}.yaml`), 'document: [')
    const damaged = await run(['review', 'sources'], { cwd, input: 'a\n' })
    expect(damaged).toMatchObject({ code: 1, err: expect.stringContaining(`${NOTICE_NAME}.yaml`) })
  })

  test(
    'killed at any moment: all that was acknowledged is there, nothing is half-written',
    { timeout: 120_000 },
    async () => {
      const cwd = await added()
      const keys = (await state(cwd)).open.map(({ key }) => key)
      const acknowledged = new Set<string>()
      for (let round = 0; round < 4; round++) {
        const child = start(['review', 'sources'], { cwd })
        const limit = 1 + (round % 4)
        const wait = Math.floor(Math.random() * 40)
        let seen = ''
        let own = 0
        child.stdin.on('error', () => undefined)
        child.stdin.write('a\n'.repeat(keys.length))
        await new Promise<void>((resolve) => {
          child.stdout.setEncoding('utf8').on('data', (part: string) => {
            seen += part
            own = seen.match(/✓ accept /g)?.length ?? 0
            // Somewhere in the decision after the last one that was acknowledged, another place in each run.
            if (own >= limit) setTimeout(() => child.kill('SIGKILL'), wait)
          })
          child.on('close', () => resolve())
        })
        for (const [, key = ''] of seen.matchAll(/✓ accept (.+)\n/g)) acknowledged.add(key)
        const left = await state(cwd)
        for (const key of acknowledged) expect(left.open.map((one) => one.key)).not.toContain(key)
        expect(left.decisions).toBeGreaterThanOrEqual(acknowledged.size)
        expect(left.findings).toEqual([])
      }
      expect(acknowledged.size).toBeGreaterThanOrEqual(4)
      await run(['review', 'sources', '--accept-above', '0'], { cwd })

      const whole = await emptyFolder()
      await cp(join(cwd, FILE), join(whole, FILE))
      for (const part of ['documents', 'facts'])
        await mkdir(join(whole, 'sources', part), { recursive: true })
      await run(['add', FILE, '--folder', 'sources'], { cwd: whole })
      await run(['review', 'sources', '--accept-above', '0'], { cwd: whole })
      const facts = (folder: string): Promise<string> =>
        readFile(join(folder, 'sources/facts', `${NOTICE_NAME}.yaml`), 'utf8')
      expect((await facts(cwd)).split('\n').sort()).toEqual((await facts(whole)).split('\n').sort())
      expect(existsSync(join(cwd, 'sources/proposals/.lock'))).toBe(false)
    },
  )
})

test('zhimai serve --review is refused on an address that other machines reach', async () => {
  const cwd = await emptyFolder()
  const { code, err } = await run(['serve', '--review'], { cwd, env: { HOST: '0.0.0.0', PUBLIC_READ: '1' } })
  expect(code).toBe(2)
  expect(err).toContain('--review is for this machine only')
})
