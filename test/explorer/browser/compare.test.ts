import { expect, test } from 'vitest'
import { downloaded, inBrowser, textsOf } from '../support/browser.js'

inBrowser('comparison', (open) => {
  test('the versions are compared; MERGED alone are shown, counted, linked and exported', async () => {
    const page = await open('/compare')
    await page.waitForURL(/\/compare\/agreement\/chuanyu\/2020-06-19\/agreement\/chuanyu\/2025-06-23/)
    await page.getByRole('button', { name: /^合并/ }).click()
    expect(page.url()).toMatch(/kind=MERGED/)
    const merged = page.locator('table tbody tr:not(.part)')
    const count = await merged.count()
    expect(await page.getByRole('button', { name: `合并 ${count}` }).isVisible()).toBe(true)
    expect(new Set(await textsOf(merged.locator('th')))).toEqual(new Set(['合并']))

    const row = merged.filter({ hasText: '拓宽《重庆地方志》' })
    expect(await textsOf(row.locator('.provision-number'))).toEqual(['3.3', '3.4'])
    expect((await textsOf(row.locator('ins'))).join('')).toContain('建立定期开展方志资料的交流交换机制')

    await page.getByText('导出').click()
    const csv = await downloaded(page, () => page.getByRole('button', { name: 'CSV 表格' }).click())
    expect(csv.text.match(/\r\n合并,/g)).toHaveLength(count)
    await page.getByText('导出').click()
    const html = await downloaded(page, () => page.getByRole('button', { name: 'HTML 网页' }).click())
    expect(html.text).toContain('<del>')
    expect(html.text).toContain('两边都不是协议正文')
  })

  test('the caveat stays on the page, in print too, and says what 未见 means', async () => {
    const page = await open('/compare')
    const caveat = page.locator('.compare-caveat')
    expect(await caveat.innerText()).toContain('未见')
    await page.emulateMedia({ media: 'print' })
    expect(await caveat.isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
  })

  test('the rows of one office are shown by its name', async () => {
    const page = await open('/compare')
    await page.getByRole('combobox', { name: '责任处' }).selectOption('综合处')
    const rows = page.locator('table tbody tr:not(.part)')
    expect(await rows.count()).toBe(1)
    expect(await rows.innerText()).toContain('任务 7')
  })

  test('the keyboard goes from change to change and says which', async () => {
    const page = await open('/compare')
    await page.locator('table').waitFor()
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    expect(await page.locator('tr.current').getAttribute('id')).toBe('change-1')
    await expect
      .poll(() => page.locator('.unseen[aria-live=polite]').innerText())
      .toMatch(/第 2 处，共 25 处/)
    await page.keyboard.press('Alt+ArrowUp')
    expect(await page.locator('tr.current').getAttribute('id')).toBe('change-0')
  })

  test('both sides lead to their words', async () => {
    const page = await open('/compare')
    const row = page.locator('table tbody tr', { hasText: '川东红色武装斗争志' }).first()
    await row.getByRole('link', { name: '原文 2.4' }).click()
    expect((await textsOf(page.locator('mark.chosen'))).join('')).toContain('川东红色武装')
  })

  test('two things that cannot be compared say why', async () => {
    const page = await open('/compare/document/nothing/document/notice-2025-57')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toContain('nothing')
  })
})
