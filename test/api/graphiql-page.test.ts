import { existsSync } from 'node:fs'
import { chromium, type Request } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'

import { folderOf, startTestService } from './support.js'

const BROWSERS = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const executablePath = BROWSERS.find((path) => path !== undefined && existsSync(path))
const built = existsSync(folderOf('dist/graphiql/index.html'))

test.skipIf(executablePath === undefined || !built)(
  'GraphiQL opens with its questions, asks no other host, and breaks no rule of its policy',
  async () => {
    const { url } = await startTestService()
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    onTestFinished(() => browser.close())
    const page = await browser.newPage()
    const requests: Request[] = []
    const complaints: string[] = []
    page.on('request', (request) => requests.push(request))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))

    await page.goto(url)
    await page.getByRole('tab', { name: 'WhichTaskFulfilsWhichClause' }).waitFor()
    expect(await page.getByRole('tab').allTextContents()).toHaveLength(14)
    await page.goto(`${url}?query=${encodeURIComponent('query Greeting { hello }')}`)
    // Asked before the editor stands, GraphiQL does nothing.
    await page.locator('.graphiql-query-editor .view-line', { hasText: 'hello' }).waitFor()
    await page.getByRole('button', { name: /execute/i }).click()
    await page.getByText('"world"').waitFor()

    const hosts = new Set(
      requests.map((request) => new URL(request.url()).host).filter((host) => host !== ''),
    )
    expect([...hosts]).toEqual([new URL(url).host])
    expect(complaints).toEqual([])
  },
  120_000,
)
