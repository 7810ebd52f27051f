import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/documents/read-text.js'
import { type Reading, readingOf } from './reading.js'

/** A notice with its plan, as its office sent it out. */
const NOTICE = `松原市地方志办公室文件
松地志办〔2024〕7号
松原市地方志办公室关于印发《松原市2024年地方志合作分工方案》的通知
各县（市、区）地方志办公室，本办各科：
现将《松原市2024年地方志合作分工方案》印发给你们，请认真组织实施。
松原市地方志办公室
2024年3月5日
松原市2024年地方志合作分工方案
一、编纂工作
1.编纂《松原市志（1986—2005）》。
牵头单位：市志科
配合单位：市档案馆
2.编纂《松原年鉴（2024）》。
责任单位：年鉴科
二、开发利用
3.建设松原市方志馆。
责任单位：市文旅局、市财政局
`

/** What any layout of the notice must give. */
function expectNotice(reading: Reading): void {
  const self = reading.extraction.entities.find(({ id }) => id === 'document/invented')
  expect(self?.name).toBe('松原市地方志办公室关于印发《松原市2024年地方志合作分工方案》的通知')
  expect(self?.properties).toMatchObject({
    documentKind: 'NOTICE',
    number: '松地志办〔2024〕7号',
    issuedOn: { edtf: '2024-03-05' },
  })
  expect(reading.links('ISSUED')).toEqual([`松原市地方志办公室 → ${self?.name ?? ''}`])
  expect(reading.extraction.outline.map(({ title, sections }) => [title, sections.length])).toEqual([
    ['编纂工作', 2],
    ['开发利用', 1],
  ])
  expect(reading.links('ASSIGNED_TO', 'role').map((link) => link.replace(/^.* → /, ''))).toEqual([
    '市志科 (牵头)',
    '松原市档案馆 (配合)',
    '年鉴科 (责任)',
    '松原市文旅局 (责任)',
    '松原市财政局 (责任)',
  ])
}

const read = (bytes: Uint8Array): Reading => readingOf(readText(bytes).text)
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Lines as a typesetter breaks them: full ones of `width`, each paragraph indented by two full-width spaces. */
function wrapped(text: string, width: number, between = '\n'): string {
  return text
    .split('\n')
    .flatMap((paragraph) => {
      const line = `\u3000\u3000${paragraph}`
      return Array.from({ length: Math.ceil(line.length / width) }, (_, i) =>
        line.slice(i * width, (i + 1) * width),
      )
    })
    .join(between)
}

