import { describe, expect, it } from 'vitest'
import { type Reading, readingOf } from '../reading.js'

const partiesOf = (reading: Reading): string[] =>
  reading.links('PARTY_TO').map((link) => link.split(' → ')[0] ?? '')

describe('the page that the parties of an agreement sign', () => {
  it('is read below the list of annexes, with names, posts and days in columns, and the annexes are no clauses', () => {
    const reading = readingOf(`松原市地方志办公室与柏林大学图书馆
关于共建文献数据库的合作备忘录

松原市地方志办公室（以下称“志办”）和柏林大学图书馆（以下称“图书馆”）于二〇二三年九月举行会谈，达成谅解如下：
一、提供馆藏旧志供扫描。
二、提供服务器。

附件：1．首期目录
   2．联络员名单

松原市地方志办公室       柏林大学图书馆
（印章）            （印章）
主任：黎国光          馆长：莫 丽
二〇二三年十月二十日      二〇二三年十月二十日

附件1
首期目录
1．某某府志，十二册
2．某某县志，四册`)
    const name = '松原市地方志办公室与柏林大学图书馆关于共建文献数据库的合作备忘录'
    expect(reading.property(`${name}（2023年）`, 'signedOn')).toBe('2023-10-20')
    expect(reading.links('HOLDS_POST', 'post')).toEqual([
      '黎国光 → 松原市地方志办公室 (主任)',
      '莫丽 → 柏林大学图书馆 (馆长)',
    ])
    expect(reading.names('CLAUSE')).toHaveLength(2)
  })

  it('is read where each party stands with its representative in brackets, and 四方 is no name of the last of them', () => {
    const reading = readingOf(`松原市地方志编纂委员会办公室关于印发《四县区志书协作协议》的通知
各县区地方志办公室：
2022年9月15日，四县区共同签署了《四县区志书协作协议》。现印发给你们。
松原市地方志编纂委员会办公室
2022年9月28日
附件
四县区志书协作协议
柏溪县地方志办公室、桦溪县史志研究院、枫溪县档案馆、榆溪县地方志编纂室（以下简称四方）议定以下条款：
第一条 四方共同编纂《四县志丛》。
第二条 本协议自2022年10月1日起执行。
柏溪县地方志办公室（代表：许国达）
桦溪县史志研究院（代表：麦嘉欣）
枫溪县档案馆（代表：云昌明）
榆溪县地方志编纂室（代表：黎海涛）
2022年9月15日`)
    expect(partiesOf(reading)).toEqual([
      '柏溪县地方志办公室',
      '桦溪县史志研究院',
      '枫溪县档案馆',
      '榆溪县地方志编纂室',
    ])
    expect(reading.names('PERSON').toSorted()).toEqual(['云昌明', '许国达', '麦嘉欣', '黎海涛'])
    expect(reading.extraction.entities.flatMap(({ aliases }) => aliases)).not.toContain('四方')
    expect(reading.links('REVISES')).toEqual([])
  })

  it('names who signs for somebody else, and a number above the title is no title', () => {
    const reading = readingOf(`协议编号：松柏志协〔2024〕1号

松柏两县史志文献
联合编修合作协议

甲方：松溪县档案史志局
乙方：柏溪县地方志办公室

双方经协商，订立本协议：
第一条 共同编修志书。
第二条 互换资料。
第三条 本协议一式两份。

甲方（盖章）：松溪县档案史志局
代表（签字）：覃志强
2024年4月10日
乙方（盖章）：柏溪县地方志办公室
代表（签字）：陈礼（受石朝明委托）
2024年4月10日`)
    expect(reading.names('AGREEMENT')).toEqual(['松柏两县史志文献联合编修合作协议'])
    expect(reading.names('PERSON')).toEqual(['覃志强', '陈礼'])
    expect(reading.extraction.entities[0]?.properties.number).toBe('松柏志协〔2024〕1号')
  })

  it('takes 甲乙双方 of a supplement between three for the first two', () => {
    const reading = readingOf(`《松柏数据库共建协议》补充协议

甲方：松原市地方志研究室
乙方：柏林数据有限公司
丙方：松原市图书馆

鉴于甲乙双方于2020年5月8日签署《松柏数据库共建协议》，三方达成补充协议如下：
一、丙方享有数据使用权。
二、丙方提供旧志电子版。`)
    expect(reading.links('PARTY_TO').filter((link) => link.endsWith(' → 松柏数据库共建协议'))).toEqual([
      '松原市地方志研究室 → 松柏数据库共建协议',
      '柏林数据有限公司 → 松柏数据库共建协议',
    ])
  })
})
