// Makes the README's pictures from the running page: npm run pictures
// Serves the built project with its seeds on a free port, opens two views in Chromium and writes docs/pictures/*.png.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'

const FOLDER = 'docs/pictures'

/** File name, address, and what must be there before the picture is taken. */
const PICTURES = [
  ['graph', '/thing/publication/成渝地区双城经济圈建设年鉴', '.canvas-host canvas'],
  ['comparison', '/compare/agreement/chuanyu/2020-06-19/agreement/chuanyu/2025-06-23', 'table ins'],
]

const data = await mkdtemp(join(tmpdir(), 'zhimai-pictures-'))
const service = spawn(process.execPath, ['bin/zhimai.js', 'serve'], {
  env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ZHIMAI_DATA: data, LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const closed = new Promise((resolve) => service.once('close', resolve))
let browser
try {
  let origin
  for await (const line of createInterface({ input: service.stdout })) {
    origin ??= /http:\/\/[\w.:[\]]+/.exec(line)?.[0]
    if (origin && /Ctrl-C/.test(line)) break
  }
  if (!origin)
    throw new Error('The service ended before it said where it answers; run npm run build, then try again.')
  browser = await chromium.launch({ executablePath: process.env.CHROME ?? '/usr/bin/chromium' })
  const page = await browser.newPage({
    viewport: { width: 1280, height: 820 },
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
  })
  await mkdir(FOLDER, { recursive: true })
  for (const [name, address, ready] of PICTURES) {
    await page.goto(new URL(address, origin).href)
    await page.locator(ready).first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(FOLDER, `${name}.png`) })
    console.log(join(FOLDER, `${name}.png`))
  }
} finally {
  await browser?.close()
  service.kill('SIGTERM')
  await closed
  await rm(data, { recursive: true, force: true })
}
