import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { NOTICE, NOTICE_NAME, REPORT, REPORT_NAME } from '../../review/sample.js'
import { violations } from '../support/axe.js'
import { inBrowser, textsOf } from '../support/browser.js'
import { openReviewSite, UNDER_REVIEW } from '../support/review-site.js'

const DOCUMENT = `document/${UNDER_REVIEW}`

async function progress(page: Page): Promise<{ decided: number; left: number }> {
  const [decided = 0, left = 0] =
    (await page.locator('.desk-progress p').innerText()).match(/\d+/g)?.map(Number) ?? []
  return { decided, left }
}

/** Once every decision has been written and loaded. */
function written(page: Page): Promise<void> {
  return page.getByText('决定都已写下，事实已载入。').waitFor()
}

async function ask(page: Page, query: string): Promise<unknown> {
  const answer = await page.request.post(new URL('/graphql', page.url()).href, { data: { query } })
  return (await answer.json()).data
}

/** Shows one kind of proposal, and waits for one of its names. */
async function showKind(page: Page, kind: string, name: string): Promise<void> {
  await page.getByRole('combobox', { name: '类别' }).selectOption(kind)
  await page.locator('.proposal h2', { hasText: name }).waitFor()
}

/** Writing and loading take their time on a busy machine. */
function eventually<Value>(value: () => Promise<Value>) {
  return expect.poll(value, { timeout: 20_000 })
}

