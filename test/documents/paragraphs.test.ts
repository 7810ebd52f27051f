import { describe, expect, it } from 'vitest'
import { paragraphs } from '../../src/documents/paragraphs.js'

const read = (text: string): string[] => paragraphs(text).map((paragraph) => paragraph.text)

describe('paragraphs', () => {
  it('joins lines wrapped by hand, with blank lines between all of them', () => {
    const lines = [
      '3月 8日，松原县地方志办公室、柏林县地方志办公',
      '室在松原县召开座谈会，双方就年鉴编纂、方志馆建',
      '设、旧志整理等工作交换了意见，并商定了下一阶段',
      '的合作事项。',
      '会议由松原县地方志办公室主任主持，两地各科室负',
      '责同志参加会议。',
    ]
    expect(read(lines.join('\n\n'))).toEqual([
      '3月8日，松原县地方志办公室、柏林县地方志办公室在松原县召开座谈会，双方就年鉴编纂、方志馆建设、旧志整理等工作交换了意见，并商定了下一阶段的合作事项。',
      '会议由松原县地方志办公室主任主持，两地各科室负责同志参加会议。',
    ])
  })

  it('joins one paragraph that is cut into lines of a width in a text whose others are whole', () => {
    const cut = [
      '    3月8日上午，松原县地方志办公室与柏林县地方志办公室在松原县',
      '签署《松原柏林地方志合作协议》，双方将共同编纂年鉴，并互派人员学',
      '习。松原县地方志办公室主任李建国，柏林县地方志办公室主任王芳签字。',
    ]
    const whole = `    ${'会议还听取了各县的情况汇报，安排了下一阶段的工作，并对年鉴的编纂提出要求。'.repeat(3)}`
    expect(read([...cut, whole, whole, whole].join('\n'))[0]).toBe(cut.map((line) => line.trim()).join(''))
  })

  it('keeps a list of names apart whose lines are of one width', () => {
    const names = ['松原县地方志办公室编纂科科长李建国', '柏林县地方志办公室编纂科科长王芳芳']
    expect(read(names.join('\n'))).toEqual(names)
  })

  it('keeps lines of unwrapped text apart', () => {
    expect(read('一、加强领导\n1. 各单位要高度重视。\n责任单位：办公室')).toHaveLength(3)
  })

  it('joins a title whose 《 is closed on the next line', () => {
    expect(read('推进《深化两县地方志合作\n促进文化繁荣协议》分工方案\n正文。')[0]).toBe(
      '推进《深化两县地方志合作促进文化繁荣协议》分工方案',
    )
  })

  it('does not run on after a 《 that is never closed', () => {
    expect(read('出版《松原县志\n一、加强领导\n二、落实责任。\n完。')).toHaveLength(4)
  })

  it('leaves page numbers out', () => {
    expect(read('第一段。\n— 2 —\n第二段。')).toEqual(['第一段。', '第二段。'])
  })

  it('gives offsets in code points of the source', () => {
    const [, second] = paragraphs('𬭎志。\n\n  鉴 。')
    expect(second).toMatchObject({ start: 7, end: 10, text: '鉴。' })
  })
})
