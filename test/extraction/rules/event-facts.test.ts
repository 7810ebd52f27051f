import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

const report = (text: string): ReturnType<typeof readingOf> =>
  readingOf(`松原动态\n来源：松原市地方志办 发布时间：2023-03-10 09:00:00\n${text}`)

describe('event-facts', () => {
  it('reads who held what, where and when, with the year of the document', () => {
    const reading = report('3月8日，松原市地方志办在柏林市召开2023年全市地方志工作会议。')
    expect(reading.names('EVENT')).toEqual(['2023年全市地方志工作会议'])
    expect(reading.property('2023年全市地方志工作会议', 'date')).toBe('2023-03-08')
    expect(reading.links('ORGANISED')).toEqual(['松原市地方志办公室 → 2023年全市地方志工作会议'])
    expect(reading.links('HELD_IN')).toEqual(['2023年全市地方志工作会议 → 柏林'])
  })

  it.each([
    ['3月8日，《松原县志》评审会在松原市举行。', 'REVIEW'],
    ['3月8日，松原市方志馆揭牌仪式在松原市举行。', 'OPENING'],
    ['3月8日，松原市地方志办举办年鉴编纂业务培训班。', 'TRAINING'],
    ['3月8日，松原市地方志办公室主任王建国一行赴柏林市档案馆考察学习。', 'VISIT'],
    ['3月8日，柏林省地方志办公室主任王建国一行9人来渝考察交流。', 'VISIT'],
    ['3月8日，2023年鉴质量联盟松原交流会举行。', 'MEETING'],
    ['近日，《松原县志》由松原出版社出版发行。', 'PUBLICATION'],
  ])('tells the kind of %s', (sentence, kind) => {
    const { extraction } = report(sentence)
    expect(extraction.entities.find((entity) => entity.kind === 'EVENT')?.properties.eventKind).toBe(kind)
  })

  it('leaves 近日 vague', () => {
    const reading = report('近日，松原市地方志办召开年鉴编纂推进会。')
    expect(reading.property('年鉴编纂推进会', 'date')).toBe('../2023-03-10')
  })

  it.each([
    ['松原市地方志办拟于4月召开年鉴编纂推进会。'],
    ['王建国在讲话中指出，去年3月松原市召开了年鉴工作会议。'],
    ['截至2023年2月，松原市已公开出版《东河镇志》《西河镇志》等20余部。'],
    ['《松原年鉴》的编辑出版，对于记录松原建设成果具有重要作用。'],
    ['座谈会未如期举行，会议取消召开。'],
  ])('takes for no event what was planned, said or did not happen: %s', (sentence) => {
    expect(report(sentence).names('EVENT')).toEqual([])
  })

  it('joins an event to the region that holds it where no office is named', () => {
    const reading = readingOf('动态\n2024年3月8日，绍兴市召开志书篇目评审会。')
    expect(reading.links('CONCERNS')).toEqual(['志书篇目评审会 → 绍兴'])
  })

  it('reads visits told of without 赴, and by one sign of a city', () => {
    const events = (text: string): (string | number | boolean | undefined)[] => {
      const reading = readingOf(`动态\n${text}`)
      return reading.names('EVENT').map((name) => reading.property(name, 'eventKind'))
    }
    expect(events('2024年7月10日，省档案馆馆长李建国一行就馆舍考察了绍兴市方志馆。')).toEqual(['VISIT'])
    expect(events('2024年7月10日，浙江省档案馆馆长李建国来绍调研地方志工作。')).toEqual(['VISIT'])
  })

  it('reads a review that is told by a verb, and a signing by 签字仪式', () => {
    const review = readingOf('动态\n2024年9月24日，市志办组织对《松溪县志》进行复审。')
    expect(review.names('EVENT').map((name) => review.property(name, 'eventKind'))).toEqual(['REVIEW'])
    const signing = readingOf('动态\n2024年5月18日，档案工作合作协议签字仪式在绍兴举行。')
    expect(signing.names('EVENT').map((name) => signing.property(name, 'eventKind'))).toEqual(['SIGNING'])
  })

  it('takes what came before, and what goes on since a year, for no event', () => {
    expect(readingOf('动态\n近日，县志办继数字方志馆开馆之后又加大宣传。').names('EVENT')).toEqual([])
    expect(readingOf('动态\n《松溪年鉴》于1991年起开始编纂，2015年起正式出版。').names('EVENT')).toEqual([])
  })

  it('takes the year that the sentence names where the document has no date', () => {
    const reading = readingOf('动态\n4月17日，2019年全省年鉴培训班在绍兴举行。')
    expect(reading.property('2019年全省年鉴培训班', 'date')).toBe('2019-04-17')
  })

  it('reads what a text does for the sake of 部署要求 as told, not as said', () => {
    const reading = readingOf(
      '动态\n为贯彻落实市委部署要求，2024年1月9日，县志办主任李建国一行赴绍兴市考察。',
    )
    expect(reading.names('EVENT')).toHaveLength(1)
  })

  it('keeps two signings apart that are of two agreements', () => {
    const reading = readingOf(
      '动态\n6月6日，绍兴市档案馆、湖州市档案馆签署《红色档案共享协议》。\n2015年，绍兴市档案馆、湖州市档案馆签订《档案事业协作协议》。',
    )
    expect(reading.names('EVENT')).toHaveLength(2)
    expect(reading.links('SIGNED_AT')).toHaveLength(2)
  })

  it('takes the day of a report for that of its event where the text gives no other', () => {
    const reading = readingOf('某报绍兴2017年6月26日电 26日，全省志书编修培训班在绍兴开班。')
    expect(reading.names('EVENT').map((name) => reading.property(name, 'date'))).toEqual(['2017-06-26'])
  })

  it('states nothing as done that is told in a speech inside a paragraph, up to where the text tells again', () => {
    const reading = readingOf(
      '动态\n2024年3月8日，绍兴市召开志书评审会。李建国传达了会议精神。他指出，1月9日，全省年鉴工作会议在湖州召开。县志办与市档案馆签署了《档案共享协议》。会后，绍兴市档案馆向绍兴市图书馆赠送《绍兴市志》。',
    )
    expect(reading.names('EVENT')).toEqual(['志书评审会', '赠送《绍兴市志》'])
    expect(reading.names('AGREEMENT_VERSION')).toEqual([])
  })

  it.each([
    '拟于3月8日召开',
    '将于3月8日召开',
    '计划3月8日召开',
    '力争年底前召开',
    '尚未召开',
    '没有召开',
    '不再召开',
  ])('takes a meeting that the text says it %s for none that took place', (words) => {
    expect(readingOf(`动态\n绍兴市档案馆${words}年鉴工作座谈会。`).names('EVENT')).toEqual([])
  })

  it('reads 来邮，调研… as a visit', () => {
    const reading = readingOf('2024-03-09\n3月8日，省档案馆馆长李建国等来邮，调研地方志工作进展。')
    expect(reading.names('EVENT').map((name) => reading.property(name, 'eventKind'))).toEqual(['VISIT'])
  })

  it('takes a sight seen after a meeting for no visit of its own, and what 通知指出 for nothing done', () => {
    expect(readingOf('动态\n会后，李建国一行参观了绍兴市档案馆。').names('EVENT')).toEqual([])
    expect(readingOf('动态\n市委印发通知。通知指出，2020年，三级地方志书正式出版。').names('EVENT')).toEqual(
      [],
    )
  })

  it('takes a meeting that an agreement provides for, or that is to be held each year, for no event', () => {
    const reading = readingOf(
      '两市签署协议\n2023年3月8日，松原市档案馆、柏林市档案馆签署《松柏合作协议》。根据协议，双方将建立联席会议制度，每年轮流召开一次工作会议。',
    )
    expect(reading.names('EVENT')).toEqual(['签署《松柏合作协议》'])
  })

  it('finds the meeting that was held to prepare what is only planned', () => {
    const reading = readingOf(
      '动态\n2024年6月1日，松原市史志办召开主任办公会，拟于7月在柏林市签署《松柏史志合作协议》。',
    )
    expect(
      reading.extraction.entities
        .filter(({ kind }) => kind === 'EVENT')
        .map(({ properties }) => properties.eventKind),
    ).toEqual(['MEETING'])
  })

  it.each([
    ['市史志办的工作得到省地方志办的指导，充分认识到加强学习交流的重要性。'],
    ['该馆于2015年开馆，占地2000平方米。'],
    ['到2025年，实现市县两级综合年鉴全部公开出版。'],
    ['双方商定，下半年在柏林市举办第二届年鉴论坛。'],
    ['两地每年轮流举办年鉴论坛。'],
    ['为做好《松原县志》出版发行工作，松原市地方志办走访了承编单位。'],
    ['《松原县志》出版后获优秀成果奖。'],
    ['书中记载，1948年松原县人民政府召开各界人民代表会议。'],
    ['松原市地方志办启动方志馆改陈布展，推动事业发展。'],
    ['市长王建国出席论坛开幕式并讲话。'],
  ])('takes for no event a purpose, a plan, a habit, or the past of something: %s', (sentence) => {
    expect(report(sentence).names('EVENT')).toEqual([])
  })

  it('reads a named event in quotes, and a ceremony at which a book came out', () => {
    const reading = report('3月8日，“松江文化与地方志论坛”在柏林市举行。')
    expect(reading.names('EVENT')).toEqual(['松江文化与地方志论坛'])
    expect(
      report('3月8日，松原县举行《松原县志》发行仪式。').property('《松原县志》发行仪式', 'eventKind'),
    ).toBe('PUBLICATION')
  })

  it('dates an event by its day, not by a year in the name of something', () => {
    const reading = report(
      '推进2025年松原年鉴精品工程，2月25日至26日，松原市地方志办主任王建国一行到柏林市调研。',
    )
    expect(reading.property('到柏林市调研', 'date')).toBe('2023-02-25/2023-02-26')
  })

  it('dates what came out by the last date before the verb', () => {
    const reading = report('《松原县志》于2002年启动编纂，2022年由松原出版社出版。')
    expect(reading.property('《松原县志》出版', 'date')).toBe('2022')
  })

  it('reads 视察 as a visit', () => {
    expect(report('3月8日，市长王建国带队到松原市地方志办视察。').names('EVENT')).toEqual([
      '到松原市地方志办视察',
    ])
  })

  it('reads 在…调研 as a visit, and a press conference as a meeting', () => {
    const kinds = (text: string): unknown[] =>
      report(text)
        .extraction.entities.filter(({ kind }) => kind === 'EVENT')
        .map(({ properties }) => properties.eventKind)
    expect(kinds('3月8日，柏林省副省长王建国在松原市调研地方志工作。')).toEqual(['VISIT'])
    expect(kinds('3月8日，“松原方志十年”新闻发布会在松原市举行。')).toEqual(['MEETING'])
  })

  it('tells a meeting of the same day from the visit before it, on its day', () => {
    const reading = report(
      '3月8日，松原市地方志办主任王建国带队赴柏林市档案馆调研。\n同日，柏林市召开镇级年鉴编纂动员会议。',
    )
    expect(reading.names('EVENT')).toEqual(['赴柏林市档案馆调研', '镇级年鉴编纂动员会议'])
    expect(reading.property('镇级年鉴编纂动员会议', 'date')).toBe('2023-03-08')
  })

  it('keeps events of other days apart where the text has no year', () => {
    const reading = readingOf(
      '动态\n日前，松原名村志赠书仪式在松原市举行。\n4月28日，松原市史志办举办名村志编修培训班。',
    )
    expect(reading.names('EVENT')).toHaveLength(2)
  })

  it('takes the place 于 which a signing is held for no organiser, and says 签署 once', () => {
    const reading = report('2023年3月8日，松原市档案馆与柏林市档案馆于清河县立图书馆签署《松柏合作协议》。')
    expect(reading.names('EVENT')).toEqual(['签署《松柏合作协议》'])
    expect(reading.links('ORGANISED').map((link) => link.replace(/ → .*/, ''))).toEqual([
      '松原市档案馆',
      '柏林市档案馆',
    ])
    expect(reading.links('PARTY_TO').map((link) => link.replace(/ → .*/, ''))).toEqual([
      '松原市档案馆',
      '柏林市档案馆',
    ])
  })

  it('dates a meeting that a speech opens by the day of the speech, not by the year that it reviews', () => {
    const reading = readingOf(
      '在全省地方志工作会议上的讲话\n（2022年3月18日）\n松原省地方志办公室主任 徐海涛\n\n同志们：\n今天我们召开全省地方志工作会议，主要任务是总结2021年工作，部署2022年任务。',
    )
    expect(reading.property('全省地方志工作会议', 'date')).toBe('2022-03-18')
  })

  it('lets everybody of a list take part, though a post in it is called after a deed', () => {
    const reading = report('3月8日，松原市档案馆馆长王建国、柏林市档案馆四级调研员李向东一行到清河县调研。')
    expect(reading.links('ATTENDED', 'role')).toEqual([
      '王建国 → 到清河县调研 (调研)',
      '李向东 → 到清河县调研 (调研)',
    ])
  })

  it('names a meeting that 今天召开的 tells of without 的, and 这里 for no place', () => {
    const speech = (words: string): ReturnType<typeof readingOf> =>
      readingOf(`在全省地方志工作会议上的讲话\n（2022年3月18日）\n\n同志们：\n${words}`)
    expect(speech('今天召开的全省地方志工作会议，主要任务是部署工作。').names('EVENT')).toEqual([
      '全省地方志工作会议',
    ])
    expect(speech('今天，我们在这里召开全省地方志工作会议。').names('PLACE')).toEqual([])
  })
})
