import { describe, expect, test } from 'vitest'

import { readingOf } from './reading.js'

const posts = (text: string): string[] => readingOf(text).links('HOLDS_POST', 'post')
const SIGNED = '\n\n松原市地方志办公室\n2021年4月22日'

describe('市, 县, 区 alone', () => {
  test('before any city is named are those of the office that signs, not of a city named later', () => {
    const text = `关于赴柏林市学习考察的报告\n\n4月10日，由市档案馆馆长李建国带队，赴柏林市考察。柏林市档案馆馆长王芳介绍了情况。${SIGNED}`
    expect(posts(text)).toEqual(['李建国 → 松原市档案馆 (馆长)', '王芳 → 柏林市档案馆 (馆长)'])
  })

  test('behind a comma are those of the region before it', () => {
    const text = `会议纪要\n\n清河市档案馆与会。在柏林市，市档案馆馆长王芳介绍了情况；在城东区，区档案馆馆长李建国陪同。${SIGNED}`
    expect(posts(text)).toEqual(['王芳 → 柏林市档案馆 (馆长)', '李建国 → 城东区档案馆 (馆长)'])
  })

  test('behind the post of somebody of a city are those of that city', () => {
    const text = '3月2日，柏林市副市长王芳，市史志办主任李建国出席了松原市档案馆的座谈会。'
    expect(posts(text)).toContain('李建国 → 柏林市史志办公室 (主任)')
  })

  test('are not where somebody goes', () => {
    const text = `简报\n\n4月10日，有关人员赴柏林市考察，市档案馆馆长李建国带队。${SIGNED}`
    expect(posts(text)).toEqual(['李建国 → 松原市档案馆 (馆长)'])
  })

  test('do not stand for a zone inside a district', () => {
    const text = `城东区2021年工作要点\n\n1.建设方志馆。责任单位：城东经开区管委会、区档案馆\n2.编纂年鉴。责任单位：区教育局\n\n城东区人民政府办公室\n2021年4月22日`
    const names = readingOf(text).names('OFFICE')
    expect(names).not.toContain('城东经开区档案馆')
    expect(names).not.toContain('城东经开区教育局')
  })
})
