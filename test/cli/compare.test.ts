import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { emptyFolder, run } from './run.js'

/** A row of the JSON by what it says became of which provisions. */
function rowName(row: unknown): string {
  const numbers = z.array(z.union([z.string(), z.number()]))
  const { old, new: fresh, change } = z.object({ old: numbers, new: numbers, change: z.string() }).parse(row)
  return `${old.join()} ${change} ${fresh.join()}`
}

async function folderOfTexts(): Promise<string> {
  const cwd = await emptyFolder()
  await writeFile(join(cwd, 'old.txt'), '第一条 编纂年鉴。\n第二条 鼓励捐赠地方志资料。\n')
  await writeFile(
    join(cwd, 'new.txt'),
    '第一条 渔船应当检验。\n第二条 编纂年鉴。\n第三条 鼓励捐赠地方志资料。\n',
  )
  await writeFile(join(cwd, 'empty.txt'), '')
  return cwd
}

describe('zhimai compare', () => {
  test('compares two texts without a store, by their wording, not by their numbers', async () => {
    const cwd = await folderOfTexts()
    const { code, out, err } = await run(['compare', 'old.txt', 'new.txt', '--format', 'json'], { cwd })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject([
      { old: [], new: [1], change: 'ADDED' },
      { old: [1], new: [2], change: 'RENUMBERED' },
      { old: [2], new: [3], change: 'RENUMBERED' },
    ])
  })

  test('compares with an empty text and says so', async () => {
    const { code, out } = await run(['compare', 'old.txt', 'empty.txt'], { cwd: await folderOfTexts() })
    expect(code).toBe(0)
    expect(out).toContain('新文本没有可比的内容')
  })

  test("keeps a person's decisions", async () => {
    const cwd = await folderOfTexts()
    await writeFile(join(cwd, 'decisions.yaml'), '- { old: [1], new: [1], by: 审稿人, date: 2025-09-01 }\n')
    const words = ['compare', 'old.txt', 'new.txt', '--format', 'json', '--decisions', 'decisions.yaml']
    expect(JSON.parse((await run(words, { cwd })).out)).toMatchObject([
      { old: [1], new: [1], change: 'MODIFIED', similarity: null, method: 'decided' },
      { old: [], new: [2], change: 'ADDED' },
      { old: [2], new: [3], change: 'RENUMBERED' },
    ])
  })

  test('tells what is wrong and what to do', async () => {
    const cwd = await folderOfTexts()
    await writeFile(join(cwd, 'decisions.yaml'), '- { old: [7], new: [1], by: 审稿人, date: 2025-09-01 }\n')
    const format = await run(['compare', 'old.txt', 'new.txt', '--format', 'pdf'], { cwd })
    expect(format).toMatchObject({ code: 2, out: '' })
    expect(format.err).toMatch(/table, html, md, csv, json/)
    const decisions = await run(['compare', 'old.txt', 'new.txt', '--decisions', 'decisions.yaml'], { cwd })
    expect(decisions).toMatchObject({ code: 2, out: '' })
    expect(decisions.err).toMatch(/decisions\.yaml: the old text has no provision 7/)
    const proposed = await run(['compare', 'old.txt', 'new.txt', '--proposed'], { cwd })
    expect(proposed).toMatchObject({ code: 2, out: '' })
    expect(proposed.err).toMatch(/--proposed is for loaded versions/)
    const folder = await run(['compare', '.', 'new.txt'], { cwd })
    expect(folder.code).toBe(2)
    expect(folder.err).toMatch(/^\.: .*is a folder/m)
    const missing = await run(['compare', 'old.txt', 'none.txt'], { cwd })
    expect(missing.code).toBe(1)
    expect(missing.err).toMatch(/none\.txt: .*no such file/)
  })

  test('compares two versions that are loaded, as reviewed, or as proposed before any review', async () => {
    const cwd = await emptyFolder()
    await run(['load'], { cwd })
    const versions = ['agreement/chuanyu/2020-06-19', 'agreement/chuanyu/2025-06-23']
    const { code, out } = await run(['compare', ...versions, '--format', 'json'], { cwd })
    expect(code).toBe(0)
    const rows: unknown[] = JSON.parse(out)
    expect(rows).toHaveLength(25)
    expect(rows).toContainEqual(expect.objectContaining({ old: ['4.3'], new: [], change: 'NOT_ATTESTED' }))
    const proposed = await run(['compare', ...versions, '--proposed', '--format', 'json'], { cwd })
    const found = new Set(
      z
        .array(z.unknown())
        .parse(JSON.parse(proposed.out))
        .map((row) => rowName(row)),
    )
    expect(rows.filter((row) => !found.has(rowName(row))).length).toBeLessThanOrEqual(3)
    const unknown = await run(['compare', 'agreement/none/1999-01-01', 'agreement/chuanyu/2025-06-23'], {
      cwd,
    })
    expect(unknown.code).toBe(2)
    expect(unknown.err).toMatch(/names nothing/)
  })
})