describe('a notice reads the same', () => {
  it.each([
    ['in UTF-8', utf8(NOTICE)],
    ['with a byte order mark', utf8(`\uFEFF${NOTICE}`)],
    ['in GB18030', iconv.encode(NOTICE, 'GB18030')],
    ['in UTF-16 with a byte order mark', iconv.encode(NOTICE, 'UTF-16LE', { addBOM: true })],
    ['with CRLF', utf8(NOTICE.replaceAll('\n', '\r\n'))],
    ['with a blank line behind every line', utf8(NOTICE.replaceAll('\n', '\n\n'))],
    ['with indents', utf8(NOTICE.replace(/^(?!松|2024)/gmu, '\u3000\u3000'))],
    [
      'with spaces between digits and Han',
      utf8(NOTICE.replace(/(\d)(?=年|月|日)/g, '$1 ').replace(/(?<=年|月)(?=\d)/g, ' ')),
    ],
    ['with page breaks', utf8(NOTICE.replace('二、', '— 1 —\n\f二、'))],
    ['with page numbers between its lines', utf8(NOTICE.replace('2.编纂', '- 2 -\n2.编纂'))],
    ['with no-break spaces', utf8(NOTICE.replaceAll('：', '：\u00A0'))],
    ['with zero-width spaces', utf8(NOTICE.replaceAll('，', '，\u200B'))],
    [
      'with half-width punctuation',
      utf8(NOTICE.replaceAll('：', ':').replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')')),
    ],
    [
      'with a letter-spaced masthead',
      utf8(NOTICE.replace('松原市地方志办公室文件', '松 原 市 地 方 志 办 公 室 文 件')),
    ],
    [
      'with its title on three lines',
      utf8(NOTICE.replace('关于印发《松原市2024年地方志', '\n关于印发《松原市2024年\n地方志')),
    ],
    [
      'with site chrome around it',
      utf8(
        `用户登录\n您的位置：首页 > 通知公告\n${NOTICE}请点击查看原文\n上一篇：无\n版权所有 松原市地方志办公室`,
      ),
    ],
    [
      'with an imprint',
      utf8(`${NOTICE}抄送：市委办公室，市政府办公室。\n松原市地方志办公室 2024年3月6日印发\n`),
    ],
    ['with its number in square brackets', utf8(NOTICE.replace('〔2024〕', '[2024]'))],
    ['with a Chinese date', utf8(NOTICE.replace('\n2024年3月5日', '\n二〇二四年三月五日'))],
  ])('%s', (_, bytes) => {
    const reading = read(bytes)
    const number = reading.property(
      '松原市地方志办公室关于印发《松原市2024年地方志合作分工方案》的通知',
      'number',
    )
    expect(String(number).replace('[', '〔').replace(']', '〕')).toBe('松地志办〔2024〕7号')
    if (number === '松地志办〔2024〕7号') expectNotice(reading)
  })

  it.each([22, 28, 36])('hard-wrapped at %i characters', (width) => {
    expectNotice(readingOf(wrapped(NOTICE, width)))
  })

  it('hard-wrapped with a blank line between all lines', () => {
    expectNotice(readingOf(wrapped(NOTICE, 28, '\n\n')))
  })

  it('in Traditional characters', () => {
    const text = NOTICE.replaceAll('办', '辦')
      .replaceAll('关于', '關於')
      .replaceAll('发', '發')
      .replaceAll('县', '縣')
      .replaceAll('区', '區')
      .replaceAll('编', '編')
      .replaceAll('纂', '纂')
      .replaceAll('鉴', '鑑')
      .replaceAll('馆', '館')
      .replaceAll('牵头单位', '牽頭單位')
      .replaceAll('责任单位', '責任單位')
      .replaceAll('单位', '單位')
      .replaceAll('财', '財')
      .replaceAll('档', '檔')
      .replaceAll('号', '號')
    const { extraction } = readingOf(text)
    const tasks = extraction.entities.filter(({ kind }) => kind === 'TASK')
    expect(tasks).toHaveLength(3)
    expect(extraction.relations.filter(({ type }) => type === 'ASSIGNED_TO')).toHaveLength(5)
    expect(extraction.relations.filter(({ type }) => type === 'ISSUED')).toHaveLength(1)
    expect(extraction.entities.find(({ id }) => id === 'document/invented')?.properties.number).toBe(
      '松地志辦〔2024〕7號',
    )
  })
})

/** The outline as `number title` with points for the depth. */
function outlineOf(text: string): string[] {
  const lines: string[] = []
  const visit = (sections: Reading['extraction']['outline'], depth: number): void => {
    for (const { number, title, sections: inner } of sections) {
      lines.push(`${'.'.repeat(depth)}${number ?? '-'} ${title}`)
      visit(inner, depth + 1)
    }
  }
  visit(readingOf(text).extraction.outline, 0)
  return lines
}

