import { describe, expect, test } from 'vitest'
import { loosestForm, shortForm } from '../../src/resolution/abbreviations.js'
import { isRelative } from '../../src/resolution/office-ids.js'
import { entity, relation } from '../facts/sample.js'
import { extraction, known, resolved } from './sample.js'

const office = (name: string, ...aliases: string[]): ReturnType<typeof entity> =>
  entity('OFFICE', `office/${name}`, { aliases })

describe('one office under other names', () => {
  test.each([
    ['甘肃省地方志办', '甘肃省地方志办公室'],
    ['甘肃省地志办', '甘肃省地方志工作办公室'],
    ['兰州市政府', '兰州市人民政府'],
    ['中共兰州市委党史研究室', '中共兰州市委员会党史研究室'],
    ['兰州市文旅局', '兰州市文化和旅游局'],
    ['政协兰州市委员会', '兰州市政协'],
    ['陇上出版社有限公司', '陇上出版社'],
  ])('%s is %s by the abbreviations', (short, full) => {
    expect(resolved(extraction([office(short)]), known([office(full)]))).toEqual({
      ids: [`office/${full}`],
      made: [`office-short-form: office/${short} = office/${full}`],
      doubtful: [],
    })
  })

  test.each([
    ['甘肃省地方志编纂委员会办公室', '甘肃省地方志办公室'],
    ['兰州市史志办', '兰州市地方志办公室'],
    ['甘肃地方志办', '甘肃省地方志办公室'],
    ['兰州市党史和地方志研究室', '兰州市地方志办公室'],
  ])('%s may be %s, and a person decides', (one, other) => {
    const { ids, made, doubtful } = resolved(extraction([office(one)]), known([office(other)]))
    expect(ids).toEqual([`office/${one}`])
    expect(made).toEqual([])
    expect(doubtful).toEqual([`office-short-form: office/${one} = office/${other}`])
  })

  test.each([
    ['兰州市地方志办', '天水市地方志办公室'],
    ['甘肃省地方志办', '甘肃省档案馆'],
    ['甘肃省方志馆', '甘肃省地方志办公室'],
  ])('%s is not %s', (one, other) => {
    expect(resolved(extraction([office(one)]), known([office(other)]))).toEqual({
      ids: [`office/${one}`],
      made: [],
      doubtful: [],
    })
  })

  test('the lexicon names an office that no abbreviation leads to', () => {
    const { made } = resolved(extraction([office('中指办')]), known([office('中国地方志指导小组办公室')]))
    expect(made).toEqual(['office-lexicon: office/中指办 = office/中国地方志指导小组办公室'])
  })

  test('in Traditional characters and with other brackets it is the same name', () => {
    const { ids } = resolved(
      extraction([office('蘭州市史志辦公室(黨史研究室)')]),
      known([office('兰州市史志办公室（党史研究室）')]),
    )
    expect(ids).toEqual(['office/兰州市史志办公室（党史研究室）'])
  })

  test('省地方志办 means another office in another province', () => {
    const sichuan = office('甘肃省地方志办公室', '省地方志办')
    const guangdong = office('广东省地方志办公室', '省地方志办')
    expect(resolved(extraction([guangdong]), known([sichuan]))).toEqual({
      ids: [guangdong.id],
      made: [],
      doubtful: [],
    })
  })

  test('a district may be that of the city before it, and a person decides', () => {
    const { doubtful } = resolved(
      extraction([office('城关区人民政府')]),
      known([office('兰州市城关区人民政府')]),
    )
    expect(doubtful).toEqual(['office-region: office/城关区人民政府 = office/兰州市城关区人民政府'])
  })

  test('two offices that fit equally leave it to a person', () => {
    const { ids, made, doubtful } = resolved(
      extraction([office('甘肃省地志办')]),
      known([office('甘肃省地方志办公室'), office('甘肃省地方志工作办公室')]),
    )
    expect(ids).toEqual(['office/甘肃省地志办'])
    expect(made).toEqual([])
    expect(doubtful).toHaveLength(2)
  })

  test('a department goes with its office, and is known by another of its names there', () => {
    const full = office('甘肃省地方志办公室')
    const department = entity('OFFICE', 'office/甘肃省地方志办公室/机关各处', { aliases: ['各处'] })
    const found = extraction(
      [
        entity('OFFICE', 'office/甘肃省地志办/综合处'),
        entity('OFFICE', 'office/甘肃省地志办/各处'),
        office('甘肃省地志办'),
      ],
      [relation('PART_OF', 'office/甘肃省地志办/综合处', 'office/甘肃省地志办')],
    )
    const { ids } = resolved(found, known([full, department]))
    expect(ids).toEqual([
      'office/甘肃省地方志办公室/综合处',
      'office/甘肃省地方志办公室/机关各处',
      'office/甘肃省地方志办公室',
    ])
  })
})

test('names that mean something at their place only', () => {
  expect(['省地方志办', '市政府', '各区县', '本办', '有关部门'].filter(isRelative)).toHaveLength(5)
  expect(['市中区人民政府', '四川省地方志办'].filter(isRelative)).toEqual([])
})

test('a short form keeps the region and what the office is for', () => {
  expect(shortForm('甘肃省地方志工作办公室')).toBe('甘肃省志办')
  expect(loosestForm('甘肃省地方志编纂委员会办公室')).toBe('甘肃志办')
  expect(shortForm('甘肃省地方志编纂委员会办公室')).not.toBe(shortForm('甘肃省地方志办公室'))
})