inBrowser('review', (open) => {
  test('proposals are decided by clicks and by keys; the facts are in the graph, and the next visit goes on', async () => {
    const { origin, folder } = await openReviewSite()
    const page = await open(`${origin}/`)
    await page.getByRole('link', { name: '审读' }).click()
    await page.locator('.proposal').waitFor()
    const before = await progress(page)
    expect(before.decided).toBe(0)
    expect(await page.locator('.proposal mark').innerText()).toContain('2020年6月23日')
    const status = page.locator('.unseen[aria-live=polite]')

    await page.getByRole('button', { name: '接受', exact: true }).click()
    await eventually(() => status.innerText()).toContain(`还有 ${before.left - 1} 项`)
    await page.locator('.proposal h2', { hasText: '四川省地方志工作办公室' }).waitFor()
    await page.keyboard.press('a')
    await showKind(page, 'ISSUED', '四川省地方志工作办公室')
    await page.keyboard.press('a')
    await eventually(() => status.innerText()).toMatch(/已接受：四川省地方志工作办公室 → 印发/)

    await showKind(page, 'PERSON', '陈建春')
    await page.keyboard.press('r')
    await page.locator('.proposal h2', { hasText: '刘文海' }).waitFor()
    await page.keyboard.press('s')
    await page.locator('.proposal h2', { hasText: '赵行' }).waitFor()
    await page.getByRole('button', { name: '改正' }).click()
    await page.getByRole('textbox', { name: '名称' }).fill('赵小行')
    await page.keyboard.press('Enter')
    await page.locator('.proposal h2', { hasText: '邓瑜' }).waitFor()
    await page.keyboard.press('r')
    await page.keyboard.press('u')
    await page.locator('.proposal h2', { hasText: '邓瑜' }).waitFor()
    await page.keyboard.press('a')

    await showKind(page, 'HOLDS_POST', '刘文海')
    await page.getByRole('button', { name: /^赵小行/ }).click()
    await page.locator('.proposal h2', { hasText: '赵小行' }).waitFor()
    await page.keyboard.press('a')
    await page.locator('.proposal h2', { hasText: '邓瑜' }).waitFor()
    await page.getByRole('button', { name: '接受', exact: true }).click()
    await written(page)

    expect(
      await ask(
        page,
        `{ issued: document(id: "${DOCUMENT}") { issuedBy { nodes { name } } }
           right: node(id: "person/赵小行") { ... on Person { posts { edges { post } } } }
           other: node(id: "person/邓瑜") { name }
           wrong: node(id: "person/陈建春") { name } }`,
      ),
    ).toEqual({
      issued: { issuedBy: { nodes: [{ name: '四川省地方志工作办公室' }] } },
      right: { posts: { edges: [{ post: '副主任' }] } },
      other: { name: '邓瑜' },
      wrong: null,
    })
    expect(await readFile(join(folder, 'facts', `${UNDER_REVIEW}.yaml`), 'utf8')).toContain('person/赵小行')

    const after = await progress(page)
    await page.goto(`${origin}/review`)
    await page.locator('.proposal').waitFor()
    expect(await progress(page)).toEqual(after)
    await page.keyboard.press('q')
    await page.getByRole('heading', { name: '审读到此' }).waitFor()
  })

  test('all of at least a confidence are accepted at once, undone at once, and an earlier decision is undone from the list', async () => {
    const { origin } = await openReviewSite()
    const page = await open(`${origin}/review`)
    await page.locator('.proposal').waitFor()
    const before = await progress(page)
    await page.getByRole('spinbutton', { name: '可信度不低于' }).fill('0.95')
    const many = page.getByRole('button', { name: /^接受 \d+ 项$/ })
    const count = Number((await many.innerText()).match(/\d+/)?.[0])
    expect(count).toBeGreaterThan(1)
    await many.click()
    await written(page)
    expect(await progress(page)).toEqual({ decided: count, left: before.left - count })
    await page.keyboard.press('u')
    await eventually(() => progress(page)).toEqual(before)

    await page.keyboard.press('a')
    await eventually(async () => (await progress(page)).decided).toBe(1)
    await page.reload()
    const decided = page.getByRole('region', { name: '已作的决定' })
    await decided.getByRole('button', { name: /^撤销/ }).click()
    await eventually(() => progress(page)).toEqual(before)
  })

  test('what was decided elsewhere meanwhile, a correction that makes no fact, and a service that does not answer are said', async () => {
    const { origin } = await openReviewSite()
    const page = await open(`${origin}/review`, { expected: /status of 4(04|22)|ERR_CONNECTION_REFUSED/ })
    await page.locator('.proposal').waitFor()
    await page.request.post(`${origin}/review/decisions`, {
      headers: { 'x-zhimai-review': '1' },
      data: { document: DOCUMENT, verdicts: [{ action: 'reject', key: `entity|${DOCUMENT}` }] },
    })
    await page.keyboard.press('a')
    await page.getByRole('alert').filter({ hasText: '已经在别处作了决定' }).waitFor()
    expect(await progress(page)).toMatchObject({ decided: 1 })

    await showKind(page, 'EVENT', '签署')
    await page.keyboard.press('c')
    await page.getByRole('textbox', { name: '编号' }).fill('')
    await page.keyboard.press('Enter')
    await page.getByRole('form', { name: '改正' }).getByRole('alert').waitFor()
    await page.keyboard.press('Escape')

    await page.context().route('**/review/*', (route) => route.abort('connectionrefused'))
    await page.keyboard.press('a')
    await page.getByRole('alert').filter({ hasText: '有 1 项决定还没有写下' }).waitFor()
    await page.context().unroute('**/review/*')
    await page.getByRole('button', { name: '再试一次' }).click()
    await eventually(async () => (await progress(page)).decided).toBe(2)
  })

  test('two of one name are taken for the same by a click: the id read here answers with the one held, until it is undone', async () => {
    const { origin } = await openReviewSite({
      accepted: { name: NOTICE_NAME, text: NOTICE },
      open: { name: REPORT_NAME, text: REPORT },
    })
    const page = await open(`${origin}/review`)
    await showKind(page, 'MATCH', '是同一个吗？')
    const ends = page.locator('.proposal-match .proposal-id')
    expect(await textsOf(ends)).toEqual(['person/李明@青海省档案馆', 'person/李明'])
    expect(await textsOf(page.locator('.proposal-match mark'))).toEqual(['李明', '李明'])
    const merged = () => ask(page, '{ node(id: "person/李明@青海省档案馆") { id name } }')
    expect(await merged()).toEqual({ node: null })

    await page.getByRole('button', { name: '是同一个', exact: true }).click()
    await written(page)
    expect(await merged()).toEqual({ node: { id: 'person/李明', name: '李明' } })
    const known = await open(`${origin}/thing/person/李明@青海省档案馆`)
    await known.getByRole('heading', { name: '李明', level: 1 }).waitFor()

    await page.locator('.desk-actions').getByRole('button', { name: '撤销', exact: true }).click()
    await eventually(merged).toEqual({ node: null })
    expect(await textsOf(ends)).toContain('person/李明@青海省档案馆')
  })

  test('it has no accessibility violation, with the correction open too, and fits a telephone', async () => {
    const { origin } = await openReviewSite()
    const page = await open(`${origin}/review`, { reducedMotion: 'reduce' })
    await page.locator('.proposal').waitFor()
    expect(await violations(page)).toEqual([])
    await showKind(page, 'HOLDS_POST', '陈建春')
    await page.keyboard.press('c')
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('form', { name: 'Correct' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 360, height: 780 })
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0)
  })

  test('with no proposals it says how to make some', async () => {
    const { origin } = await openReviewSite({ proposals: false })
    const page = await open(`${origin}/review`)
    await page.getByRole('heading', { name: '没有待审的提议' }).waitFor()
    expect(await page.locator('.state pre').innerText()).toContain('zhimai add')
  })

  test('a service without --review has neither the view nor the routes, and the page says how to get them', async () => {
    const page = await open('/review')
    await page.getByRole('heading', { name: '审读没有开启' }).waitFor()
    expect(await page.locator('.state pre').innerText()).toContain('zhimai serve --review')
    expect(await textsOf(page.getByRole('navigation', { name: '主导航' }).getByRole('link'))).not.toContain(
      '审读',
    )
    const routes = await page.request.get(new URL('/review/proposals', page.url()).href)
    expect(routes.status()).toBe(404)
    expect(await violations(page)).toEqual([])
  })
})
