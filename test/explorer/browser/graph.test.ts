import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { downloaded, inBrowser, textsOf } from '../support/browser.js'

const project = '/graph?with=project/联合编纂《成渝地区双城经济圈建设年鉴》'

/** The names in the list twin, which has what the picture shows. */
function shownNames(page: Page): Promise<string[]> {
  return textsOf(page.locator('.twin table').first().locator('tbody th'))
}

async function listed(page: Page): Promise<void> {
  await page.getByRole('button', { name: '列表' }).click()
  await page.locator('.twin').waitFor()
}

async function exported(page: Page, format: string): Promise<{ name: string; text: string }> {
  await page.locator('.workbench-bar summary').click()
  return downloaded(page, () => page.getByRole('button', { name: format }).click())
}

interface ExportedGraph {
  readonly nodes: readonly {
    readonly id: string
    readonly position: { readonly x: number; readonly y: number }
  }[]
  readonly relations: readonly { readonly type: string; readonly from: string; readonly to: string }[]
}

async function asJson(page: Page): Promise<ExportedGraph> {
  return JSON.parse((await exported(page, 'JSON')).text)
}

inBrowser('graph', (open) => {
  test('a relation type is expanded with its count; nothing placed moves; it can be undone and redone', async () => {
    const page = await open(project)
    await listed(page)
    const before = await asJson(page)
    await page.locator('.twin').getByRole('button', { name: '四川省地方志工作办公室' }).first().click()
    const inspector = page.getByRole('region', { name: '四川省地方志工作办公室' })
    const row = inspector.locator('li', { hasText: '任职人员' })
    expect(await row.innerText()).toMatch(/0\/4/)
    await row.getByRole('button', { name: '任职人员：展开 4 条（共 4 条）' }).click()
    await row.getByText('4/4').waitFor()
    expect(await shownNames(page)).toEqual(expect.arrayContaining(['陈建春', '赵行', '邓瑜', '陶利辉']))

    const after = await asJson(page)
    expect(after.nodes.length).toBe(before.nodes.length + 4)
    for (const { id, position } of before.nodes)
      expect(after.nodes.find((node) => node.id === id)?.position).toEqual(position)

    await page.getByRole('button', { name: '撤销' }).click()
    expect(await shownNames(page)).not.toContain('邓瑜')
    await page.getByRole('button', { name: '重做' }).click()
    expect(await shownNames(page)).toContain('邓瑜')
  })

  test('a saved view is a link: the same things at the same places in another browser', async () => {
    const page = await open(project)
    await listed(page)
    await page.locator('.twin').getByRole('button', { name: '重庆市地方志办公室' }).first().click()
    const inspector = page.getByRole('region', { name: '重庆市地方志办公室' })
    await inspector.getByRole('button', { name: '展开全部关系' }).click()
    await page.getByText('夏小平').first().waitFor()
    await page.waitForURL(/#view=/)
    const before = await asJson(page)
    const other = await open(page.url().slice(new URL(page.url()).origin.length))
    await listed(other)
    const after = await asJson(other)
    expect(new Map(after.nodes.map(({ id, position }) => [id, position]))).toEqual(
      new Map(before.nodes.map(({ id, position }) => [id, position])),
    )
    expect(after.relations.length).toBeGreaterThanOrEqual(before.relations.length)
  })

  test('the same address gives the same picture on every load', async () => {
    const first = await open(project)
    await listed(first)
    const second = await open(project)
    await listed(second)
    expect(await asJson(second)).toEqual(await asJson(first))
  })

  test('the legend filters, hiding and collapsing take away', async () => {
    const page = await open(project)
    await listed(page)
    const names = await shownNames(page)
    expect(names).toContain('重庆市地方志办公室')
    await page.getByRole('checkbox', { name: /^机构/ }).uncheck({ force: true })
    expect(await shownNames(page)).not.toContain('重庆市地方志办公室')
    await page.getByRole('checkbox', { name: /^机构/ }).check({ force: true })
    await page
      .locator('.twin')
      .getByRole('button', { name: '成渝地区双城经济圈建设年鉴', exact: true })
      .first()
      .click()
    await page.getByRole('button', { name: '隐藏' }).click()
    expect(await shownNames(page)).not.toContain('成渝地区双城经济圈建设年鉴')
  })

  test('of a large graph the list says how much it shows, and gives the rest', async () => {
    const page = await open('/')
    const query = '{ a: entities(first: 60) { nodes { id } } b: entities(last: 60) { nodes { id } } }'
    const answer = await page.request.post(new URL('/graphql', page.url()).href, { data: { query } })
    const { a, b } = (await answer.json()).data
    const ids = [...a.nodes, ...b.nodes].map(({ id }: { id: string }) => id)
    await page.goto(
      new URL(`/graph?${ids.map((id) => `with=${encodeURIComponent(id)}`).join('&')}`, page.url()).href,
    )
    await listed(page)
    expect(await shownNames(page)).toHaveLength(100)
    const end = page.locator('.twin .rows-end').first()
    expect(await end.innerText()).toContain('已显示 100 条，共 120 条')
    await end.getByRole('button', { name: '再取一些' }).click()
    expect(await shownNames(page)).toHaveLength(120)
  })

  test('the words behind a line are one click away', async () => {
    const page = await open(project)
    await listed(page)
    await page.locator('.twin').getByRole('button', { name: /^产出/ }).first().click()
    expect(await textsOf(page.locator('.inspector mark'))).toEqual([
      '探索联合编纂《成渝地区双城经济圈建设年鉴》',
    ])
  })

  test('ways between a person and a book are found, told as sentences, and shown', async () => {
    const page = await open('/graph?with=person/陈建春')
    await listed(page)
    await page.getByRole('button', { name: '两点之间' }).click()
    await page.locator('.twin').getByRole('button', { name: '陈建春' }).first().click()
    await page.getByRole('button', { name: '起点' }).click()
    await page.getByRole('combobox', { name: '终点' }).fill('双城经济圈建设年鉴')
    await page.getByRole('option', { name: /^成渝地区双城经济圈建设年鉴/ }).click()
    await page.getByRole('button', { name: '找路' }).click()
    const way = page.locator('.way-button').first()
    expect(await way.innerText()).toContain('陈建春')
    expect(await shownNames(page)).toContain('成渝地区双城经济圈建设年鉴')
  })

  test('the time slider leaves what had happened by then', async () => {
    const page = await open('/graph?with=agreement/chuanyu')
    await listed(page)
    await page.getByRole('slider').focus()
    await page.getByRole('slider').press('Home')
    const names = await shownNames(page)
    expect(names.filter((name) => name.includes('修订版'))).toEqual([])
    expect(names.some((name) => name.includes('2020年'))).toBe(true)
  })

  test('it is exported as picture, drawing, GraphML, table and JSON', async () => {
    const page = await open(project)
    await page.locator('.canvas-host canvas').first().waitFor()
    expect((await exported(page, 'PNG 图片')).text.slice(1, 4)).toBe('PNG')
    expect((await exported(page, 'SVG 矢量图')).text).toContain('<svg')
    expect((await exported(page, 'GraphML')).text).toContain('graphml.graphdrawing.org')
    const csv = await exported(page, 'CSV 关系表')
    expect(csv.text).toContain('PRODUCES')
    expect(csv.name).toMatch(/\.csv$/)
    expect((await asJson(page)).relations).toContainEqual(
      expect.objectContaining({ type: 'PRODUCES', to: 'publication/成渝地区双城经济圈建设年鉴' }),
    )
  })

  test('the keyboard walks along relations, expands, hides and undoes; each step is announced', async () => {
    const page = await open(project)
    await page.locator('.canvas-host canvas').first().waitFor()
    await page.getByRole('application').focus()
    const status = page.locator('.unseen[aria-live=polite]')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => status.innerText()).toMatch(/（.+），\d+ 条关系/)
    await page.keyboard.press('e')
    await expect.poll(() => status.innerText()).toMatch(/已加入|没有新的条目/)
    await page.keyboard.press('h')
    await expect.poll(() => page.getByRole('button', { name: '撤销' }).isEnabled()).toBe(true)
  })
})
