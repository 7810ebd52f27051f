import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

const notice = (body: string): ReturnType<typeof readingOf> =>
  readingOf(
    `松原市地方志办公室关于印发任务分工方案的通知\n各科室：\n现将方案印发你们。\n松原市地方志办公室\n2024年3月1日\n附件\n任务分工方案\n${body}`,
  )

describe('tasks', () => {
  it('reads lines of lead, responsible and supporting units', () => {
    const reading = notice(
      '一、编纂\n1.编修市志。\n牵头单位：市志科\n责任单位：年鉴科，资料科、办公室\n2.建方志馆。\n责任单位：市财政局；配合单位：各县区',
    )
    expect(reading.links('ASSIGNED_TO', 'role')).toEqual([
      '编修市志 → 市志科 (牵头)',
      '编修市志 → 年鉴科 (责任)',
      '编修市志 → 资料科 (责任)',
      '编修市志 → 办公室 (责任)',
      '建方志馆 → 松原市财政局 (责任)',
      '建方志馆 → 各县区 (配合)',
    ])
  })

  it('reads units in brackets, with labels and without', () => {
    const reading = notice(
      '1.编修市志。（责任单位：市志科；配合单位：年鉴科）\n2.建方志馆。（市财政局牵头，市文旅局配合）',
    )
    expect(reading.links('ASSIGNED_TO', 'role')).toEqual([
      '编修市志 → 市志科 (责任)',
      '编修市志 → 年鉴科 (配合)',
      '建方志馆 → 松原市财政局 (牵头)',
      '建方志馆 → 松原市文旅局 (配合)',
    ])
    expect(reading.property('编修市志', 'text')).toBe('编修市志。')
  })

  it('counts a task that names nobody as well', () => {
    const reading = notice('一、编纂\n1.编修市志。\n责任单位：市志科\n2.编纂年鉴。')
    expect(reading.names('TASK')).toEqual(['编修市志', '编纂年鉴'])
  })

  it('numbers by section where numbers start again', () => {
    const reading = notice(
      '一、编纂\n1.编修市志。\n责任单位：市志科\n二、利用\n1.建方志馆。\n责任单位：办公室',
    )
    expect(reading.extraction.entities.filter(({ kind }) => kind === 'TASK').map(({ id }) => id)).toEqual([
      'task/invented/1.1',
      'task/invented/2.1',
    ])
  })

  it('reads a table flattened to one cell a line', () => {
    const table = [
      '序号',
      '工作任务',
      '完成时限',
      '责任领导',
      '责任股室',
      '（单位）',
      '备注',
      '1',
      '编修县志稿。',
      '12月底前',
      '王 建',
      '编纂股',
      '档案馆',
      '2',
      '建方志馆。',
      '宣传股文化馆',
    ]
    const reading = readingOf(table.join('\n'))
    expect(reading.links('ASSIGNED_TO', 'role')).toEqual([
      '编修县志稿 → 王建 (责任人)',
      '编修县志稿 → 编纂股 (责任)',
      '编修县志稿 → 档案馆 (责任)',
      '建方志馆 → 宣传股 (责任)',
      '建方志馆 → 文化馆 (责任)',
    ])
  })

  it('finds none in a regulation', () => {
    const text = '松原市地方志工作办法\n第一条 目的。\n第二条 责任单位：市志科。\n第三条 施行。'
    expect(readingOf(text).names('TASK')).toEqual([])
  })

  it.each([
    [
      '1.编纂市志。（牵头单位：市史志办；配合单位：市财政局、市统计局按职责分工负责）',
      ['市史志办公室 (牵头)', '市财政局 (配合)', '市统计局 (配合)'],
    ],
    [
      '1.编纂市志。（市史志办牵头，市财政局、市统计局配合）',
      ['市史志办公室 (牵头)', '市财政局 (配合)', '市统计局 (配合)'],
    ],
    ['1.编纂市志；责任单位：市史志办，市财政局等。', ['市史志办公室 (责任)', '市财政局 (责任)']],
    [
      '1.编纂市志。\n责任单位：市史志办/市财政局；市统计局',
      ['市史志办公室 (责任)', '市财政局 (责任)', '市统计局 (责任)'],
    ],
    ['1.编纂市志。\n牵头领导：李建国 责任单位：市史志办', ['李建国 (责任人)', '市史志办公室 (责任)']],
  ])('reads who answers for %s', (task, units) => {
    const reading = readingOf(`工作方案\n一、任务\n${task}`)
    expect(reading.links('ASSIGNED_TO', 'role')).toEqual(units.map((unit) => `编纂市志 → ${unit}`))
    expect(reading.names('TASK')).toEqual(['编纂市志'])
  })

  it.each([
    ['序号\t工作任务\t牵头单位\t配合单位\t完成时限\n1\t编纂市志\t市史志办\t\t12月底'],
    [
      '| 序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限 |\n|---|---|---|---|---|\n| 1 | 编纂市志 | 市史志办 |  | 12月底 |',
    ],
    ['序号\n工作任务\n牵头单位\n配合单位\n完成时限\n1\n编纂市志\n市史志办\n12月底'],
    ['序号　　工作任务　　牵头单位　　完成时限\n1　　编纂市志　　市史志办　　12月底'],
    ['工作任务\t牵头单位\t完成时限\n编纂市志\t市史志办\t12月底'],
  ])('reads a table: %j', (table) => {
    const reading = readingOf(`工作方案\n一、总体要求\n加强领导。\n二、任务\n见下表。\n${table}`)
    expect(reading.links('ASSIGNED_TO', 'role')).toEqual(['编纂市志 → 市史志办公室 (牵头)'])
    expect(reading.property('编纂市志', 'number')).toBe('1')
  })

  it('lets a unit stand for the rows below it whose cell is empty, with less confidence', () => {
    const { extraction } = readingOf('序号\t任务\t责任单位\n1\t编纂市志\t市史志办\n2\t建方志馆\t')
    const assigned = extraction.relations.filter(({ type }) => type === 'ASSIGNED_TO')
    expect(assigned.map(({ from, confidence }) => [from, confidence > 0.9])).toEqual([
      ['task/invented/1', true],
      ['task/invented/2', false],
    ])
  })

  it('keeps quiet on the units of a row that a flattened table leaves open', () => {
    const reading = readingOf('序号\n任务\n责任单位\n1\n编纂市志\n市史志办\n2\n建方志馆')
    expect(reading.links('ASSIGNED_TO')).toEqual(['编纂市志 → 市史志办公室'])
    expect(reading.names('TASK')).toEqual(['编纂市志', '建方志馆'])
  })

  it.each([
    ['牵头单位 市史志办\n配合单位 市档案馆', ['市史志办公室 (牵头)', '市档案馆 (配合)']],
    ['责任处室　市史志办', ['市史志办公室 (责任)']],
    ['参与单位：市档案馆', ['市档案馆 (配合)']],
    ['分管领导：李建国\n时间安排：1—6月', ['李建国 (责任人)']],
    ['责任单位：\n市史志办\n市档案馆', ['市史志办公室 (责任)', '市档案馆 (责任)']],
    ['（市史志办牵头，市档案馆按职责分工负责）', ['市史志办公室 (牵头)', '市档案馆 (责任)']],
    ['（责任单位：市史志办、市档案馆；完成时限：6月底）', ['市史志办公室 (责任)', '市档案馆 (责任)']],
    ['[责任单位：市史志办和市档案馆]', ['市史志办公室 (责任)', '市档案馆 (责任)']],
    ['由市史志办牵头，市档案馆配合，6月底前完成初稿。', ['市史志办公室 (牵头)', '市档案馆 (配合)']],
    ['由市史志办牵头，市档案馆配合。', ['市史志办公室 (牵头)', '市档案馆 (配合)']],
    [
      '（牵头单位：市史志办；责任单位：各县（市、区）史志机构）',
      ['市史志办公室 (牵头)', '各县（市、区）史志机构 (责任)'],
    ],
  ])('reads who answers from %j', (answer, units) => {
    const behind = /^[（[由]/.test(answer) ? answer : `\n${answer}`
    const reading = readingOf(`工作方案\n一、任务\n1.编纂市志。${behind}`)
    expect(reading.links('ASSIGNED_TO', 'role')).toEqual(units.map((unit) => `编纂市志 → ${unit}`))
    expect(reading.property('编纂市志', 'text')).toBe('编纂市志。')
  })

  it('takes names of units alone in brackets for those who answer where several tasks end so', () => {
    const plan = (tasks: string): string[] => readingOf(`工作方案\n一、任务\n${tasks}`).links('ASSIGNED_TO')
    expect(plan('1.编纂市志。（市史志办）\n2.建方志馆。（市文旅局、市财政局）')).toHaveLength(3)
    expect(plan('1.编纂市志。（市史志办）\n2.建方志馆。')).toEqual([])
  })

  it('reads an extract of a table whose numbers leave some out, and headings between its rows', () => {
    const reading = readingOf(
      '序号\n重点工作任务\n主要责任单位\n协同配合单位\n一、目标\n3\n编纂市志。\n区史志办\n区档案馆、区财政局。\n二、保障\n68\n建方志馆。\n区文旅局\n区政府有关部门',
    )
    expect(reading.property('编纂市志', 'number')).toBe('3')
    expect(reading.links('ASSIGNED_TO', 'role').slice(0, 3)).toEqual([
      '编纂市志 → 区史志办公室 (责任)',
      '编纂市志 → 区档案馆 (配合)',
      '编纂市志 → 区财政局 (配合)',
    ])
    expect(reading.property('建方志馆', 'number')).toBe('68')
    expect(reading.extraction.outline.map(({ title }) => title)).toEqual(['目标', '保障'])
  })

  it('reads rows without numbers, each from its words to its units', () => {
    const reading = readingOf(
      '工作要点\n工作任务\n具体要求\n责任单位\n（一）编纂\n1.编纂市志\n完成初稿，开展评审。\n市史志办牵头落实；市财政局按职责分工落实\n2.建方志馆\n完成选址，启动建设。\n市文旅局',
    )
    expect(reading.links('ASSIGNED_TO', 'role').map((link) => link.split(' → ')[1])).toEqual([
      '市史志办公室 (牵头)',
      '市财政局 (责任)',
      '市文旅局 (责任)',
    ])
    expect(reading.names('TASK')).toEqual(['编纂市志：完成初稿，开展评审', '建方志馆：完成选址，启动建设'])
  })

  it('reads cells behind joined ones that a page has left out', () => {
    const reading = readingOf(
      '类别 | 任务 | 责任单位 | 分管领导 |\n一、文化 | 1.编纂市志 | 市史志办 | 李建国 |\n2.建方志馆，年内开馆 | 市文旅局 | 李建国 |',
    )
    expect(reading.links('ASSIGNED_TO', 'role')).toEqual([
      '编纂市志 → 市史志办公室 (责任)',
      '编纂市志 → 李建国 (责任人)',
      '建方志馆，年内开馆 → 市文旅局 (责任)',
      '建方志馆，年内开馆 → 李建国 (责任人)',
    ])
  })

  it('reads the tasks of the text and those of a table in its annex', () => {
    const reading = readingOf(
      '工作方案\n一、编纂\n1.编纂市志。责任单位：市史志办\n附件：1.任务表\n2.联络员名单\n附件1\n任务表\n序号\n任务\n责任单位\n1\n建方志馆\n市文旅局',
    )
    expect(reading.links('ASSIGNED_TO')).toEqual(['编纂市志 → 市史志办公室', '建方志馆 → 市文旅局'])
    expect(reading.names('TASK')).toEqual(['编纂市志', '建方志馆'])
  })

  it('takes point 11 for one where a number stands right behind it', () => {
    const points = Array.from(
      { length: 11 },
      (_, i) => `${i + 1}.${i === 10 ? '121' : '编纂第一部'}人才志。（市史志办）`,
    )
    const reading = readingOf(`工作方案\n${points.join('\n')}`)
    expect(reading.property('121人才志', 'number')).toBe('11')
  })

  it('finds no task in the articles of rules that a notice carries', () => {
    const text =
      '松原市史志办关于印发《办理规则》的通知\n各科室：\n现印发。\n办理规则\n第一条 为了规范，制定本规则。\n第二条 办公室负责组织；各科室是承办部门（以下简称承办部门），负责办理。\n第三条 施行。'
    expect(readingOf(text).names('TASK')).toEqual([])
  })

  it.each([
    ['责任人：李建国（市史志办主任）、王小明 副主任', ['李建国 (责任人)', '王小明 (责任人)']],
    ['（市史志办会同市档案馆负责）', ['市史志办公室 (责任)', '市档案馆 (责任)']],
    ['（责任单位：市史志办等；持续推进）', ['市史志办公室 (责任)']],
  ])('reads names alone, without posts and terms, from %j', (answer, units) => {
    const reading = readingOf(
      `工作方案\n一、任务\n1.编纂市志。${answer.startsWith('（') ? '' : '\n'}${answer}`,
    )
    expect(reading.links('ASSIGNED_TO', 'role').map((link) => link.split(' → ')[1])).toEqual(units)
  })

  it('ends with its own words, not with 特此通知', () => {
    const reading = readingOf(
      '工作通知\n各科室：\n1.编纂市志。（市史志办负责）\n特此通知。\n松原市史志办\n2024年3月5日',
    )
    expect(reading.property('编纂市志', 'text')).toBe('编纂市志。')
  })

  it('reads the lines of 职责分工 that give units their duty, with who joins in', () => {
    const reading = notice(
      '一、职责分工\n市史志办公室：负责拟订篇目，培训编写人员。\n市财政局、市审计局：负责落实经费。\n市委宣传部：牵头做好首发工作，市融媒体中心配合。\n二、工作要求\n各单位要高度重视。',
    )
    expect(reading.links('ASSIGNED_TO', 'role')).toEqual([
      '拟订篇目，培训编写人员 → 松原市史志办公室 (责任)',
      '落实经费 → 松原市财政局 (责任)',
      '落实经费 → 松原市审计局 (责任)',
      '牵头做好首发工作 → 松原市委宣传部 (牵头)',
      '牵头做好首发工作 → 松原市融媒体中心 (配合)',
    ])
  })

  it('makes no duties of one line with a colon', () => {
    const reading = notice('一、要求\n市史志办公室：负责统稿。\n各单位要高度重视。')
    expect(reading.names('TASK')).toEqual([])
  })
})
