import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { inBrowser, textsOf } from '../support/browser.js'

const newsletter = '/document/newsletter-2020-06-23'

inBrowser('source', (open) => {
  test('from words to their facts: a click on a name shows who it is and what rests on it', async () => {
    const page = await open(newsletter)
    await page.locator('a.found[data-kind=PERSON]', { hasText: '邓瑜' }).first().click()
    const facts = page.getByRole('region', { name: '本文所见' })
    expect((await textsOf(facts.locator('.facts > li').first())).join()).toContain('邓瑜')
    expect((await textsOf(facts.locator('.fact-relation'))).join('；')).toContain('机关党委书记')
    await facts.getByRole('link', { name: '在图谱中打开' }).click()
    await page.getByRole('application', { name: /^关系图/ }).waitFor()
  })

  test('from a fact to its words: the place in the address is marked and in view', async () => {
    const page = await open(`${newsletter}#char=565,586`)
    expect((await textsOf(page.locator('mark.chosen'))).join('').replaceAll(' ', '')).toBe(
      '探索联合编纂《成渝地区双城经济圈建设年鉴》',
    )
    await expect
      .poll(() =>
        page
          .locator('mark.chosen')
          .first()
          .evaluate((mark) => {
            const { top, bottom } = mark.getBoundingClientRect()
            return top > 0 && bottom < window.innerHeight
          }),
      )
      .toBe(true)
    expect(await page.locator('.outline-item[aria-current]').innerText()).toContain('建立业务合作机制')
  })

  test('overlapping marks have lines of their own', async () => {
    const page = await open(newsletter)
    const book = page.locator('a.found', { hasText: '成渝地区双城经济圈建设年鉴' }).first()
    await book.waitFor()
    expect(await book.getAttribute('class')).toMatch(/lines-[23]/)
  })

  test('as printed, the text on screen is the file, character by character', async () => {
    const page = await open(newsletter)
    await page.getByRole('button', { name: '按原样' }).click()
    const shown = await page.locator('.source-text').evaluate((text) => text.textContent)
    expect(shown).toBe((await readFile('seed/documents/newsletter-2020-06-23.txt', 'utf8')).normalize('NFC'))
  })

  test('dragging over words shows the facts in them', async () => {
    const page = await open(newsletter)
    const name = page.locator('a.found', { hasText: '夏小平' }).first()
    await name.scrollIntoViewIfNeeded()
    await name.evaluate((link) => document.getSelection()?.selectAllChildren(link))
    await page.locator('.source-column').dispatchEvent('mouseup')
    await page.locator('.source-chosen', { hasText: '夏小平' }).waitFor()
    expect((await textsOf(page.locator('.facts > li').first())).join()).toContain('夏小平')
  })

  test('the outline leads through the text, and marks are shown by kind', async () => {
    const page = await open(newsletter)
    await page.locator('.outline-item', { hasText: '大竹县第五批' }).click()
    const heading = page.locator('.source-text h2', { hasText: '大竹县第五批' })
    await expect.poll(async () => (await heading.boundingBox())?.y ?? 9999).toBeLessThan(400)
    const people = page.locator('a.found[data-kind=PERSON]')
    expect(await people.count()).toBeGreaterThan(0)
    await page.getByRole('checkbox', { name: /^人物/ }).uncheck({ force: true })
    await expect.poll(() => people.count()).toBe(0)
  })

  test('characters beyond the end, and a document that is not there, say so', async () => {
    const page = await open(`${newsletter}#char=90000,90010`)
    await page.getByText(/没有第 90000–90010 字/).waitFor()
    const other = await open('/document/not-there')
    await other.getByRole('heading', { name: '没有这份文献' }).waitFor()
  })
})
