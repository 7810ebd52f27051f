import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

const text = `松柏档案合作协议
甲方：松原市档案馆
乙方：柏林市档案馆（盖章）
为加强合作，双方订立本协议。
第一条 双方共享档案。
第二条 双方的义务：
（一）提供目录；
（二）保护档案。
松原市档案馆
2023年3月8日`

describe('full-agreement', () => {
  it('reads version, parties and clauses of an agreement’s own text', () => {
    const reading = readingOf(text)
    expect(reading.links('PARTY_TO')).toEqual([
      '松原市档案馆 → 松柏档案合作协议',
      '柏林市档案馆 → 松柏档案合作协议',
    ])
    expect(reading.extraction.relations.find(({ type }) => type === 'ATTESTS')?.properties.attestation).toBe(
      'FULL_TEXT',
    )
    const clauses = reading.extraction.entities.filter(({ kind }) => kind === 'CLAUSE')
    expect(clauses.map(({ id, properties }) => [id, properties.text])).toEqual([
      ['agreement/松柏档案合作协议/2023-03-08/1', '双方共享档案。'],
      ['agreement/松柏档案合作协议/2023-03-08/2', '双方的义务：'],
      ['agreement/松柏档案合作协议/2023-03-08/2.1', '提供目录；'],
      ['agreement/松柏档案合作协议/2023-03-08/2.2', '保护档案。'],
    ])
  })

  const revised = readingOf(`关于深化川东、川西两市地方志合作的框架协议
（2022年修订版）

甲方：东原市地方志编纂委员会办公室
乙方：西原市地方志研究室

为推动两市地方志事业协同发展，在2018年6月签订的《东原西原地方志战略合作协议》基础上，达成如下协议。
第一条 合作原则
坚持优势互补、资源共享。
第二条 合作内容
（一）联合培养人才；
（二）互设方志书屋。
第三条 附则
本协议自双方盖章之日起生效。原协议同时废止。

甲方（盖章）：                    乙方（盖章）：
代表：林国栋                      代表：苏 婷
二○二二年十一月八日`)

  it('takes the page that the parties sign for no party and no clause, and knows who signed for whom in two columns', () => {
    expect(revised.names('OFFICE')).toEqual(['东原市地方志编纂委员会办公室', '西原市地方志研究室'])
    expect(revised.links('HOLDS_POST', 'post')).toEqual([
      '林国栋 → 东原市地方志编纂委员会办公室 (代表)',
      '苏婷 → 西原市地方志研究室 (代表)',
    ])
  })

  it('takes the paragraph below a heading for the words of the clause', () => {
    const texts = revised.extraction.entities.filter(({ kind }) => kind === 'CLAUSE')
    expect(texts.map(({ properties }) => `${String(properties.number)} ${String(properties.text)}`)).toEqual([
      '1 合作原则 坚持优势互补、资源共享。',
      '2 合作内容',
      '2.1 联合培养人才；',
      '2.2 互设方志书屋。',
      '3 附则 本协议自双方盖章之日起生效。原协议同时废止。',
    ])
  })

  it('keeps the edition out of the agreement’s name, and knows that the version takes the place of the one it names', () => {
    expect(revised.names('AGREEMENT')).toEqual([
      '关于深化川东、川西两市地方志合作的框架协议',
      '东原西原地方志战略合作协议',
    ])
    expect(revised.links('REVISES')).toEqual([
      '关于深化川东、川西两市地方志合作的框架协议（2022年修订版） → 东原西原地方志战略合作协议（2018年）',
    ])
    const attested = revised.extraction.relations.filter(({ type }) => type === 'ATTESTS')
    expect(attested.map(({ properties }) => properties.attestation)).toEqual(['FULL_TEXT', 'REPORTED'])
  })

  it('gives the parties of a supplement to the agreement that 甲乙双方 signed before, and revises nothing', () => {
    const reading = readingOf(`《江岭年鉴共建协议》补充协议
甲方：江口市地方志研究室（以下简称“甲方”）
乙方：岭南市图书馆（以下简称“乙方”）
甲乙双方于2019年4月12日签订了《江岭年鉴共建协议》（以下简称“原协议”），现达成补充协议如下：
第一条 将第三条中的“20册”修改为“30册”。
第二条 未尽事宜另行签订补充协议。
第三条 本协议自盖章之日起生效。
甲方（盖章）：江口市地方志研究室    乙方（盖章）：岭南市图书馆
法定代表人（签字）：周立新        授权代表（签字）：何 敏
签订日期：2021年9月3日            签订日期：2021年9月3日`)
    expect(reading.names('AGREEMENT_VERSION')).toEqual([
      '《江岭年鉴共建协议》补充协议（2021年）',
      '江岭年鉴共建协议（2019年）',
    ])
    expect(reading.links('PARTY_TO')).toEqual([
      '江口市地方志研究室 → 《江岭年鉴共建协议》补充协议',
      '岭南市图书馆 → 《江岭年鉴共建协议》补充协议',
      '江口市地方志研究室 → 江岭年鉴共建协议',
      '岭南市图书馆 → 江岭年鉴共建协议',
    ])
    expect(reading.links('HOLDS_POST', 'post')).toEqual([
      '周立新 → 江口市地方志研究室 (法定代表人)',
      '何敏 → 岭南市图书馆 (授权代表)',
    ])
    expect(reading.links('REVISES')).toEqual([])
  })

  it('finds three parties that only the preamble names, and the day that stands with the place', () => {
    const reading = readingOf(`松柏桦三市地方志合作备忘录
为落实《区域发展纲要》，松原市地方志研究室、柏林市档案馆、桦甸市史志研究室（以下合称“三方”）就数字化达成以下共识：
一、合作目标。建成数据库。
二、合作事项。统一标准。
松原市地方志研究室（盖章）    柏林市档案馆（盖章）    桦甸市史志研究室（盖章）
代表：张晓东                代表：李 宁            代表：吴海燕
2022年8月16日于松原`)
    expect(reading.links('PARTY_TO')).toHaveLength(3)
    expect(reading.property('松柏桦三市地方志合作备忘录（2022年）', 'signedOn')).toBe('2022-08-16')
    expect(reading.links('HOLDS_POST', 'post')[1]).toBe('李宁 → 柏林市档案馆 (代表)')
  })

  it('keeps chapters and articles of one number apart, and takes a version of another day for one the text revises', () => {
    const reading = readingOf(`地情资料共享合作协议（修订版）
甲方：松原市地方志办公室
地址：松原市解放路8号
乙方：柏林市档案馆
鉴于双方2018年签署的《地情资料共享合作协议》到期，修订如下。
第一章 总则
第一条 双方共享资料。
第二章 附则
第二条 本协议自签订之日起生效。
第三条 有效期五年。
甲方（签章）                乙方（签章）
2023年1月10日               2023年1月10日`)
    const clauses = reading.extraction.entities.filter(({ kind }) => kind === 'CLAUSE')
    expect(clauses.map(({ properties }) => properties.number)).toEqual(['第1章', '1', '第2章', '2', '3'])
    expect(reading.links('REVISES')).toEqual([
      '地情资料共享合作协议（修订版） → 地情资料共享合作协议（2018年）',
    ])
    expect(reading.names('AGREEMENT')).toEqual(['地情资料共享合作协议'])
  })

  it('takes 甲方责任： for a heading of an agreement, and its points for clauses of their own', () => {
    const reading = readingOf(`合作协议书
甲    方：松原市地方志办公室（以下简称甲方）
乙    方：伊川大学历史学院（以下简称乙方）
双方达成如下协议：
一、双方权利义务
（一）甲方责任：
①提供经费；
②提供资料。
（二）乙方责任：按期提交成果。
二、协议期限
自签订之日起三年。期满后可续签协议。
甲方：松原市地方志办公室（公章）
负责人（签字）：郑国梁
乙方：伊川大学历史学院（公章）
负责人（签字）：欧阳静
签订时间：二〇二二年八月二十八日`)
    const clauses = reading.extraction.entities.filter(({ kind }) => kind === 'CLAUSE')
    expect(clauses.map(({ properties }) => properties.number)).toEqual([
      '1',
      '1.1',
      '1.1.1',
      '1.1.2',
      '1.2',
      '2',
    ])
    expect(reading.names('AGREEMENT')).toEqual(['合作协议书'])
    expect(reading.links('HOLDS_POST', 'post')).toEqual([
      '郑国梁 → 松原市地方志办公室 (负责人)',
      '欧阳静 → 伊川大学历史学院 (负责人)',
    ])
  })

  it('reads a pact of cooperation (公约) whose members one of its articles names', () => {
    const reading = readingOf(`嘉陵江流域方志工作协作公约
（2021年4月18日协作会议通过）
第一条 为加强协作，制定本公约。
第二条 本公约成员单位为广元市地方志办公室、南充市地方志办公室、广安市地方志编纂中心。
第三条 本公约自通过之日起施行。`)
    expect(reading.links('PARTY_TO')).toHaveLength(3)
    expect(reading.property('嘉陵江流域方志工作协作公约（2021年）', 'signedOn')).toBe('2021-04-18')
  })

  it('reads a contract numbered 1, 1.1, with the representatives named at its head and the page for seals below', () => {
    const reading = readingOf(`志书数字化委托合作协议
甲方（委托方）：泸定县地方志办公室
法定代表人：杨晓峰
乙方（受托方）：成都文献数字科技有限公司
法定代表人：何志远
甲乙双方就数字化事宜签订本协议。
1. 合作范围
1.1 乙方负责扫描。
1.2 甲方提供底本。
2. 保密
双方负有保密义务。
（以下无正文，为签署页）
甲方（盖章）：泸定县地方志办公室
日期：2023年5月6日
乙方（盖章）：成都文献数字科技有限公司
日期：2023年5月6日`)
    const clauses = reading.extraction.entities.filter(({ kind }) => kind === 'CLAUSE')
    expect(
      clauses.map(({ properties }) => `${String(properties.number)} ${String(properties.text)}`),
    ).toEqual(['1 合作范围', '1.1 乙方负责扫描。', '1.2 甲方提供底本。', '2 保密 双方负有保密义务。'])
    expect(reading.links('HOLDS_POST', 'post')).toEqual([
      '杨晓峰 → 泸定县地方志办公室 (法定代表人)',
      '何志远 → 成都文献数字科技有限公司 (法定代表人)',
    ])
    expect(reading.names('AGREEMENT_VERSION')).toEqual(['志书数字化委托合作协议（2023年）'])
  })
})
