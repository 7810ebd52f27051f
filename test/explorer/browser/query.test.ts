import { expect, test } from 'vitest'
import { inBrowser } from '../support/browser.js'

inBrowser('query', (open) => {
  test('a common question is chosen, run and answered; its address asks it again', async () => {
    const page = await open('/query')
    await page.getByRole('button', { name: /新旧对照表/ }).click()
    await page.getByRole('button', { name: '运行' }).click()
    await page.locator('.query-answer .code').waitFor()
    expect(JSON.parse(await page.locator('.query-answer .code').innerText())).toMatchObject({
      data: { compare: { changes: { totalCount: 25 } } },
    })
    const asked = await page.getByRole('textbox', { name: '问题' }).inputValue()
    await page.reload()
    expect(await page.getByRole('textbox', { name: '问题' }).inputValue()).toBe(asked)
  })

  test('an error of the service is shown as it came', async () => {
    const page = await open(`/query?query=${encodeURIComponent('{ nothing }')}`, {
      expected: /status of 400/,
    })
    const refused = page.waitForResponse(/graphql/)
    await page.getByRole('button', { name: '运行' }).click()
    await refused
    await page.getByRole('alert').waitFor()
    expect(await page.locator('.query-answer .code').innerText()).toContain('nothing')
  })

  test('every view leads to the query behind it, with its variables', async () => {
    const page = await open('/compare')
    await page.locator('table').waitFor()
    await page.getByRole('button', { name: '此页背后的查询' }).click()
    await page.getByRole('dialog').getByRole('link', { name: '在查询页打开' }).first().click()
    expect(await page.getByRole('textbox', { name: '问题' }).inputValue()).toContain('query WhatChanged')
    await page.getByRole('button', { name: '运行' }).click()
    await page.locator('.query-answer .code').waitFor()
    expect(await page.locator('.query-answer .code').innerText()).toContain('"caveat"')
  })

  test('GraphiQL opens with the question filled in', async () => {
    const page = await open('/query')
    const address = await page.getByRole('link', { name: '在 GraphiQL 中打开' }).getAttribute('href')
    expect(address).toMatch(/^\/graphql\?query=.+&variables=/)
  })
})
