import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/documents/blocks.js'

/** The cells of a text by row, each with its column where the text tells it. */
function rows(text: string): string[][] {
  const found: string[][] = []
  for (const { cell, text: words } of parseDocument(text).blocks) {
    if (cell === undefined) continue
    const row = (found[cell.row] ??= [])
    row.push(cell.column === undefined ? words : `${cell.column}:${words}`)
  }
  return found
}

describe('tables of tasks', () => {
  it('are read where tabs part their cells, with the empty ones', () => {
    expect(rows('序号\t任务\t责任单位\t完成时限\n1\t编修市志\t\t年底\n2\t建方志馆\t文旅局\t')).toEqual([
      ['0:序号', '1:任务', '2:责任单位', '3:完成时限'].map((cell) => cell.slice(2)),
      ['0:1', '1:编修市志', '3:年底'],
      ['0:2', '1:建方志馆', '2:文旅局'],
    ])
  })

  it('are read where bars part their cells, without the rules between', () => {
    expect(rows('| 序号 | 任务 | 责任单位 |\n| --- | :-: | --- |\n| 1 | 编修市志 | 市志科 |')[1]).toEqual([
      '0:1',
      '1:编修市志',
      '2:市志科',
    ])
  })

  it('are read where runs of spaces part their cells', () => {
    expect(rows('序号　　任务　　责任单位\n1　　编修市志　　市志科\n2　　建馆　　文旅局').slice(1)).toEqual([
      ['1', '编修市志', '市志科'],
      ['2', '建馆', '文旅局'],
    ])
  })

  it('are read one cell a line, under names written over two lines', () => {
    expect(rows('序\n号\n工作\n任务\n责任\n单位\n1\n编修市志\n市志科\n2\n建馆\n文旅局').slice(1)).toEqual([
      ['1', '编修市志', '市志科'],
      ['2', '建馆', '文旅局'],
    ])
  })

  it('go on on the next page under 续表 and the same names', () => {
    const text = '序号\t任务\t责任单位\n1\t编修市志\t市志科\n续表\n序号\t任务\t责任单位\n2\t建馆\t文旅局'
    expect(rows(text).slice(1)).toEqual([
      ['0:1', '1:编修市志', '2:市志科'],
      ['0:2', '1:建馆', '2:文旅局'],
    ])
  })

  it('have names of two lines where 责任分工 stands over its parts', () => {
    const text = '序号\t任务\t责任分工\t\t时限\n\t\t牵头单位\t配合单位\t\n1\t编修市志\t市志科\t资料科\t年底'
    expect(parseDocument(text).blocks.at(-1)?.cell?.table.columns).toEqual([
      'number',
      'task',
      '牵头',
      '配合',
      'due',
    ])
  })

  it('end where the text goes on, with its outline', () => {
    const text = '一、安排\n见下表。\n序号\t任务\t责任单位\n1\t编修市志\t市志科\n二、要求\n各科室要落实。'
    const { blocks } = parseDocument(text)
    expect(blocks.filter(({ marker }) => marker !== undefined).map((block) => block.text)).toEqual([
      '一、安排',
      '二、要求',
    ])
    expect(blocks.at(-1)?.cell).toBeUndefined()
  })

  it('are not seen in a sentence that names such columns', () => {
    expect(rows('请按序号、任务、责任单位、完成时限填写。\n1\n2')).toEqual([])
  })
})
