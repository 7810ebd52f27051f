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
    expect(reading.links('HELD_IN')).toEqual(['签署《松柏地方志合作协议》 → 松原'])
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

  it('takes the short name in a headline for another name of the agreement that the text names in full', () => {
    const reading = readingOf(
      '两市签署史志合作协议\n来源：松原市地方志办 发布时间：2024-05-21\n5月17日，松柏史志合作签约仪式在松原市举行。松原市地方志办公室主任覃志强、柏林市档案馆馆长莫丽华代表双方在《松柏史志文化合作框架协议》上签字。',
    )
    expect(reading.names('AGREEMENT')).toEqual(['松柏史志文化合作框架协议'])
    expect(reading.links('PARTY_TO')).toEqual([
      '松原市地方志办公室 → 松柏史志文化合作框架协议',
      '柏林市档案馆 → 松柏史志文化合作框架协议',
    ])
    expect(reading.property('松柏史志文化合作框架协议（2024年）', 'signedOn')).toBe('2024-05-17')
  })

  it('parts the parties of two agreements that one sentence tells of', () => {
    const reading = report(
      '3月8日，松原市档案馆与柏林市图书馆签订《口述史合作协议》，与桦甸市文化馆签订《文献共享协议》。',
    )
    expect(reading.links('PARTY_TO')).toEqual([
      '松原市档案馆 → 口述史合作协议',
      '柏林市图书馆 → 口述史合作协议',
      '松原市档案馆 → 文献共享协议',
      '桦甸市文化馆 → 文献共享协议',
    ])
  })

  it('knows the parties by the people who sign for them in the next sentence, and two versions of a renewed agreement', () => {
    const reading = report(
      '2月28日，两市协作会议在松原市召开，会议续签了《松柏年鉴协作协议》。该协议首签于2019年3月。松原市档案馆馆长许志明、柏林市档案馆馆长管学文分别代表双方签字。',
    )
    expect(reading.links('PARTY_TO')).toHaveLength(2)
    expect(reading.names('AGREEMENT_VERSION')).toEqual([
      '松柏年鉴协作协议（2023年）',
      '松柏年鉴协作协议（2019年）',
    ])
  })

  it.each([
    ['没有与任何企业签订合作协议。'],
    ['我馆计划与北方大学签署共建协议。'],
    ['争取与柏林市档案馆签订合作协议。'],
    ['建议：与柏林市签订合作协议。'],
    ['有关单位签订了三项合作协议。'],
  ])('names no agreement in %s', (sentence) => {
    expect(report(sentence).names('AGREEMENT')).toEqual([])
  })

  it('states no version of an agreement that is to be signed, and its parties as planned', () => {
    const reading = report('松原市档案馆拟于7月与柏林市档案馆签署《松柏合作协议》。')
    expect(reading.names('AGREEMENT_VERSION')).toEqual([])
    expect(reading.links('PARTY_TO', 'modality')).toEqual([
      '松原市档案馆 → 松柏合作协议 (PLANNED)',
      '柏林市档案馆 → 松柏合作协议 (PLANNED)',
    ])
  })

  it('keeps 战略合作协议 of one pair apart from that of another', () => {
    const of = (one: string, other: string): string | undefined =>
      report(`3月8日，${one}与${other}举行战略合作协议签约仪式。`).extraction.entities.find(
        ({ kind }) => kind === 'AGREEMENT',
      )?.id
    expect(of('松原市档案馆', '柏林市档案馆')).toBe('agreement/战略合作协议@松原市档案馆、柏林市档案馆')
    expect(of('柏林市档案馆', '松原市档案馆')).toBe(of('松原市档案馆', '柏林市档案馆'))
    expect(of('松原市档案馆', '桦甸市档案馆')).not.toBe(of('松原市档案馆', '柏林市档案馆'))
  })

  it('knows the parties by the ceremony that they held', () => {
    const reading = report(
      '3月8日，松原市图书馆与松原市档案馆举行合作签约仪式。两馆馆长刘长青、华秀英签订了馆际合作协议。',
    )
    expect(reading.links('PARTY_TO').map((link) => link.split(' → ')[0])).toEqual([
      '松原市图书馆',
      '松原市档案馆',
    ])
  })

  it('states no version of an agreement that may be signed (同意…签订)', () => {
    const reading = report('经研究，同意你中心与柏林市档案馆签订《松柏合作协议》。')
    expect(reading.names('AGREEMENT_VERSION')).toEqual([])
    expect(reading.names('EVENT')).toEqual([])
  })

  it('gives a signing the day that the paragraph before tells, where its sentence goes on with it', () => {
    const told = (sentence: string): unknown =>
      report(
        `3月8日，松原市地方志办公室与柏林市地方志办公室举行座谈。\n${sentence}`,
      ).extraction.entities.find(({ kind }) => kind === 'AGREEMENT_VERSION')?.properties.signedOn
    expect(told('会上，双方签署了《松柏合作协议》。')).toMatchObject({ edtf: '2023-03-08' })
    expect(told('当天签署的，是《松柏合作协议》。')).toMatchObject({ edtf: '2023-03-08' })
    expect(told('此前，双方曾签署《松柏合作协议》。')).toBeUndefined()
    expect(told('日前，双方曾签署《松柏合作协议》。')).toBeUndefined()
  })

  it('knows whom 双方 stands for by the sentence before, if it names as many', () => {
    const parties = (before: string): string[] =>
      report(`${before}\n双方签署了《松柏合作协议》。`)
        .links('PARTY_TO')
        .map((link) => link.split(' → ')[0] ?? '')
    expect(parties('3月8日，松原市档案馆馆长黎光一行到柏林市地方志办公室考察。')).toEqual([
      '松原市档案馆',
      '柏林市地方志办公室',
    ])
    expect(parties('3月8日，松原市档案馆、柏林市档案馆、桦甸市档案馆举行座谈。')).toEqual([])
  })

  it.each([
    ['签约三方分别是松原市史志研究院、柏林市地方志办公室和北方出版社。'],
    ['成员单位包括松原市史志研究院、柏林市地方志办公室和北方出版社。'],
    ['松柏志书协作区由松原市史志研究院、柏林市地方志办公室、北方出版社组成。'],
  ])('reads the parties that a list names: %s', (list) => {
    const reading = report(`3月8日，《松柏志书合作协议》在松原市签署。${list}`)
    expect(reading.links('PARTY_TO').map((link) => link.split(' → ')[0])).toEqual([
      '松原市史志研究院',
      '柏林市地方志办公室',
      '北方出版社',
    ])
  })

  it('reads parties that only the title names, with 与 or a blank between them', () => {
    const reading = report('3月8日，双方签署《松原市档案馆　柏林市档案馆馆际交流协议》。')
    expect(reading.links('PARTY_TO').map((link) => link.split(' → ')[0])).toEqual([
      '松原市档案馆',
      '柏林市档案馆',
    ])
  })

  it('takes what stands below a picture for another name of the agreement, not for a second one', () => {
    const reading = report(
      '3月8日，松原市档案馆与柏林市档案馆签署《松原市档案馆柏林市档案馆交流合作协议》。\n松柏两市交流合作协议签约仪式',
    )
    expect(reading.names('AGREEMENT')).toEqual(['松原市档案馆柏林市档案馆交流合作协议'])
  })

  it('reads every earlier signing that a renewal looks back on, and what takes the place of what', () => {
    const reading = report(
      '3月8日，松原市档案馆与柏林市档案馆举行《松柏档案协作协议》续签仪式。这是继2012年首次签订、2017年5月第一次续签之后的再度携手。',
    )
    expect(reading.names('AGREEMENT_VERSION').toSorted()).toEqual([
      '松柏档案协作协议（2012年）',
      '松柏档案协作协议（2017年）',
      '松柏档案协作协议（2023年）',
    ])
    expect(reading.links('REVISES')).toEqual([
      '松柏档案协作协议（2017年） → 松柏档案协作协议（2012年）',
      '松柏档案协作协议（2023年） → 松柏档案协作协议（2017年）',
    ])
  })

  it('takes 促成…签订 and 签过一份 for done, and the name 依 in a byline for no 依据', () => {
    expect(report('今年，松原市档案馆促成《松柏合作协议》签订。').names('AGREEMENT_VERSION')).toEqual([
      '松柏合作协议',
    ])
    expect(
      report('早在2021年，松原市档案馆就与柏林市图书馆签过一份《松柏意向书》。').names('AGREEMENT_VERSION'),
    ).toEqual(['松柏意向书（2021年）'])
    expect(
      report('本网3月8日电（李依林）《松柏合作协议》8日在松原市签署。').names('AGREEMENT_VERSION'),
    ).toEqual(['松柏合作协议（2023年）'])
  })

  it('gives a second agreement of a sentence whose partner is not known no partner of the first', () => {
    const reading = report(
      '3月8日，松原市档案馆与柏林大学文学院签订《文献整理协议》，与某某传播中心签订《短视频制作协议》。',
    )
    expect(reading.links('PARTY_TO')).not.toContain('柏林大学文学院 → 短视频制作协议')
    expect(reading.links('PARTY_TO')).toContain('松原市档案馆 → 短视频制作协议')
  })

  it('dates a signing that goes on with a ceremony by the ceremony, and one of before by nothing', () => {
    const reading = report(
      '3月8日，两地史志合作签约活动在松原市举办。在市领导见证下，松原市档案馆与柏林市档案馆签订《松柏合作协议》。此前松原市档案馆与桦甸市档案馆签订《松桦合作协议》。',
    )
    expect(reading.property('松柏合作协议（2023年）', 'signedOn')).toBe('2023-03-08')
    expect(reading.names('AGREEMENT_VERSION')).toContain('松桦合作协议')
  })

  it('dates what a report of a year’s work tells by that year, or by the month before it', () => {
    const reading = readingOf(`松原市地方志办公室工作报告
松原市人民政府：
一、2022年工作情况
（一）对外合作。与柏林市档案馆签订《松柏合作协议》。
（二）交流。6月，与桦甸市档案馆签订《松桦合作协议》。
二、2023年工作打算
推动与榆树市档案馆签订《松榆合作协议》。
松原市地方志办公室
2023年8月9日`)
    expect(reading.property('松柏合作协议（2022年）', 'signedOn')).toBe('2022')
    expect(reading.property('松桦合作协议（2022年）', 'signedOn')).toBe('2022-06')
    expect(reading.names('AGREEMENT_VERSION')).toHaveLength(2)
  })

  it('takes a contract that two sides signed for an agreement, and one that is to be signed for none', () => {
    const reading = report(
      '3月8日，松原市地方志办公室与柏林数字公司签订《松原市志数字化合同》。双方拟签订《松原年鉴印刷合同》。',
    )
    expect(reading.names('AGREEMENT')).toEqual(['松原市志数字化合同'])
  })

  it('knows the other side behind the verb, and takes 签订过类似协议 for no agreement', () => {
    const reading = report(
      '3月8日，松原市档案馆续签与柏林市图书馆的《文献合作协议》。此前已与多所高校签订过类似协议。',
    )
    expect(reading.links('PARTY_TO')).toEqual(['松原市档案馆 → 文献合作协议', '柏林市图书馆 → 文献合作协议'])
    expect(reading.names('AGREEMENT')).toEqual(['文献合作协议'])
  })

  it('dates what a chronicle tells by the year of its title and the month above', () => {
    const reading = readingOf(`松原市史志研究中心大事记（2022年）

1月
12日，与松原市教育局签订《地方志进校园合作协议》，设立方志角。
8月
召开会议，与柏林学院签订《口述史基地协议》。`)
    expect(reading.property('地方志进校园合作协议（2022年）', 'signedOn')).toBe('2022-01-12')
    expect(reading.property('口述史基地协议（2022年）', 'signedOn')).toBe('2022-08')
  })

  it('tells of a signing, with the day before, by 当天签署的，是《…》', () => {
    const reading = report('3月8日下午，松原市档案馆举行座谈。\n当天签署的，是《松柏合作协议》。')
    const told = reading.extraction.entities.filter(({ kind }) => kind === 'EVENT')
    expect(told.some(({ properties }) => properties.eventKind === 'SIGNING')).toBe(true)
  })
})
