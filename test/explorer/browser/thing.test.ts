import { expect, test } from 'vitest'
import { inBrowser, textsOf } from '../support/browser.js'

const yearbook = '/thing/publication/成渝地区双城经济圈建设年鉴'

inBrowser('thing', (open) => {
  test('relations are counted by type; the words behind the first are open, and lead to their place in the source', async () => {
    const page = await open(yearbook)
    const project = page.getByRole('region', { name: /^产出它的项目/ })
    expect(await textsOf(project.getByRole('link').first())).toEqual([
      '联合编纂《成渝地区双城经济圈建设年鉴》',
    ])
    expect(await textsOf(project.locator('mark'))).toEqual(['探索联合编纂《成渝地区双城经济圈建设年鉴》'])
    await project.getByRole('link', { name: '打开原文' }).click()
    const chosen = page.locator('mark.chosen')
    expect((await textsOf(chosen)).join('').replaceAll(' ', '')).toBe(
      '探索联合编纂《成渝地区双城经济圈建设年鉴》',
    )
    expect(page.url()).toMatch(/\/document\/newsletter-2020-06-23#char=565,586$/)
  })

  test('a closed group fetches when it is opened, and the words of each fact are one click away', async () => {
    const page = await open('/thing/office/四川省地方志工作办公室')
    const people = page.getByRole('region', { name: /^任职人员/ })
    if (await people.getByRole('button', { name: '展开' }).isVisible())
      await people.getByRole('button', { name: '展开' }).click()
    expect(await textsOf(people.locator('.named a'))).toEqual(
      ['赵行', '邓瑜', '陈建春', '陶利辉'].sort(byCodePoint),
    )
    await people.getByRole('button', { name: '原句 邓瑜' }).click()
    expect((await textsOf(people.locator('mark'))).join('')).toContain('邓瑜')
  })

  test('back and forward lead through what was seen', async () => {
    const page = await open(yearbook)
    await page
      .getByRole('region', { name: /^产出它的项目/ })
      .locator('.named a')
      .click()
    await page.getByRole('heading', { level: 1, name: '联合编纂《成渝地区双城经济圈建设年鉴》' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: '成渝地区双城经济圈建设年鉴', exact: true }).waitFor()
    await page.goForward()
    await page.getByRole('heading', { level: 1, name: '联合编纂《成渝地区双城经济圈建设年鉴》' }).waitFor()
  })

  test('an id that names nothing says so and leads on', async () => {
    const page = await open('/thing/office/没有这个机构')
    await page.getByRole('heading', { name: '没有这个条目' }).waitFor()
    await page.getByRole('link', { name: '回到首页' }).click()
    await page.getByRole('heading', { level: 1, name: '沿着志书的脉络，读懂合作' }).waitFor()
  })
})

function byCodePoint(a: string, b: string): number {
  return (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)
}
