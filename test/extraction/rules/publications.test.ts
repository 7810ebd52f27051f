import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

const news = (text: string): ReturnType<typeof readingOf> =>
  readingOf(`松原动态\n来源：松原市地方志办 发布时间：2023-03-10 09:00:00\n${text}`)

const works = ({ extraction }: ReturnType<typeof readingOf>): typeof extraction.entities =>
  extraction.entities.filter(({ kind }) => kind === 'PUBLICATION')

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
    ['松原年鉴2023', 'YEARBOOK'],
    ['松原统计年鉴—2022—2023', 'YEARBOOK'],
    ['松原市志（上、下册）', 'GAZETTEER'],
    ['松原省志·交通志', 'GAZETTEER'],
    ['松原县志 第三卷', 'GAZETTEER'],
  ])('tells the kind of %s', (title, kind) => {
    expect(news(`近日，《${title}》由松原出版社出版。`).property(title, 'publicationKind')).toBe(kind)
  })

  it('reads the years that stand behind a title', () => {
    expect(news('《松原县志》（1986-2005），松原出版社').property('松原县志', 'coverage')).toBe('1986/2005')
  })

  it('tells two gazetteers of one title apart by the years that they cover', () => {
    const reading = news('《松原县志（1986—2005）》已经出版。《松原县志（2006—2020）》正在编纂。')
    expect(works(reading).map(({ id, properties }) => [id, properties.status])).toEqual([
      ['publication/松原县志', 'PUBLISHED'],
      ['publication/松原县志@2006-2020', 'PLANNED'],
    ])
  })

  it('tells old gazetteers apart by reign, and yearbooks by a year that stands outside', () => {
    const reading = news(
      '馆藏有〔清乾隆〕《松原府志》、光绪《松原府志》、《松原府志》（民国版）和《松原年鉴》（2022卷）。',
    )
    expect(works(reading).map(({ id, aliases }) => [id, ...aliases])).toEqual([
      ['publication/松原府志@乾隆', '乾隆松原府志'],
      ['publication/松原府志@光绪', '光绪松原府志'],
      ['publication/松原府志@民国', '民国松原府志'],
      ['publication/松原年鉴（2022）'],
    ])
  })

  it('knows a yearbook with its year in the title under the usual writing too', () => {
    const [work] = works(news('《松原年鉴·2023》出版。'))
    expect([work?.name, work?.aliases]).toEqual(['松原年鉴·2023', ['松原年鉴（2023）']])
  })

  it('reads house and time behind the titles of a list', () => {
    const reading = news(
      '1.《甲镇志》，松原出版社，2022年3月\n2.《乙镇志》 柏林书局 2022年12月\n3.《丙乡志》',
    )
    expect(reading.links('PUBLISHED')).toEqual(['松原出版社 → 甲镇志', '柏林书局 → 乙镇志'])
    expect(reading.property('甲镇志', 'publishedOn')).toBe('2022-03')
    expect(reading.property('丙乡志', 'publishedOn')).toBeUndefined()
  })

  it('reads a series that is called one, and how far it is', () => {
    const reading = news('3月8日，“松原文库”丛书首发。')
    expect(reading.property('松原文库', 'status')).toBe('PUBLISHED')
  })

  it('takes a newspaper that reports for no work', () => {
    expect(news('《松原日报》《柏林晚报》作了报道。').names('PUBLICATION')).toEqual([])
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

  it('takes the title of a talk for no work', () => {
    const text = '3月8日，王芳作了题为《从方志看松原》的讲座，并以《读志用志》为题作交流发言。'
    expect(news(text).names('PUBLICATION')).toEqual([])
  })

  it('takes an outline for a document, not a work', () => {
    expect(news('会议审议《松原市方志馆布展大纲》。').names('PUBLICATION')).toEqual([])
  })
})
