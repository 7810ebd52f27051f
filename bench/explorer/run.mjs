/* global window, performance, requestAnimationFrame */
// Measures the explorer's canvas in headless Chromium with software rendering: node bench/explorer/run.mjs
// Frames a second while dragging the paper and while turning the wheel, and the main thread's time for an expansion by 25.
// Beside the clock's figures stands the processor time that the main thread itself took, which other work on the machine
// does not change: 1000 / (ms a frame) is what an idle machine can draw.
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build, preview } from 'vite'
import react from '@vitejs/plugin-react'

const SIZES = process.argv[2]
  ? [process.argv.slice(2, 4).map(Number)]
  : [
      [1000, 3000],
      [5000, 20000],
    ]
const outDir = await mkdtemp(join(tmpdir(), 'zhimai-bench-'))
const root = import.meta.dirname
process.env.NODE_ENV = 'production'
await build({
  root,
  configFile: false,
  plugins: [react()],
  logLevel: 'warn',
  build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
})
const server = await preview({
  root,
  configFile: false,
  build: { outDir },
  preview: { host: '127.0.0.1', port: 0 },
  logLevel: 'silent',
})
const origin = server.resolvedUrls?.local[0]
const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? '/usr/bin/chromium',
  args: ['--disable-gpu'],
})

/** Frames a second that the page draws while something is done to it. */
async function framesWhile(page, metrics, act) {
  const before = await metrics()
  await page.evaluate(() => {
    window.frames = 0
    window.counting = true
    window.began = performance.now()
    const count = () => {
      window.frames++
      if (window.counting) requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
  })
  await act()
  const { frames, rate } = await page.evaluate(() => {
    window.counting = false
    return {
      frames: window.frames,
      rate: Math.round((window.frames / (performance.now() - window.began)) * 1000),
    }
  })
  return `${rate} frames/s (${(((await metrics()) - before) / frames).toFixed(1)} ms of processor a frame)`
}

for (const [nodes, edges] of SIZES) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
  page.setDefaultTimeout(180_000)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  // Milliseconds of processor time that the page's main thread has taken.
  const metrics = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const opened = Date.now()
  await page.goto(`${origin}?nodes=${nodes}&edges=${edges}`)
  await page.waitForFunction(() => window.ready)
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  const ready = Date.now() - opened
  await page.mouse.move(30, 30)
  const pan = await framesWhile(page, metrics, async () => {
    await page.mouse.down()
    for (let step = 0; step < 90; step++) await page.mouse.move(30 + 4 * (step % 45), 30 + 3 * (step % 45))
    await page.mouse.up()
  })
  await page.mouse.move(640, 430)
  const zoom = await framesWhile(page, metrics, async () => {
    for (let step = 0; step < 60; step++) {
      await page.mouse.wheel(0, step < 30 ? -40 : 40)
      await page.waitForTimeout(16)
    }
  })
  // Waits until the page has nothing left to do, such as what is put off for a quiet moment; gives the processor time then.
  const settled = async () => {
    for (let [last, still] = [await metrics(), 0]; ;) {
      await page.waitForTimeout(250)
      const now = await metrics()
      still = now - last < 15 ? still + 1 : 0
      if (still === 4) return now
      last = now
    }
  }
  const expansions = []
  const processor = []
  const after = []
  for (let round = 0; round < 5; round++) {
    const before = await settled()
    expansions.push(await page.evaluate(() => window.expand()))
    const drawn = await metrics()
    processor.push(drawn - before)
    after.push((await settled()) - drawn)
  }
  const middle = (values) => Math.round([...values].sort((a, b) => a - b)[2])
  const median = (name) => middle(expansions.map((one) => one[name]))
  console.log(
    [
      `${nodes} things, ${edges} relations (load of the machine ${loadavg()[0].toFixed(1)} on ${cpus().length} processors)`,
      `ready after ${ready} ms`,
      `pan ${pan}`,
      `zoom ${zoom}`,
      `expand by 25: place ${median('place')} ms, show ${median('show')} ms, next frame ${median('frame')} ms by the clock; ${middle(processor)} ms of processor in all, and ${middle(after)} ms more until it is still (medians of 5)`,
    ].join('\n  '),
  )
  await page.close()
}
await browser.close()
await server.close()
await rm(outDir, { recursive: true, force: true })
