import { describe, expect, it } from 'vitest'
import { readingOf } from './reading.js'

/** Who issued a document, and its own number, date and title. */
function own(text: string): (string | undefined)[] {
  const { extraction } = readingOf(text)
  const self = extraction.entities.find(({ id }) => id === 'document/invented')
  const { number, issuedOn } = self?.properties ?? {}
  const issuers = extraction.relations
    .filter(({ type, to }) => type === 'ISSUED' && to === 'document/invented')
    .map(({ from }) => from.replace('office/', ''))
  return [
    self?.name,
    typeof number === 'string' ? number : undefined,
    typeof issuedOn === 'object' ? issuedOn.edtf : undefined,
    issuers.join('+'),
  ]
}

const BODY = '各单位：\n请认真组织实施，按时报送进展情况，确保全年任务如期完成。'

describe('what a document says of itself', () => {
  it('is read where no list knows the region', () => {
    const text = `江源省方志局文件\n江方志〔2024〕7号\n江源省方志局关于开展资料征集的通知\n${BODY}\n江源省方志局\n2024年3月5日`
    expect(own(text)).toEqual([
      '江源省方志局关于开展资料征集的通知',
      '江方志〔2024〕7号',
      '2024-03-05',
      '江源省方志局',
    ])
  })

  it('is read from the record of its page', () => {
    const text = `索引号: 11-22 主题分类: 文化\n发布机构: 松原市教育局\n文号: 松教〔2024〕9号\n发文日期: 2024-06-13\n2024年重点任务分解表\n${BODY}`
    expect(own(text)).toEqual(['2024年重点任务分解表', '松教〔2024〕9号', '2024-06-13', '松原市教育局'])
  })

  it('is read from 转发, with a number in brackets and a date with the digit 0', () => {
    const text = `松原市人民政府办公室转发市财政局关于做好普查工作方案的通知\n（松政办〔2011〕16号）\n${BODY}\n松原市人民政府办公室\n二0一一年三月十五日`
    expect(own(text)).toEqual([
      '松原市人民政府办公室转发市财政局关于做好普查工作方案的通知',
      '（松政办〔2011〕16号'.slice(1),
      '2011-03-15',
      '松原市人民政府办公室',
    ])
  })

  it('is read from the note under a regulation’s title', () => {
    const text =
      '# 史料征集条例\n2006年5月18日 中华人民共和国国务院令第899号公布\n第一条 为了征集史料，制定本条例。\n第二条 各级政府应当支持。\n第三条 本条例自公布之日起施行。'
    expect(own(text)).toEqual(['史料征集条例', '中华人民共和国国务院令第899号', '2006-05-18', '国务院'])
  })

  it('names both offices that issue it together', () => {
    const text = `松原市档案馆、松原市图书馆关于开展资料征集的通知\n${BODY}\n2024年3月5日`
    expect(own(text).at(-1)).toBe('松原市档案馆+松原市图书馆')
  })
})
