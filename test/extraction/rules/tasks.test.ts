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
})