describe('an outline', () => {
  it('goes over 编, 章, 节, 条 and items in brackets', () => {
    expect(
      outlineOf(
        '松原市史志工作规定\n第一编 总论\n第一章 总则\n第一节 目的\n第一条 为了规范工作，制定本规定。\n第二条 工作包括：\n（一）编纂；\n（二）利用。\n第二章 附则\n第三条 本规定自公布之日起施行。',
      ),
    ).toEqual([
      '1 总论',
      '.1 总则',
      '..1 目的',
      '...1 为了规范工作，制定本规定',
      '...2 工作包括',
      '....1 编纂',
      '....2 利用',
      '.2 附则',
      '..3 本规定自公布之日起施行',
    ])
  })

  it('goes over 一、（一）1.（1）①', () => {
    expect(
      outlineOf(
        '工作方案\n一、甲事\n（一）乙事\n1.丙事。\n（1）丁事。\n①戊事。\n②己事。\n2.庚事。\n二、辛事',
      ),
    ).toEqual([
      '1 甲事',
      '.1 乙事',
      '..1 丙事',
      '...1 丁事',
      '....1 戊事',
      '....2 己事',
      '..2 庚事',
      '2 辛事',
    ])
  })

  it.each([
    ['１．甲事。\n２．乙事。', ['1 甲事', '2 乙事']],
    ['1、甲事。\n2、乙事。', ['1 甲事', '2 乙事']],
    ['(一)甲事。\n(二)乙事。', ['1 甲事', '2 乙事']],
    ['一. 甲事\n二. 乙事', ['1 甲事', '2 乙事']],
    ['(1) 甲事。\n(2) 乙事。', ['1 甲事', '2 乙事']],
    ['1）甲事。\n2）乙事。', ['1 甲事', '2 乙事']],
  ])('reads the numbers of %j', (points, lines) => {
    expect(outlineOf(`工作方案\n${points}`)).toEqual(lines)
  })

  it('reads 一是…二是…三是 and 一要…二要 inside a paragraph', () => {
    expect(outlineOf('简讯\n会议要求：一是抓编纂；二是抓利用；三是抓队伍。')).toEqual([
      '1 抓编纂',
      '2 抓利用',
      '3 抓队伍',
    ])
    expect(outlineOf('简讯\n会议要求，一要抓编纂，二要抓利用。')).toEqual(['1 抓编纂', '2 抓利用'])
  })

  it('keeps numbers that go on across sections', () => {
    expect(outlineOf('工作方案\n一、甲\n1.子。\n2.丑。\n二、乙\n3.寅。\n4.卯。')).toEqual([
      '1 甲',
      '.1 子',
      '.2 丑',
      '2 乙',
      '.3 寅',
      '.4 卯',
    ])
  })

  it('has the items of a newsletter under their columns, each with its source', () => {
    const text =
      '松原史志简报\n第5期\n松原市史志办公室 2024年4月2日\n【工作动态】\n市史志办召开业务会\n3月29日，松原市史志办公室在松原市召开业务会。\n（编纂科）\n扶余县开展调研\n3月30日，扶余县地方志办公室主任李建国一行赴长岭县调研修志工作。\n（扶余县地方志办）\n【史志成果】\n《长岭县志》出版\n近日，《长岭县志（1986—2005）》由方志出版社出版。\n（长岭县地方志办）'
    expect(outlineOf(text)).toEqual([
      '- 工作动态',
      '.- 市史志办召开业务会',
      '.- 扶余县开展调研',
      '- 史志成果',
      '.- 《长岭县志》出版',
    ])
  })
})

/** A report of one paragraph under a title. */
const report = (text: string): Reading => readingOf(`松原简讯\n2024-03-20\n${text}`)

describe('names', () => {
  it('defined by 以下简称 stand for the office afterwards', () => {
    const reading = report(
      '3月15日，松原市地方志编纂委员会办公室（以下简称市志办）在松原市召开工作会。市志办主任李建国主持会议。',
    )
    expect(reading.links('HOLDS_POST', 'post')).toEqual(['李建国 → 松原市地方志编纂委员会办公室 (主任)'])
  })

  it('of regions that share one head are one office each', () => {
    const reading = report('3月15日，四川省、重庆市地方志办公室在成都市举行座谈会。')
    expect(reading.names('OFFICE')).toEqual(
      expect.arrayContaining(['四川省地方志工作办公室', '重庆市地方志办公室']),
    )
  })

  it('of all of a kind are a collective', () => {
    const reading = readingOf(NOTICE)
    const collective = reading.extraction.entities.find(({ name }) => name.includes('各县（市、区）'))
    expect(collective?.properties.officeKind).toBe('COLLECTIVE')
  })

  it('inherit office and post along a list', () => {
    const reading = report('3月15日，松原市档案馆馆长李建国，副馆长王小明、张伟民在松原市出席座谈会。')
    expect(reading.links('HOLDS_POST', 'post')).toEqual([
      '李建国 → 松原市档案馆 (馆长)',
      '王小明 → 松原市档案馆 (副馆长)',
      '张伟民 → 松原市档案馆 (副馆长)',
    ])
  })
})

describe('dates', () => {
  it.each([
    ['3月15日', '2024-03-15'],
    ['3月15日至16日', '2024-03-15/2024-03-16'],
    ['2023年12月', '2023-12'],
    ['近日', '../2024-03-20'],
    ['日前', '../2024-03-20'],
    ['去年11月8日', '2023-11-08'],
    ['二〇二四年三月十五日', '2024-03-15'],
  ])('%s is read as %s', (date, edtf) => {
    const { extraction } = report(`${date}，松原市档案馆在松原市举办史料展览。`)
    const events = extraction.entities.filter(({ kind }) => kind === 'EVENT')
    expect(events.map(({ properties }) => properties.date)).toMatchObject([{ edtf }])
  })
})

