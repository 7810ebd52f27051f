import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished } from 'vitest'
import { browserPath } from './browser-path.js'

const present = existsSync(browserPath)

/** A suite in a real Chromium; skipped, and said so, only where there is none and this is no CI. */
export function inBrowser(name: string, suite: (open: OpenPage) => void): void {
  if (!present && !process.env['CI']) {
    console.warn(`skipped: ${name}: no Chromium at ${browserPath}; install it or set CHROME`)
    describe.skip(name, () => suite(() => Promise.reject(new Error('no Chromium'))))
    return
  }
  describe(name, () => {
    let browser: Browser | undefined
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: browserPath })
    })
    afterAll(() => browser?.close())
    suite(async (address, options) => {
      if (!browser) throw new Error('the browser has not started')
      return openIn(browser, address, options)
    })
  })
}

/** Opens an address of the explorer, or of another service, in a fresh browser context. */
export type OpenPage = (address: string, options?: PageOptions) => Promise<Page>

export interface PageOptions extends BrowserContextOptions {
  /** Errors that the browser itself logs for what the test brings about, such as a refused request. */
  readonly expected?: RegExp
}

/** The test that opened a page fails on any error in its console and on any request to another host. */
async function openIn(
  browser: Browser,
  address: string,
  { expected, ...options }: PageOptions = {},
): Promise<Page> {
  const target = new URL(address, inject('site'))
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options })
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected?.test(message.text())) wrong.push(message.text())
  })
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== target.origin && protocol !== 'blob:' && protocol !== 'data:')
      wrong.push(`request to ${request.url()}`)
  })
  onTestFinished(async () => {
    await context.close()
    expect(wrong).toEqual([])
  })
  page.setDefaultTimeout(15_000)
  await page.goto(target.href)
  return page
}

/** Does what makes the page hand out a file, and gives its name and content. */
export async function downloaded(
  page: Page,
  act: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

/** The texts of all that a locator finds, once the first is there. */
export async function textsOf(locator: Locator): Promise<string[]> {
  await locator.first().waitFor()
  return (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())
}
