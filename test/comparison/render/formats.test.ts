import { describe, expect, it } from 'vitest'
import { compareTexts } from '../../../src/comparison/compare.js'
import { FORMATS } from '../../../src/comparison/render/formats.js'
import { numberName } from '../../../src/comparison/number-name.js'

const OLD = [
  '第一条 为了规范年鉴编纂工作，制定本办法。',
  '第二条 年鉴由高校协助编纂，每年出版一次。',
  '第三条 渔船应当经检验合格。',
].join('\n')
const NEW = [
  '第一条 为了规范年鉴编纂工作，制定本办法。',
  '第二条 鼓励捐赠"旧志"<资料>|=1+1。',
  '第三条 年鉴由高等院校协助编纂,每年出版一次。',
].join('\n')
const table = compareTexts({ title: '办法<2010>', text: OLD }, { title: '办法&2020', text: NEW })
const write = (format: keyof typeof FORMATS): string => FORMATS[format](table, 90)

describe('json', () => {
  it("gives articles' numbers as integers, with change, similarity and method", () => {
    expect(JSON.parse(write('json'))).toEqual([
      { old: [1], new: [1], change: 'UNCHANGED', similarity: 1, method: 'exact' },
      { old: [], new: [2], change: 'ADDED', similarity: null, method: null },
      {
        old: [2],
        new: [3],
        change: 'MODIFIED',
        similarity: expect.any(Number),
        method: 'similar',
      },
      { old: [3], new: [], change: 'REPEALED', similarity: null, method: null },
    ])
  })

  it('gives other numbers as the text counts', () => {
    const text = '一、共同编纂\n1. 编纂年鉴。\n2. 出版年鉴。\n'
    const points = compareTexts({ title: '', text }, { title: '', text })
    const inserted = compareTexts(
      { title: '', text: '第十条之一 出版年鉴。' },
      { title: '', text: '第十条之一 出版年鉴。' },
    )
    expect(JSON.parse(FORMATS.json(points))).toMatchObject([{ old: ['1'] }, { old: ['2'] }])
    expect(JSON.parse(FORMATS.json(inserted))).toMatchObject([{ old: ['10之1'], new: ['10之1'] }])
  })
})

describe('html', () => {
  const html = write('html')

  it('marks deleted words on the left and added ones on the right', () => {
    expect(html).toContain('年鉴由<del>高校</del>协助编纂，每年出版一次。')
    expect(html).toContain('年鉴由<ins>高等院校</ins>协助编纂,每年出版一次。')
  })

  it('escapes whatever the texts and their names hold', () => {
    expect(html).toContain('办法&lt;2010&gt; → 办法&amp;2020')
    expect(html).toContain('&quot;旧志&quot;&lt;资料&gt;')
    expect(html).not.toMatch(/<资料>|<2010>/)
  })

  it('is one file that needs nothing from elsewhere and is set for A4', () => {
    expect(html).not.toMatch(/<(?:script|link|img)|https?:|@import|url\(/)
    expect(html).toContain('@page { size: A4')
    expect(html).toContain('lang="zh-Hans"')
  })

  it('has the counts on top and headed columns', () => {
    expect(html).toContain('<li>修改 <strong>1</strong></li>')
    expect(html.match(/<th scope="col"/g)).toHaveLength(3)
  })
})

describe('table', () => {
  it('has two columns of one width, deleted words marked on the left, added ones on the right', () => {
    const text = write('table')
    expect(text).toContain('第二条：年鉴由[-高校-]协助编纂')
    expect(text).toContain('第三条：年鉴由{+高等院校+}协助编纂')
    expect(text).toContain('未变 1 · 修改 1 · 新增 1 · 删除 1')
  })

  it('shows no control character of a text to the terminal', () => {
    const text = '第一条 编纂\u001B[31m年鉴。'
    const odd = compareTexts({ title: '', text }, { title: '', text: '第一条 出版\u001B[31m年鉴。' })
    expect(FORMATS.table(odd, 80)).not.toContain('\u001B')
  })
})

describe('md', () => {
  it('keeps cells whole whatever the texts hold', () => {
    const line = write('md')
      .split('\n')
      .find((one) => one.includes('捐赠'))
    expect(line).toContain('\\|=1+1')
    expect(line).toContain('&lt;资料&gt;')
    expect(line?.match(/(?<!\\)\|/g)).toHaveLength(4)
  })

  it('strikes deleted words through and sets added ones bold', () => {
    expect(write('md')).toContain('年鉴由~~高校~~协助编纂')
    expect(write('md')).toContain('年鉴由**高等院校**协助编纂')
  })
})

describe('csv', () => {
  it('quotes what holds quotes, and opens in a spreadsheet as UTF-8', () => {
    expect(write('csv').startsWith('\uFEFF变动,旧条款,')).toBe(true)
    expect(write('csv')).toContain('"鼓励捐赠""旧志""<资料>|=1+1。"')
  })

  it('lets no cell be taken for a formula', () => {
    const text = '第一条 =HYPERLINK("x")'
    const odd = compareTexts({ title: '', text }, { title: '', text: '' })
    expect(FORMATS.csv(odd)).toContain(`"'=HYPERLINK(""x"")"`)
  })
})

describe('numberName', () => {
  it.each([
    [{ number: '5', article: 5 }, '第五条'],
    [{ number: '10', article: 10 }, '第十条'],
    [{ number: '23', article: 23 }, '第二十三条'],
    [{ number: '107', article: 107 }, '第一百零七条'],
    [{ number: '110', article: 110 }, '第一百一十条'],
    [{ number: '1260', article: 1260 }, '第一千二百六十条'],
    [{ number: '2003', article: 2003 }, '第二千零三条'],
    [{ number: '10之1' }, '第十条之一'],
    [{ number: '2.1' }, '2.1'],
  ])('writes %j as %s', (entry, name) => {
    expect(numberName(entry)).toBe(name)
  })
})
