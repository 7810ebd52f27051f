import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

const text = `两市签署协议
来源：松原日报记者 钱一鸣 发布时间：2023-03-10 09:00:00
3月8日，松原市地方志办公室、柏林市地方志办公室在松原市召开座谈会。松原市地方志办公室主任王建国出席会议并致辞。会议由柏林市地方志办公室主任李向东主持。出席会议的还有柏林市档案馆馆长赵明。
孙小平在讲话中说，要向先进学习。
联系人：周全福，电话：12345。`

describe('attendance', () => {
  it('tells how people took part', () => {
    expect(
      readingOf(text)
        .links('ATTENDED', 'role')
        .map((link) => link.replace(/ → [^(]*/, ' ')),
    ).toEqual(['王建国 (出席并致辞)', '李向东 (主持)', '赵明 (出席)'])
  })

  it('makes no participants of journalists and contact persons', () => {
    const reading = readingOf(text)
    expect(reading.names('PERSON')).toEqual(expect.arrayContaining(['钱一鸣', '周全福']))
    expect(reading.links('ATTENDED').join()).not.toMatch(/钱一鸣|周全福/)
  })
})

describe('posts that sound like deeds', () => {
  it('takes 调研员 of the next person for no deed of this one', () => {
    const reading = readingOf(
      '座谈会在松原市召开。松原市地方志办公室副主任王建国，二级调研员李向东参加会议。',
    )
    expect(reading.links('ATTENDED', 'role')).toEqual([
      '王建国 → 松原市座谈会 (参加会议)',
      '李向东 → 松原市座谈会 (参加会议)',
    ])
  })

  it('knows who looked on from who signed', () => {
    const reading = readingOf(
      '两市签署协议\n2024年5月17日，松原市档案馆馆长覃志强、柏林市档案馆馆长莫丽华代表双方签署《松柏合作协议》。松原市副市长韦光荣见证签约。柏林市史志办主任陆文参加签约仪式。',
    )
    expect(reading.links('ATTENDED', 'role').map((link) => link.replace(/ → .* /, ' '))).toEqual([
      '覃志强 (签署)',
      '莫丽华 (签署)',
      '韦光荣 (见证)',
      '陆文 (参加)',
    ])
  })

  it('gives those who come to the item of their own, where △ parts the items of a newsletter', () => {
    const text = `松原方志简报
第3期
松原市地方志办公室 2023年9月28日

△ 9月21日，松原市地方志办公室主任李建国赴清河县调研。
△ 9月25日，《柏林县志》终审会在柏林县召开，柏林县地方志办公室主任王芳出席。`
    expect(readingOf(text).links('ATTENDED')).toEqual(['李建国 → 赴清河县调研', '王芳 → 《柏林县志》终审会'])
  })

  it('reads the lists of minutes: who presided, who was there, but not who was excused', () => {
    const reading = readingOf(`《松原县志》终审会会议纪要
时间：2024年3月5日
主持：松原市地方志办公室副主任王立新
出席人员：松原市地方志办公室主任李建国
列席人员：柏林县地方志办公室主任赵志强
请假：松原市档案馆馆长周海
会议听取了汇报。`)
    expect(reading.links('ATTENDED', 'role')).toEqual([
      '王立新 → 《松原县志》终审会 (主持)',
      '李建国 → 《松原县志》终审会 (出席)',
      '赵志强 → 《松原县志》终审会 (列席)',
    ])
  })
})
