import { expect, onTestFinished, test } from 'vitest'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startTestService } from './support.js'

const browser = { headers: { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' } }

/** Pages as Vite builds them: a page, a script of its own with a hash in the name. */
async function builtPages(): Promise<{ graphiql: string; explorer: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'zhimai-pages-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const pages = { graphiql: join(folder, 'graphiql'), explorer: join(folder, 'explorer') }
  for (const [name, path] of Object.entries(pages)) {
    await mkdir(join(path, 'assets'), { recursive: true })
    await writeFile(join(path, 'index.html'), `<title>${name}</title>`)
    await writeFile(join(path, 'assets', 'index-aB3_x-9z.js'), `'${name}'`)
  }
  return pages
}

test('a browser at /graphql gets the GraphiQL page, a client gets an answer', async () => {
  const { url } = await startTestService(undefined, { pages: await builtPages() })
  const page = await fetch(url, browser)
  expect(page.headers.get('content-type')).toMatch('text/html')
  expect(page.headers.get('vary')).toMatch('Accept')
  expect(await page.text()).toContain('graphiql')

  const client = await fetch(`${url}?query={hello}`, {
    headers: { accept: 'application/json', 'apollo-require-preflight': '1' },
  })
  expect(await client.json()).toMatchObject({ data: { hello: 'world' } })
})

test('what a page loads is served, and kept by browsers only where its name changes with its content', async () => {
  const { url } = await startTestService(undefined, { pages: await builtPages() })
  const script = await fetch(new URL('/graphiql/assets/index-aB3_x-9z.js', url))
  expect(await script.text()).toBe("'graphiql'")
  expect(script.headers.get('cache-control')).toContain('immutable')
  expect((await fetch(url, browser)).headers.get('cache-control')).toBe('no-cache')
})

test('the explorer answers at / and at its own routes, ids with dots in them included', async () => {
  const { url } = await startTestService(undefined, { pages: await builtPages() })
  for (const path of ['/', '/things/agreement/chuanyu/2020-06-19/2.3', '/search?q=%E5%BF%97']) {
    const page = await fetch(new URL(path, url), browser)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('explorer')
  }
})

test('the page says that there is a review only where the service has it', async () => {
  const pages = await builtPages()
  await writeFile(join(pages.explorer, 'index.html'), '<html><head><title>explorer</title></head></html>')
  for (const review of [true, false]) {
    const { url } = await startTestService(undefined, { pages: { ...pages, review } })
    for (const path of ['/', '/review'])
      expect((await (await fetch(new URL(path, url), browser)).text()).includes('zhimai-review')).toBe(review)
  }
})

test('a file that is not there is 404, and nothing outside the folders is served', async () => {
  const { url } = await startTestService(undefined, { pages: await builtPages() })
  for (const path of ['/assets/none.js', '/..%2f..%2fetc/passwd', '/graphiql/%2e%2e/explorer/index.html']) {
    const answer = await fetch(new URL(path, url))
    expect([400, 403, 404]).toContain(answer.status)
    expect(await answer.text()).not.toMatch(/explorer|root:/)
  }
})

test('without a built explorer the start page leads to GraphiQL', async () => {
  const { url } = await startTestService(undefined, { pages: { graphiql: 'none', explorer: 'none' } })
  const answer = await fetch(new URL('/', url), { redirect: 'manual' })
  expect(answer.headers.get('location')).toBe('/graphql')
})

test('pages may load from this service only and run no inline code', async () => {
  const { url } = await startTestService(undefined, { pages: await builtPages() })
  for (const path of ['/', '/graphql']) {
    const policy = (await fetch(new URL(path, url), browser)).headers.get('content-security-policy') ?? ''
    const directives = new Map(
      policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]),
    )
    expect(directives.get('default-src')).toEqual(["'none'"])
    expect(directives.get('script-src')).toEqual(["'self'"])
    expect(directives.get('connect-src')).toEqual(["'self'"])
    expect(directives.get('frame-ancestors')).toEqual(["'none'"])
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/)
  }
})
