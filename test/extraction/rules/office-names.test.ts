import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

const offices = (text: string): string[] => readingOf(text).names('OFFICE')

describe('officeNames', () => {
  it.each([
    ['松原县委县政府高度重视地方志工作。', ['松原县委', '松原县人民政府']],
    ['会议由柏林县政府办主任李建国主持。', ['柏林县政府办公室']],
    ['国家方志馆柏林分馆暨松原方志馆于当日揭牌。', ['国家方志馆柏林分馆', '松原方志馆']],
    ['一行参观了松原通志馆。', ['松原通志馆']],
    [
      '松原市地方志办召开会议，听取了各县（市、区）地方志办汇报。',
      ['松原市地方志办公室', '松原市各县（市、区）地方志办'],
    ],
    [
      '经2006年12月15日松原市人民政府会议通过，原柏林市政协、松原市史志院、自治区委办厅局派人参加。',
      ['松原市人民政府', '柏林市政协', '松原市史志院'],
    ],
    ['大同市委党史研究室与滨州市委党史研究院开展交流。', ['大同市委党史研究室', '滨州市委党史研究院']],
  ])('reads the offices of %s', (text, names) => {
    expect(offices(text)).toEqual(names)
  })

  it('reads leagues and banners as regions', () => {
    expect(offices('兰山盟党史地方志研究室到白云鄂温旗档案史志馆调研。')).toEqual([
      '兰山盟党史地方志研究室',
      '白云鄂温旗档案史志馆',
    ])
  })

  it('joins a department whose name holds a verb to its office', () => {
    expect(readingOf('松原省地方志办公室指导处处长李建国参加会议。').links('PART_OF')).toEqual([
      '指导处 → 松原省地方志办公室',
    ])
  })

  it('knows an office again that is written without 市', () => {
    expect(offices('松原市地方志办公室召开会议。会后，松原方志办主任李建国作了总结。')).toEqual([
      '松原市地方志办公室',
    ])
  })

  it.each([
    '松原市第三轮修志和方志馆建设写入规划。',
    '近日，兄弟省市到省地方志部门学习。',
    '到县档案馆爱国主义教育基地及方志馆检查。',
  ])('finds no office in %s', (text) => {
    expect(offices(text).filter((name) => !/^.?县?档案馆$/.test(name))).toEqual([])
  })

  it('takes an office of the first place of a sentence, not of the words before it', () => {
    expect(offices('感谢此次吴山区档案馆提供的机会，年鉴编辑部并入市史志办。')).toEqual([
      '吴山区档案馆',
      '市史志办公室',
    ])
  })
})
