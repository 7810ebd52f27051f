import { describe, expect, it } from 'vitest'
import { markerOf, spokenMarkers } from '../../src/documents/markers.js'

describe('markerOf', () => {
  it.each([
    ['第二编 经济', '编', '2'],
    ['第一章 总则', '章', '1'],
    ['第三节 编纂', '节', '3'],
    ['第一百二十三条 本条例自公布之日起施行。', '条', '123'],
    ['第十条之一 方志馆', '条', '10之1'],
    ['十二、加强领导', '一、', '12'],
    ['（三）收集资料', '（一）', '3'],
    ['(三)收集资料', '（一）', '3'],
    ['1. 根据需要', '1.', '1'],
    ['10.充分利用', '1.', '10'],
    ['２．联合编纂', '1.', '2'],
    ['3、编印', '1.', '3'],
    ['（1）收集', '（1）', '1'],
    ['2）整理', '（1）', '2'],
    ['③出版', '①', '3'],
    ['1.2 甲方提供底本', '（1）', '2'],
  ])('finds the number of %j', (text, kind, number) => {
    expect(markerOf(text)).toMatchObject({ kind, number })
  })

  it.each([
    ['2020年6月，'],
    ['1.5万字'],
    ['1.2亿元经费'],
    ['12）》《大竹县志》'],
    ['第五条规定的职责'],
    ['一是建立制度'],
    ['志鉴'],
  ])('finds none in %j', (text) => {
    expect(markerOf(text)).toBeUndefined()
  })
})

describe('spokenMarkers', () => {
  it('finds the points of a sentence in order', () => {
    const text = '会议要求：一是统一思想；二是加快进度，三是确保质量。'
    expect(spokenMarkers(text).map(({ value }) => value)).toEqual([1, 2, 3])
  })

  it('finds 一要, 二要 as well', () => {
    expect(spokenMarkers('协议指出，一要建立机制，二要推进共享。')).toHaveLength(2)
  })

  it('goes on from the paragraph before', () => {
    expect(spokenMarkers('二是推进项目。', 1)).toHaveLength(1)
    expect(spokenMarkers('二是推进项目。', 4)).toHaveLength(0)
  })

  it('does not take a single 一是 in running text for a list', () => {
    expect(spokenMarkers('原因有多种，一是时间紧。')).toHaveLength(0)
  })
})
