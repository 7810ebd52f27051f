import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

const report = (sentence: string): ReturnType<typeof readingOf> =>
  readingOf(`两市开展合作\n来源：松原市地方志办 发布时间：2023-03-10 09:00:00\n${sentence}`)

describe('agreement-facts', () => {
  it('finds an agreement, its parties, the day and the place of signing', () => {
    const reading = report(
      '3月8日，松原市地方志办公室与柏林市地方志编纂中心在松原市签署《松柏地方志合作协议》。',
    )
    expect(reading.names('AGREEMENT')).toEqual(['松柏地方志合作协议'])
    expect(reading.links('PARTY_TO')).toEqual([
      '松原市地方志办公室 → 松柏地方志合作协议',
      '柏林市地方志编纂中心 → 松柏地方志合作协议',
    ])
    expect(reading.property('松柏地方志合作协议（2023年）', 'signedOn')).toBe('2023-03-08')
    expect(reading.links('HELD_IN')).toEqual(['签署《松柏地方志合作协议》签约 → 松原'])
  })

  it('gives a revised version its own name, and knows the short name afterwards', () => {
    const reading = report(
      '2023年3月8日，松原市档案馆、柏林市档案馆签署《松柏档案共享协议》（修订版）（以下简称《共享协议》）。根据《共享协议》，双方将共享档案。',
    )
    expect(reading.names('AGREEMENT_VERSION')).toEqual(['松柏档案共享协议（修订版）'])
    expect(reading.names('AGREEMENT')).toEqual(['松柏档案共享协议'])
  })

  it('takes regions that share one head for one party each', () => {
    const reading = report('3月8日，松原市、柏林市地方志办公室签署《松柏合作协议》。')
    expect(reading.links('PARTY_TO')).toHaveLength(2)
  })

  it('does not take a planned signing for a done one', () => {
    const reading = report('双方将于4月签署《松柏合作协议》。')
    expect(reading.names('EVENT')).toEqual([])
  })

  it.each([['双方尚未签署《松柏合作协议》。'], ['根据《松柏合作协议》，双方召开座谈会。']])(
    'finds no version in %s',
    (sentence) => {
      expect(report(sentence).names('AGREEMENT_VERSION')).toEqual([])
    },
  )

  it('takes 以签订合作协议为契机 in a speech for no second agreement', () => {
    const reading = readingOf(
      '动态\n2024年3月8日，绍兴市档案馆、湖州市档案馆签署《全面战略合作协议》。\n李建国介绍了情况。他指出，希望双方以签订全面合作协议为契机，加强交流。',
    )
    expect(reading.names('AGREEMENT')).toEqual(['全面战略合作协议'])
  })
})
