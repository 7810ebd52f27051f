import { expect, test } from 'vitest'
import { violations } from '../support/axe.js'
import { inBrowser } from '../support/browser.js'

const views: readonly (readonly [string, string, string])[] = [
  ['start', '/', '.numbers'],
  ['search', '/search?q=年鉴', '.rows'],
  ['list', '/things?kind=CLAUSE', '.rows'],
  ['thing', '/thing/publication/成渝地区双城经济圈建设年鉴', '.thing-words mark'],
  ['graph', '/graph', '.legend'],
  ['comparison', '/compare', 'table'],
  ['fulfilment', '/fulfilment', '.area'],
  ['matrix', '/matrix', 'table'],
  ['timeline', '/timeline', '.item'],
  ['documents', '/documents', '.documents li'],
  ['source', '/document/newsletter-2020-06-23#char=565,586', '.facts li'],
  ['query', '/query', '.query-form'],
  ['nothing here', '/nowhere', '.state'],
]

inBrowser('every view', (open) => {
  test.each(views)(
    '%s has no accessibility violation, on light and dark paper, in both languages',
    async (_, address, ready) => {
      const page = await open(address, { reducedMotion: 'reduce' })
      await page.locator(ready).first().waitFor()
      expect(await violations(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await page.getByRole('button', { name: 'English' }).click()
      expect(await violations(page)).toEqual([])
    },
  )

  test.each(views)('%s fits a telephone: nothing is wider than the window', async (_, address, ready) => {
    const page = await open(address, { viewport: { width: 360, height: 780 } })
    await page.locator(ready).first().waitFor()
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(over).toBeLessThanOrEqual(0)
  })

  test('the list twin has no accessibility violation either, with a thing, a line and the ways open', async () => {
    const page = await open('/graph', { reducedMotion: 'reduce' })
    await page.getByRole('button', { name: '列表' }).click()
    await page.getByRole('button', { name: '两点之间' }).click()
    await page.locator('.twin-node').first().click()
    await page.locator('.twin .relation-word button').first().click()
    await page.locator('.inspector mark, .inspector .inspector-evidence').first().waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('when the service is down, the page says so and what to do, and recovers', async () => {
    const page = await open('/', { expected: /ERR_CONNECTION_REFUSED/ })
    await page.locator('.numbers').waitFor()
    await page.context().route('**/graphql', (route) => route.abort('connectionrefused'))
    await page.getByRole('link', { name: '大事记' }).click()
    await page.getByRole('heading', { name: '连不上服务' }).waitFor()
    expect(await page.getByText('zhimai serve').isVisible()).toBe(true)
    await page.context().unroute('**/graphql')
    await page.getByRole('button', { name: '再试一次' }).click()
    await page.locator('.item').first().waitFor()
  })

  test('code comes from files only: the policy allows no inline script', async () => {
    const page = await open('/')
    const response = await page.request.get(page.url(), { headers: { accept: 'text/html' } })
    const policy = response.headers()['content-security-policy'] ?? ''
    expect(policy).toMatch(/script-src [^;]*'self'/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/)
    expect(await response.text()).not.toMatch(/<script>|<script [^>]*>[^<]/)
  })
})
