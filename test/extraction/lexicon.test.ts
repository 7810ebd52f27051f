import { describe, expect, it } from 'vitest'
import { lexicon } from '../../src/extraction/lexicon.js'

const { provinces, prefectures, cities } = lexicon()

describe('lexicon of places', () => {
  it('has the 34 units of the province level, each with a sign and a name of its own', () => {
    expect(provinces).toHaveLength(34)
    for (const field of ['short', 'full', 'sign'] as const)
      expect(new Set(provinces.map((province) => province[field])).size).toBe(34)
    const ending = (word: string): number => provinces.filter(({ full }) => full.endsWith(word)).length
    expect(['省', '自治区', '市', '特别行政区'].map(ending)).toEqual([23, 5, 4, 2])
  })

  it('has every unit of the prefecture level once, with a province that exists', () => {
    const ending = (word: string): number => prefectures.filter(({ full }) => full.endsWith(word)).length
    expect(['市', '自治州', '地区', '盟'].map(ending)).toEqual([293, 30, 7, 3])
    expect(new Set(prefectures.map(({ full }) => full)).size).toBe(333)
    const known = new Set(provinces.map(({ full }) => full))
    expect(prefectures.filter(({ province }) => !known.has(province))).toEqual([])
  })

  it('gives the municipalities, special regions and Taiwan none', () => {
    const parents = new Set(prefectures.map(({ province }) => province))
    expect(provinces.filter(({ full }) => !parents.has(full)).map(({ short }) => short)).toEqual([
      '北京',
      '天津',
      '上海',
      '重庆',
      '香港',
      '澳门',
      '台湾',
    ])
  })

  it.each([
    ['凉山彝族自治州', '凉山'],
    ['巴音郭楞蒙古自治州', '巴音郭楞'],
    ['黔西南布依族苗族自治州', '黔西南'],
    ['锡林郭勒盟', '锡林郭勒'],
    ['阿克苏地区', '阿克苏'],
    ['石家庄市', '石家庄'],
  ])('knows %s as %s, too', (full, short) => {
    expect(prefectures.map((unit) => unit.full)).toContain(full)
    expect(cities).toContain(short)
  })

  it('knows names that are ordinary words or provinces only in full', () => {
    for (const word of ['日照', '白银', '中山', '大理', '和田', '海南', '吉林', '阿里'])
      expect(cities).not.toContain(word)
  })
})
