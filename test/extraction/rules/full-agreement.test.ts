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

  it('takes the page that the parties sign for no party and no clause, and knows who signed in two columns', () => {
    expect(revised.names('OFFICE')).toEqual(['东原市地方志编纂委员会办公室', '西原市地方志研究室'])
    expect(revised.names('PERSON')).toEqual(['林国栋', '苏婷'])
    // 代表 says for whom they sign, and is no post.
    expect(revised.links('HOLDS_POST')).toEqual([])
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
    expect(reading.links('HOLDS_POST', 'post')).toEqual(['周立新 → 江口市地方志研究室 (法定代表人)'])
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
    expect(reading.names('PERSON')).toEqual(['张晓东', '李宁', '吴海燕'])
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

  const clausesOf = (reading: ReturnType<typeof readingOf>): string[] =>
    reading.extraction.entities
      .filter(({ kind }) => kind === 'CLAUSE')
      .map(({ properties }) => `${String(properties.number)} ${String(properties.text)}`)

  it('numbers in order the provisions of an agreement that gives them headings and no numbers', () => {
    const reading = readingOf(`战略合作框架协议
双方经友好协商，达成如下合作意向：
合作原则
平等互利、长期合作。
合作内容
双方共享普查成果。
双方联合办展。
播原市档案馆（盖章）              水原县党史研究室（盖章）
馆长：聂长江                      主任：袁 野
二〇二二年三月十五日              二〇二二年三月十五日`)
    expect(clausesOf(reading)).toEqual([
      '1 合作原则 平等互利、长期合作。',
      '2 合作内容 双方共享普查成果。双方联合办展。',
    ])
    expect(reading.links('PARTY_TO')).toEqual([
      '播原市档案馆 → 战略合作框架协议',
      '水原县党史研究室 → 战略合作框架协议',
    ])
    expect(reading.links('HOLDS_POST', 'post')).toEqual([
      '聂长江 → 播原市档案馆 (馆长)',
      '袁野 → 水原县党史研究室 (主任)',
    ])
    expect(reading.names('AGREEMENT_VERSION')).toEqual(['战略合作框架协议（2022年）'])
  })

  it('tells points apart that begin again with 1 under each heading without a number', () => {
    const reading = readingOf(`松柏档案合作协议
甲方：松原市档案馆
乙方：柏林市档案馆
双方达成协议如下：
合作内容
1.共享目录。
2.联合办展。
工作机制
1.每年会商一次。
甲方（盖章）    乙方（盖章）`)
    expect(clausesOf(reading)).toEqual([
      '1 合作内容',
      '1.1 共享目录。',
      '1.2 联合办展。',
      '2 工作机制',
      '2.1 每年会商一次。',
    ])
  })

  it('takes reasons with numbers above the words of agreement, and the page that says 本页无正文, for no clauses', () => {
    const reading = readingOf(`松柏数据库补充协议
甲方：松原市档案馆
乙方：柏林文化数据有限公司
鉴于：
1. 双方已有合作；
2. 乙方愿意继续。
双方达成补充协议如下：
一、乙方提供旧志。
二、以本补充协议为准。
（本页无正文）
甲方：（盖章）            乙方：（盖章）
授权代表：申建军          授权代表：路  遥`)
    expect(clausesOf(reading)).toEqual(['1 乙方提供旧志。', '2 以本补充协议为准。'])
    expect(reading.names('PERSON')).toEqual(['申建军', '路遥'])
  })

  it('reads the agreement that a notice sends out as its annex, with its own parties and day', () => {
    const reading = readingOf(`关于印发《松柏流域方志合作协议》的通知
各区县地方志办公室：
现将《松柏流域方志合作协议》印发给你们，请认真落实。
附件：松柏流域方志合作协议

松原市地方志办公室
2020年10月20日

附件
松柏流域方志合作协议
甲方：松原市地方志办公室
乙方：柏林州史志办公室
甲乙双方商定如下：
第一条 联合编纂《松柏志》。
第二条 建立平台，由甲方负责运维。
甲方（盖章）：松原市地方志办公室
代表：秦少游
乙方（盖章）：柏林州史志办公室
代表：陶玉芬
2020年9月28日`)
    expect(reading.names('AGREEMENT_VERSION')).toEqual(['松柏流域方志合作协议（2020年）'])
    expect(reading.property('松柏流域方志合作协议（2020年）', 'signedOn')).toBe('2020-09-28')
    expect(reading.property('关于印发《松柏流域方志合作协议》的通知', 'documentKind')).toBe('NOTICE')
    expect(reading.links('PARTY_TO')).toHaveLength(2)
    expect(clausesOf(reading)).toEqual(['1 联合编纂《松柏志》。', '2 建立平台，由甲方负责运维。'])
    expect(reading.names('TASK')).toEqual([])
  })

  it('takes no form in an annex that is still to be filled in for an agreement', () => {
    const reading = readingOf(`关于做好合作工作的通知
各单位：
请参照附件签订协议。
松原市地方志办公室
2020年10月20日
附件
合作协议（范本）
甲方：
乙方：
甲乙双方达成协议如下：
第一条 联合编纂。
第二条 共享资料。`)
    expect(reading.names('AGREEMENT')).toEqual([])
  })

  it('reads an agreement between states: parties that the preamble opens with, the day in its last sentence, representatives in columns', () => {
    const reading = readingOf(`中华人民共和国文化部和乌有共和国文化部文化协定二○一六年执行计划
中华人民共和国文化部和乌有共和国文化部（以下简称“双方”），为发展合作，决定签署本执行计划，条款如下：
第一条
双方互派代表团。
第二条 双方互换文献。
第三条 本执行计划自签字之日起生效。
本执行计划于二○一六年四月十八日在乌有城签订，一式两份。
中华人民共和国文化部代表          乌有共和国文化部代表
丁伟副部长                       科斯塔斯·卡迪斯`)
    expect(reading.links('PARTY_TO').map((link) => link.replace(/ → .*/, ''))).toEqual([
      '中华人民共和国文化部',
      '乌有共和国文化部',
    ])
    expect(clausesOf(reading)).toEqual([
      '1 双方互派代表团。',
      '2 双方互换文献。',
      '3 本执行计划自签字之日起生效。',
    ])
    expect(reading.links('HOLDS_POST', 'post')).toEqual(['丁伟 → 中华人民共和国文化部 (副部长)'])
    expect(reading.names('PERSON')).toContain('科斯塔斯·卡迪斯')
    expect(
      reading.extraction.entities.find(({ kind }) => kind === 'AGREEMENT_VERSION')?.properties.signedOn,
    ).toMatchObject({ edtf: '2016-04-18' })
  })

  it('reads a contract, and one that is called a renewal between A方 and B方, by how they open', () => {
    const contract = readingOf(`《云台县志》印刷合同
甲方（委托人）：云台县史志编纂中心
乙方（承印人）：连港市彩印有限责任公司
甲乙双方协商签订本合同。
一、数量：2000册。
二、违约责任：逾期的，支付违约金。
甲方：云台县史志编纂中心（章）      乙方：连港市彩印有限责任公司（章）
经办人：郝云飞                      经办人：卞小军
2023年9月11日                       2023年9月11日`)
    expect(clausesOf(contract)).toEqual(['1 数量：2000册。', '2 违约责任：逾期的，支付违约金。'])
    expect(contract.links('PARTY_TO')).toHaveLength(2)
    expect(contract.names('PERSON')).toEqual(['郝云飞', '卞小军'])
    const renewal = readingOf(`松柏年鉴协作续签协议
A方：松原市地方志办公室
B方：柏林州年鉴编辑部
双方同意续签，具体条款如下：
（一）续签期限
自2021年11月1日起五年。
（二）其他
原协议继续有效。
A方签章：松原市地方志办公室
B方签章：柏林州年鉴编辑部
2021年10月29日`)
    expect(renewal.links('PARTY_TO')).toEqual([
      '松原市地方志办公室 → 松柏年鉴协作续签协议',
      '柏林州年鉴编辑部 → 松柏年鉴协作续签协议',
    ])
    expect(clausesOf(renewal)).toEqual(['1 续签期限 自2021年11月1日起五年。', '2 其他 原协议继续有效。'])
  })

  it('takes no headline on a signing for an agreement’s own text', () => {
    const reading = readingOf(`松原柏林两市签订地方志合作协议
5月6日，松原市地方志办公室与柏林市地方志办公室签订《松柏地方志合作协议》。双方就以下共识达成一致：
一、共享资料。
二、联合办展。`)
    expect(
      reading.extraction.relations.filter(({ properties }) => properties.attestation === 'FULL_TEXT'),
    ).toEqual([])
  })

  it('reads parties in lines without a colon, and calls a treaty without a title by its parties', () => {
    const tabbed = readingOf(`口述历史合作项目协议书
甲方	松原县档案馆
乙方	柏林大学历史学院
双方达成以下协议：
一、项目内容
采集口述史料。
二、生效
本协议自签字之日起生效。`)
    expect(tabbed.links('PARTY_TO')).toEqual([
      '松原县档案馆 → 口述历史合作项目协议书',
      '柏林大学历史学院 → 口述历史合作项目协议书',
    ])
    const untitled = readingOf(`松国政府和柏国政府（以下简称“双方”），为加强合作，达成协议如下：
第一条 双方互派学者。
第二条 双方互换图书。
第三条 双方定期磋商。`)
    expect(untitled.names('AGREEMENT')).toEqual(['松国政府、柏国政府协议'])
    expect(clausesOf(untitled)).toHaveLength(3)
  })

  it('reads parties that lines of their own define, and takes neither those lines nor the day above for provisions', () => {
    const reading = readingOf(`松洋文献馆与柏海岛地方志办公室合作备忘录
本备忘录由下列双方于2018年12月12日在柏海订立：
（一）松洋文献馆（以下称“文献馆”）；
（二）柏海岛地方志办公室（以下称“方志办”）。
双方同意：
1. 文献馆提供目录。
2. 双方合作出版史料选。
签署人：
松洋文献馆馆长 林文庆`)
    expect(reading.links('PARTY_TO').map((link) => link.replace(/ → .*/, ''))).toEqual([
      '松洋文献馆',
      '柏海岛地方志办公室',
    ])
    expect(clausesOf(reading)).toEqual(['1 文献馆提供目录。', '2 双方合作出版史料选。'])
    expect(
      reading.extraction.entities.find(({ kind }) => kind === 'AGREEMENT_VERSION')?.properties.signedOn,
    ).toMatchObject({ edtf: '2018-12-12' })
    const entrusted = readingOf(`委托编纂协议
委托方：松中街道办事处（以下简称甲方）
受托方：柏津文史编辑工作室（以下简称乙方）
经双方协商，达成如下协议：
第一条 乙方完成初稿。
第二条 甲方提供资料。
委托方（盖章）        受托方（盖章）
代表人：田 野        代表人：蒲友信
2024年3月1日`)
    expect(entrusted.links('PARTY_TO')).toHaveLength(2)
    expect(entrusted.names('PERSON')).toEqual(['田野', '蒲友信'])
  })

  it('reads seals （印）, 甲方单位名称：, and a day with its place', () => {
    const reading = readingOf(`松柏史志工作协作协议
经松原县史志室、柏林县地方志办公室协商，特制定本协议。
一、互通信息。
二、费用自理。
松原县史志室（印）
柏林县地方志办公室（印）
一九九八年十一月三日于松原`)
    expect(clausesOf(reading)).toEqual(['1 互通信息。', '2 费用自理。'])
    expect(reading.property('松柏史志工作协作协议（1998年）', 'signedOn')).toBe('1998-11-03')
    const named = readingOf(`数字方志馆共建协议
甲方单位名称：松原市地方志馆
乙方单位名称：柏林大学图书馆
第1条 共建目标
1.1 建设阅览区。
第2条 其他
本协议一式两份。
甲方：                          乙方：
法定代表人/授权代表：鲁大川     法定代表人/授权代表：佟丽娅`)
    expect(named.links('PARTY_TO')).toHaveLength(2)
    expect(named.names('PERSON')).toEqual(['鲁大川', '佟丽娅'])
  })

  it('reads an agreement that a letter forwards under 附：, with the day in brackets below its title', () => {
    const reading = readingOf(`关于转发《松柏方志资源共享协议》的函
各乡镇人民政府：
《松柏方志资源共享协议》已经松原区地方志编纂室与柏林州史志办公室签署，现转发给你们。

松原区地方志编纂室
2022年7月15日

附：

松柏方志资源共享协议
（2022年6月30日签订）

松原区地方志编纂室、柏林州史志办公室为实现资源共享，订立本协议。
一、交换副本。
二、有效期五年。`)
    expect(reading.names('AGREEMENT_VERSION')).toEqual(['松柏方志资源共享协议（2022年）'])
    expect(reading.property('松柏方志资源共享协议（2022年）', 'signedOn')).toBe('2022-06-30')
    expect(clausesOf(reading)).toEqual(['1 交换副本。', '2 有效期五年。'])
    expect(reading.links('PARTY_TO')).toHaveLength(2)
  })
})
