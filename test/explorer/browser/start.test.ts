import { expect, test } from 'vitest'
import { inBrowser, textsOf } from '../support/browser.js'

inBrowser('start', (open) => {
  test('typing 年鉴 suggests things with their kind and why, and the keyboard chooses one', async () => {
    const page = await open('/')
    const box = page.getByRole('combobox')
    await box.fill('年鉴')
    const options = await textsOf(page.getByRole('option'))
    expect(options).toContain('成渝地区双城经济圈建设年鉴 出版物')
    const wanted = options.indexOf('成渝地区双城经济圈建设年鉴 出版物')
    for (let step = 0; step <= wanted; step++) await box.press('ArrowDown')
    await box.press('Enter')
    await page.getByRole('heading', { level: 1, name: '成渝地区双城经济圈建设年鉴' }).waitFor()
    expect(decodeURIComponent(page.url())).toMatch(/\/thing\/publication\/成渝地区双城经济圈建设年鉴$/)
  })

  test('what is loaded is said in numbers, each leading to the list of its kind', async () => {
    const page = await open('/')
    await page.getByRole('link', { name: '16 任务' }).click()
    await page.getByText('共 16 条').waitFor()
    expect(await page.locator('.rows > li').count()).toBe(16)
  })

  test('each of the five questions leads to an answer', async () => {
    const page = await open('/')
    await page.locator('.questions a').first().waitFor()
    const questions = await page
      .locator('.questions a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(questions).toHaveLength(5)
    for (const address of questions) {
      await page.goto(new URL(address ?? '', page.url()).href)
      await page.locator('main :is(table, li)').first().waitFor()
      expect(await page.locator('.state').count()).toBe(0)
    }
  })

  test('Enter shows everything that matches, filtered by kind; nothing found says what to try', async () => {
    const page = await open('/')
    await page.getByRole('combobox').fill('清河')
    await page.getByRole('combobox').press('Enter')
    await page.getByRole('link', { name: /^出版物/ }).click()
    expect(await textsOf(page.locator('.rows .named a'))).toEqual(['大竹县清河区志', '大竹县清河镇志'])
    await page.getByRole('combobox').fill('不存在的词语组合')
    await page.getByRole('combobox').press('Enter')
    await page.getByRole('heading', { name: '没有找到“不存在的词语组合”。' }).waitFor()
  })

  test('the language and the colours are kept from visit to visit', async () => {
    const page = await open('/')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Theme: system' }).click()
    await page.getByRole('button', { name: 'Theme: light' }).click()
    await page.reload()
    await page.getByRole('heading', { name: 'Follow the thread of cooperation' }).waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })
})
