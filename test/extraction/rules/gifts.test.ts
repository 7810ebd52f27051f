import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

const meeting = (sentence: string): ReturnType<typeof readingOf> =>
  readingOf(`两市座谈\n2023年3月8日，松原市档案馆、柏林市档案馆在松原市召开座谈会。会上，${sentence}`)

describe('gifts', () => {
  it('takes both sides of an exchange for giver and receiver', () => {
    const reading = meeting('双方互赠地方志书21种365册。')
    expect(reading.property('互赠地方志书', 'object')).toBe('地方志书21种365册')
    expect(reading.links('GAVE')).toEqual(['松原市档案馆 → 互赠地方志书', '柏林市档案馆 → 互赠地方志书'])
    expect(reading.links('RECEIVED')).toHaveLength(2)
  })

  it('tells giver from receiver', () => {
    const reading = meeting('松原市档案馆向柏林市图书馆赠送《松原县志》等图书86种138册。')
    expect(reading.links('GAVE').map((link) => link.split(' → ')[0])).toEqual(['松原市档案馆'])
    expect(reading.links('RECEIVED').map((link) => link.split(' → ')[0])).toEqual(['柏林市图书馆'])
  })

  it('reads no gift from a plan', () => {
    expect(meeting('双方商定拓宽志书赠阅范围，计划向高校赠送志书。').names('EVENT')).toHaveLength(1)
  })
})

describe('gifts of one sentence', () => {
  it('tells two gifts apart that one sentence names', () => {
    const reading = readingOf(
      '座谈会后，松原市地方志办公室向柏林市档案馆赠送《松原市志》，柏林市档案馆向松原市地方志办公室赠送《柏林县志》。',
    )
    expect(reading.links('GAVE')).toEqual([
      '松原市地方志办公室 → 赠送《松原市志》',
      '柏林市档案馆 → 赠送《柏林县志》',
    ])
  })

  it('reads 将…赠阅给… as a gift, and 将赠送… as none', () => {
    const reading = readingOf('动态\n近日，松溪县地方志办公室将《松溪县志》等书籍无偿赠阅给绍兴市图书馆。')
    expect(reading.links('GAVE')).toEqual(['松溪县地方志办公室 → 赠送《松溪县志》等书籍'])
    expect(reading.links('RECEIVED')).toEqual(['绍兴市图书馆 → 赠送《松溪县志》等书籍'])
    expect(readingOf('近日，松溪县地方志办公室将赠送《松溪县志》一册。').names('EVENT')).toEqual([])
  })

  it.each([
    ['根据协议，双方将共享资料，互赠志书年鉴。'],
    ['协议明确了两项内容：一是建立机制；二是共享资源，互赠新出版志书年鉴。'],
  ])('takes what an agreement promises for no gift: %s', (told) => {
    const reading = readingOf(
      `两市签署协议\n2023年3月8日，松原市档案馆、柏林市档案馆签署《松柏合作协议》。\n${told}`,
    )
    expect(reading.names('EVENT')).toEqual(['签署《松柏合作协议》'])
  })

  it('knows who gives and who is meant by 该馆 where the sentence began with a visit', () => {
    const reading = readingOf(
      '两市交流\n2023年3月8日，松原市档案馆馆长罗桂芳一行参观了柏林市方志馆，向该馆赠送《松原年鉴》4册、《松原风物志》等书籍共36册。',
    )
    expect(reading.links('GAVE').map((link) => link.split(' → ')[0])).toEqual(['松原市档案馆'])
    expect(reading.links('RECEIVED').map((link) => link.split(' → ')[0])).toEqual(['柏林市方志馆'])
  })

  it('takes the day of a gift from its own sentence where nothing else took place', () => {
    const reading = readingOf(
      '捐书\n2024年5月30日，沅江市史志办向市一中捐赠《沅江市志》《沅江年鉴》等图书120册。',
    )
    const gift = reading.extraction.entities.find(({ kind }) => kind === 'EVENT')
    expect(gift?.id).toContain('event/2024-05-30/')
  })

  it('takes who is said to have received a gift for its receiver', () => {
    const reading = readingOf('捐书\n3月20日，松原市史志编纂中心收到柏林县档案馆捐赠的《柏林县志》2部。')
    expect(reading.links('GAVE').map((link) => link.split(' → ')[0])).toEqual(['柏林县档案馆'])
    expect(reading.links('RECEIVED').map((link) => link.split(' → ')[0])).toEqual(['松原市史志编纂中心'])
  })

  it('reads …捐给…, and no gift from what a text looks back on', () => {
    const reading = readingOf(
      '捐书\n据了解，2019年协议执行期间，松原市档案馆、柏林市档案馆互换志书680余册。\n3月20日，松原市档案馆将新出的《松原通志》50部捐给柏林市方志馆。',
    )
    expect(reading.links('GAVE')).toEqual(['松原市档案馆 → 赠送新出的《松原通志》'])
    expect(reading.links('RECEIVED')).toEqual(['柏林市方志馆 → 赠送新出的《松原通志》'])
  })
})
