import { expect, test } from 'vitest'
import { inBrowser, textsOf } from '../support/browser.js'

inBrowser('timeline', (open) => {
  test('events and documents of both sides stand in order, in their lanes', async () => {
    const page = await open('/timeline')
    expect(await textsOf(page.locator('.lane-name'))).toEqual(['四川', '重庆'])
    const dates = await page
      .locator('.item time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))
    expect(dates.filter((date) => date && !date.includes('/'))).toEqual(
      [...dates.filter((date) => date && !date.includes('/'))].sort(),
    )
    expect(
      await page.locator('.item.lane-both', { hasText: '川渝地方志工作合作协议签署座谈会' }).count(),
    ).toBe(1)
    const notice = page.locator('.item.lane-first', { hasText: '〔2025〕57号' })
    expect(await notice.locator('.item-date').innerText()).toContain('据印发机构')
    await page.getByText('分列左右的依据').click()
    expect(await page.getByText('文献归印发的一方').isVisible()).toBe(true)
  })

  test('a date is as exact as its source, and the source says it in its own words', async () => {
    const page = await open('/timeline')
    const item = page.locator('.item', { hasText: '送仙战疫' })
    expect(await item.innerText()).toMatch(/2020 年 6 月 23 日以前[\s\S]*近日/)
  })

  test('documents can be left out, and an event leads to its words', async () => {
    const page = await open('/timeline')
    await page.getByRole('button', { name: /^文献/ }).click()
    expect(await page.locator('.item', { hasText: '〔2025〕57号' }).count()).toBe(0)
    await page
      .locator('.item', { hasText: '篇目评审会' })
      .getByRole('link', { name: /^打开原文/ })
      .click()
    await page.locator('mark.chosen').first().waitFor()
    expect(page.url()).toMatch(/\/document\/newsletter-2020-06-23#char=/)
  })
})