describe('titles', () => {
  it.each(['—', '-', '–', '～', '~', '－', '——', '至'])('give their years with %s between them', (dash) => {
    const { extraction } = report(`近日，《松原市志（1986${dash}2005）》由方志出版社出版。`)
    const book = extraction.entities.find(({ kind }) => kind === 'PUBLICATION')
    expect(book?.properties).toMatchObject({ coverage: { edtf: '1986/2005' }, publicationKind: 'GAZETTEER' })
  })

  it('hold others in 〈〉', () => {
    const reading = report('近日，《〈松原市志〉研究》由方志出版社出版。')
    expect(reading.names('PUBLICATION')).toEqual(['《松原市志》研究'])
  })

  it('may name a series in “”', () => {
    const reading = report('松原市地方志办公室编纂“松原文库”等系列丛书。')
    expect(reading.names('PUBLICATION')).toEqual(['松原文库'])
  })

  it('of yearbooks, gazetteers, magazines and maps tell their kind', () => {
    const reading = report('近日，《松原年鉴》《松原市志》《松原史志》《松原地图集》由方志出版社出版。')
    const kinds = reading.extraction.entities.flatMap(({ kind, properties }) =>
      kind === 'PUBLICATION' ? [properties.publicationKind] : [],
    )
    expect(kinds).toEqual(['YEARBOOK', 'GAZETTEER', 'PERIODICAL', 'MAP'])
  })
})

describe('events', () => {
  it.each([
    ['3月15日，松原市地方志办公室在松原市召开修志工作会。', 'MEETING'],
    ['3月15日，松原市地方志办公室与吉林市地方志办公室在松原市签署《史志合作协议》。', 'SIGNING'],
    ['3月15日，松原市地方志办公室在松原市召开《松原市志》评审会。', 'REVIEW'],
    ['近日，《松原年鉴（2023）》由方志出版社出版发行。', 'PUBLICATION'],
    ['3月15日，松原市方志馆正式开馆。', 'OPENING'],
    ['3月15日，吉林市地方志办公室主任李建国一行赴松原市地方志办公室考察。', 'VISIT'],
    ['3月15日，松原市地方志办公室在松原市举办年鉴业务培训班。', 'TRAINING'],
    ['3月15日，松原市地方志办公室向松原市图书馆赠送志书120册。', 'GIFT'],
  ])('%s is one of its kind', (text, kind) => {
    const kinds = report(text).extraction.entities.flatMap((entity) =>
      entity.kind === 'EVENT' ? [entity.properties.eventKind] : [],
    )
    expect(kinds).toEqual([kind])
  })

  it.each([
    '李建国指出，今年要召开修志工作会，签署合作协议。',
    '松原市地方志办公室没有与任何单位签署合作协议。',
    '松原市地方志办公室希望早日与吉林市地方志办公室签署合作协议。',
  ])('%s states none as done', (text) => {
    const { extraction } = report(text)
    const events = new Set(extraction.entities.filter(({ kind }) => kind === 'EVENT').map(({ id }) => id))
    const stated = extraction.relations.filter(
      ({ from, to, modality }) => modality === 'STATED' && (events.has(from) || events.has(to)),
    )
    expect(stated).toEqual([])
  })

  it('count what was given', () => {
    const { extraction } = report('3月15日，松原市地方志办公室向松原市图书馆赠送《松原市志》120册。')
    const gift = extraction.entities.find(({ kind }) => kind === 'EVENT')
    expect(JSON.stringify(gift)).toContain('120')
  })

  it('take no part for contact persons, editors and addressees', () => {
    const { extraction } = readingOf(
      '松原史志简报\n第5期\n松原市史志办公室 2024年4月2日\n市史志办召开业务会\n3月29日，松原市史志办公室在松原市召开业务会，主任李建国主持。\n报：市委办公室\n责任编辑：王小明\u3000联系人：张伟民',
    )
    const acting = extraction.relations
      .filter(({ type }) => type === 'ATTENDED' || type === 'ORGANISED')
      .map(({ from }) => from)
    expect(acting.filter((id) => /王小明|张伟民|市委/.test(id))).toEqual([])
  })
})
