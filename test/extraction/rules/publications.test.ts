import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

const news = (text: string): ReturnType<typeof readingOf> =>
  readingOf(`松原动态\n来源：松原市地方志办 发布时间：2023-03-10 09:00:00\n${text}`)

describe('publications', () => {
  it('takes 《年鉴》 alone for a sort of works, not for one', () => {
    expect(readingOf('做好入《年鉴》内容的审查，编好《松原年鉴》。').names('PUBLICATION')).toEqual([
      '松原年鉴',
    ])
  })

  it.each([
    ['《松原县志（1911—2001）》', '松原县志', '1911/2001'],
    ['《松原县志（1911-2001）》', '松原县志', '1911/2001'],
    ['《松原县志（1911～2001年）》', '松原县志', '1911/2001'],
  ])('reads the years that %s covers', (title, name, coverage) => {
    expect(news(`近日，${title}由松原出版社出版。`).property(name, 'coverage')).toBe(coverage)
  })

  it.each([
    ['松原年鉴（2023）', 'YEARBOOK'],
    ['松原县志', 'GAZETTEER'],
    ['松原史志', 'PERIODICAL'],
    ['松原地方志简报', 'BRIEFING'],
    ['松原抗战实录', 'BOOK'],
  ])('tells the kind of %s', (title, kind) => {
    expect(news(`近日，《${title}》由松原出版社出版。`).property(title, 'publicationKind')).toBe(kind)
  })

  it('names the publisher of every title of a list', () => {
    const reading = news('3月8日，三部志书由松原出版社出版，分别是《甲镇志》《乙镇志》《丙乡志》。')
    expect(reading.links('PUBLISHED')).toEqual([
      '松原出版社 → 甲镇志',
      '松原出版社 → 乙镇志',
      '松原出版社 → 丙乡志',
    ])
  })

  it('reads a title in Traditional characters under its Simplified name', () => {
    const reading = news('7月17日，重慶市地方志辦公室編纂的《成渝年鑒(2024)》由中州古籍出版社出版發行。')
    expect(reading.names('PUBLICATION')).toEqual(['成渝年鉴(2024)'])
    expect(reading.links('COMPILED')).toEqual(['重庆市地方志办公室 → 成渝年鉴(2024)'])
  })

  it('knows a title by its short name afterwards', () => {
    const reading = news('双方编纂《松原柏林两县合作年鉴》（以下简称《两县年鉴》）。《两县年鉴》已启动。')
    expect(reading.names('PUBLICATION')).toEqual(['松原柏林两县合作年鉴'])
  })

  it('takes a cited regulation or an agreement for no publication', () => {
    expect(news('根据《地方志工作条例》和《松柏合作协议》，召开会议。').names('PUBLICATION')).toEqual([])
  })

  it('finds nothing in a 《 that is never closed', () => {
    expect(news('近日，《松原县志由松原出版社出版。').names('PUBLICATION')).toEqual([])
  })

  it.each([
    ['9月25日，《通海县志（1978～2012）》终审会在通海县召开。', 'PLANNED'],
    ['《通海县志》完成初稿，《通海年鉴》公开出版。', 'PLANNED'],
    ['双方将合编《通海县志》，并互赠图书。', 'PLANNED'],
    ['会议研究了《通海县志》有关事宜。《通海县志》终审稿已经完成。', 'PLANNED'],
    ['《通海县志》由云南人民出版社出版。', 'PUBLISHED'],
  ])('tells how far a work is: %s', (sentence, status) => {
    expect(readingOf(`动态\n${sentence}`).property('通海县志', 'status')).toBe(status)
  })
})
