import { expect, test } from 'vitest'
import { inBrowser, textsOf } from '../support/browser.js'

inBrowser('fulfilment', (open) => {
  test('commitments stand by area with their status; the silent ones alone are shown by one click', async () => {
    const page = await open('/fulfilment')
    await page.locator('.area').first().waitFor()
    expect(await page.locator('.area').count()).toBe(6)
    await page.getByRole('button', { name: '未见 3' }).click()
    expect(await textsOf(page.locator('.commitment .provision-number'))).toHaveLength(3)
    expect(await page.locator('.commitment', { hasText: '川东红色武装斗争志' }).innerText()).toContain(
      '现有文献未再提到',
    )
    await page.reload()
    expect(await textsOf(page.locator('.commitment .provision-number'))).toHaveLength(3)
  })

  test('a commitment shows its tasks and offices, and why', async () => {
    const page = await open('/fulfilment')
    const row = page.locator('.commitment', { hasText: '探索联合编纂《成渝地区双城经济圈建设年鉴》' })
    expect(await row.innerText()).toMatch(/任务 3[\s\S]*省志工作处/)
    await row.getByRole('button', { name: '为什么' }).click()
    expect(await row.locator('.evidence').innerText()).toContain('任务')
  })

  test('the matrix has a mark for each office of each task; a collective is expanded to its departments', async () => {
    const page = await open('/matrix')
    const row = page.getByRole('row', { name: /^11 / })
    await row.waitFor()
    expect(await row.locator('td.assigned').count()).toBe(3)
    const first = page.getByRole('row', { name: /^1 / })
    expect(await first.locator('td.covered').count()).toBe(0)
    await page.getByRole('button', { name: '展开到处室' }).click()
    await first.locator('td.covered').first().waitFor()
    expect(await textsOf(first.locator('td.covered'))).toHaveLength(5)
    await page.getByRole('button', { name: '收起处室' }).click()
    expect(await first.locator('td.covered').count()).toBe(0)
  })
})
