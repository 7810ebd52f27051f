import { expect, test } from 'vitest'
import { Sentences } from '../../src/review/passage.js'

const around = (text: string, words: string) => {
  const start = Array.from(text.slice(0, text.indexOf(words))).length
  return new Sentences(text).around({ start, end: start + Array.from(words).length })
}

test('a sentence goes on over blank lines where one stands after every line of the paper', () => {
  const text = [
    '二是建立业务合作机制，推动跨区域重大地方志项目合作，',
    '探索联合编纂《成渝地区双城经济圈建设年鉴》《川东红色武装',
    '斗争志》《巴蜀一家亲》等文化产品，启迪巴蜀儿女自强奋进。',
    '三是搭建资源共享平台，推动川渝两地地方志部门新媒体刊载信',
    '息相互自由抓取选用。',
  ].join('\n\n')
  expect(around(text, '《成渝地区双城经济圈建设年鉴》')).toEqual({
    before: '二是建立业务合作机制，推动跨区域重大地方志项目合作，探索联合编纂',
    marked: '《成渝地区双城经济圈建设年鉴》',
    after: '《川东红色武装斗争志》《巴蜀一家亲》等文化产品，启迪巴蜀儿女自强奋进。',
  })
})

test('a heading is not read into the sentence after it', () => {
  const text = '关于开展培训的通知\n\n　　2022年3月8日，青海省档案馆馆长李明出席。'
  expect(around(text, '李明')).toEqual({
    before: '2022年3月8日，青海省档案馆馆长',
    marked: '李明',
    after: '出席。',
  })
})
