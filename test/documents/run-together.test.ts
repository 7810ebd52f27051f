import { describe, expect, it } from 'vitest'
import { provisions } from '../../src/documents/provisions.js'

const ARTICLES = [
  '第一条 为了规范渡口管理，制定本办法。',
  '第二条 渡口由乡镇人民政府设置。违反第一条规定的，不得设置。',
  '第三条 渡船有下列情形之一的，停航：（一）依照第四条查封的；（二）大风天气。',
  '第三条之一 渡船不得超载。',
  '第四条 对渡船应当每年检验一次。',
]

const numbersOf = (text: string): string[] => provisions(text).map(({ number }) => number)

describe('articles that run together in one line', () => {
  it.each([
    ['with spaces', ARTICLES.join(' ')],
    ['without any space', ARTICLES.join('').replaceAll(' ', '')],
    ['with ideographic spaces', ARTICLES.join('\u3000\u3000').replaceAll(' ', '\u3000')],
    ['with characters without width', ARTICLES.join('\u200B')],
    ['without full stops, where spaces set the numbers off', ARTICLES.join('').replaceAll('。第', '第')],
    ['after the title', `渡口管理办法（2001年1月1日公布） ${ARTICLES.join(' ')}`],
    ['two in a line', `${ARTICLES.slice(0, 2).join(' ')}\n${ARTICLES.slice(2).join('')}`],
  ])('are told apart, %s', (_, text) => {
    expect(numbersOf(text)).toEqual(['1', '2', '3', '3之1', '4'])
  })

  it('stand under the chapters that run together with them', () => {
    const text = `渡口管理办法 第一章 总则 ${ARTICLES[0]} 第二章 设置、检验 ${ARTICLES[1]} ${ARTICLES[2]}`
    expect(provisions(text).map(({ article, path, text: words }) => [article, path, words])).toEqual([
      [1, ['第一章 总则'], '为了规范渡口管理，制定本办法。'],
      [2, ['第二章 设置、检验'], '渡口由乡镇人民政府设置。违反第一条规定的，不得设置。'],
      [3, ['第二章 设置、检验'], '渡船有下列情形之一的，停航：（一）依照第四条查封的；（二）大风天气。'],
    ])
  })

  it('keep their places in the source', () => {
    const text = ARTICLES.join('')
    expect(provisions(text).map(({ start, end }) => text.slice(start, end))).toEqual(ARTICLES)
  })

  it('are not found in references to articles', () => {
    const text =
      '第五条 依照第一条、第二条处理。第二条规定的期限不变。第六条第一款除外。\n第六条 违反第五条的，警告。第七条的罚款照旧。'
    expect(numbersOf(text)).toEqual(['5', '6'])
  })
})

describe('headings 一、 over articles', () => {
  it('are no words of the article before them', () => {
    const text =
      '一、管辖\n第一条 由当地法院管辖。\n二、诉讼时效\n第二条 期间为三年。\n第三条 期间可以中断。\n'
    expect(provisions(text).map(({ path, text: words }) => [path, words])).toEqual([
      [['一、管辖'], '由当地法院管辖。'],
      [['二、诉讼时效'], '期间为三年。'],
      [['二、诉讼时效'], '期间可以中断。'],
    ])
  })

  it('are told from points 一、 in an article', () => {
    const text = '第一条 渡船应当备有：\n一、救生衣\n二、灯具\n第二条 渡船不得超载。\n'
    expect(provisions(text).map(({ path, text: words }) => [path, words])).toEqual([
      [[], '渡船应当备有：一、救生衣二、灯具'],
      [[], '渡船不得超载。'],
    ])
  })
})
