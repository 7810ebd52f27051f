import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

const signed = '2023年3月8日，松原市档案馆、柏林市档案馆在松原市签署《松柏合作协议》。'

describe('clauses', () => {
  it('reads the areas that a report tells and the commitments in each', () => {
    const { extraction } = readingOf(
      `两市签署协议\n${signed}\n一是建立联席会议制度，研究合作事项；二是加强互学互鉴，做好《甲刊》和《乙刊》的组稿。`,
    )
    const clauses = extraction.entities.filter(({ kind }) => kind === 'CLAUSE')
    expect(clauses.map(({ id, properties }) => [id.split('2023-03-08/')[1], properties.text])).toEqual([
      ['1', '建立联席会议制度'],
      ['1.1', '建立联席会议制度'],
      ['1.2', '研究合作事项'],
      ['2', '加强互学互鉴'],
      ['2.1', '加强互学互鉴'],
      ['2.2', '做好《甲刊》的组稿'],
      ['2.3', '做好《乙刊》的组稿'],
    ])
    expect(clauses.every(({ properties }) => properties.attestation === 'REPORTED')).toBe(true)
  })

  it('takes the points of a speech for no clauses', () => {
    const text = `两市签署协议\n${signed}\n王建国在讲话中强调，一是提高认识；二是加快进度。`
    expect(readingOf(text).names('CLAUSE')).toEqual([])
  })

  it('takes the sections of the plan that carries an agreement out for its clauses, and puts the tasks under them', () => {
    const text = `松原市档案馆关于印发《〈松柏合作协议〉落实分工方案》的通知
各科室：
${signed}现将《〈松柏合作协议〉落实分工方案》印发你们。
松原市档案馆
2023年4月1日
附件
《松柏合作协议》落实分工方案
一、建立机制，加强联络
1. 召开联席会议。
责任科室：办公室
二、共享资源
2. 交换刊物。
责任科室：编研科`
    const reading = readingOf(text)
    expect(reading.names('CLAUSE')).toEqual(['建立机制，加强联络', '共享资源'])
    expect(reading.links('PART_OF')).toEqual(
      expect.arrayContaining(['召开联席会议 → 建立机制，加强联络', '交换刊物 → 共享资源']),
    )
    expect(reading.extraction.relations.find(({ type }) => type === 'ATTESTS')?.properties.attestation).toBe(
      'IMPLEMENTED',
    )
  })

  const numbered = (text: string): string[] =>
    readingOf(text)
      .extraction.entities.filter(({ kind }) => kind === 'CLAUSE')
      .map(({ properties }) => `${String(properties.number)} ${String(properties.text)}`)

  it.each([
    [
      '根据协议，双方将建立会商机制，共同编纂《松柏航运志》，并在资料共享、人才培训等方面开展合作。协议有效期5年。',
      ['1 建立会商机制', '2 共同编纂《松柏航运志》', '3 在资料共享、人才培训等方面开展合作'],
    ],
    [
      '协议约定，双方将每年轮流召开一次会议，通报情况；互赠志书；联合开展口述史采集。',
      ['1 每年轮流召开一次会议，通报情况', '2 互赠志书', '3 联合开展口述史采集'],
    ],
    [
      '备忘录提出，双方在平等互利基础上，(1)联合开展资源普查；(2)共同出版《松柏文库》。',
      ['1 联合开展资源普查', '2 共同出版《松柏文库》'],
    ],
    [
      '双方同意，课题研究共立，每年联合申报一项课题；学术刊物共办，互设专栏；青年人才共育。',
      ['1 课题研究共立，每年联合申报一项课题', '2 学术刊物共办，互设专栏', '3 青年人才共育'],
    ],
    [
      '《协议》指出，将建立目录共享机制；加强成员馆之间的交流。',
      ['1 建立目录共享机制', '2 加强成员馆之间的交流'],
    ],
    [
      '按照协议，松原市档案馆组建专家组，承担审读；柏林市档案馆采集图文资料。',
      ['1 松原市档案馆组建专家组，承担审读', '2 柏林市档案馆采集图文资料'],
    ],
  ])('reads what the text says that the agreement provides: %s', (told, clauses) => {
    expect(numbered(`两市签署协议\n${signed}\n${told}`)).toEqual(clauses)
  })

  it('reads the fields of co-operation and what is agreed in the sentence that tells of the signing', () => {
    const told = (words: string): string[] =>
      numbered(`两市签署协议\n2023年3月8日，松原市档案馆、柏林市档案馆签署《松柏合作协议》，${words}。`)
    expect(told('重点在资源共享、队伍建设等2个方面建立合作关系，为两地发展助力')).toEqual([
      '1 在资源共享、队伍建设等2个方面建立合作关系',
    ])
    expect(told('约定双方轮流举办年会，共享水文资料')).toEqual(['1 轮流举办年会', '2 共享水文资料'])
    expect(told('双方围绕资源共享、队伍建设等方面进行了交流')).toEqual([])
  })

  it('gives what 协议 provides to the agreement of the day, not to one that was signed years before', () => {
    const reading = readingOf(
      `两市签署协议\n${signed}\n根据协议，双方将建立会商机制。\n早在2020年5月，松原市档案馆就与柏林市图书馆签过一份《松柏意向书》。`,
    )
    expect(reading.links('PART_OF')).toEqual(['建立会商机制 → 松柏合作协议（2023年）'])
  })

  it.each([
    ['根据协议，双方召开了座谈会；随后参观了方志馆。'],
    ['根据协议精神，双方召开了座谈会。'],
    ['仪式上，松原市档案馆馆长黎光提出三点要求：一是提高认识，二是加强领导，三是务求实效。'],
    ['松原市档案馆一年来工作成效明显：一是编纂工作推进；二是队伍建设加强。'],
  ])('finds no clause in %s', (told) => {
    expect(numbered(`两市签署协议\n${signed}\n${told}`)).toEqual([])
  })

  it('takes the points of a report of work, one of which tells of a signing, for no clauses', () => {
    expect(
      numbered(
        '在全市会议上的讲话\n同志们：\n一、工作回顾\n一是规划任务完成。全部出版。二是协作深化。去年4月，我馆与柏林市档案馆签署《松柏合作协议》；三是服务大局有力。',
      ),
    ).toEqual([])
  })

  it.each([
    [
      '备忘录主要内容有：（一）每年编印《松柏论丛》一辑；（二）建立互查制度。',
      ['1 每年编印《松柏论丛》一辑', '2 建立互查制度'],
    ],
    ['依据协议，双方将互换出版品、共同举办特展。', ['1 互换出版品', '2 共同举办特展']],
    ['根据协议，两市档案馆将依托平台，相互受理查档申请。', ['1 依托平台，相互受理查档申请']],
    ['双方要按照协议约定，定期会商，互通有无。', []],
    [
      '协议约定：一是建立互访机制，每年互访一次；二是合作开展研究。',
      ['1 建立互访机制', '1.1 建立互访机制', '1.2 每年互访一次', '2 合作开展研究'],
    ],
  ])('parts what is promised into its deeds: %s', (told, clauses) => {
    expect(numbered(`两市签署协议\n${signed}\n${told}`)).toEqual(clauses)
  })

  it('reads what the sides agreed on, also where who signed is told between', () => {
    expect(
      numbered(
        '两市签署备忘录\n2022年11月16日，《松柏保护合作备忘录》在松原市签署。松原市档案馆馆长程向东、柏林市档案馆馆长余美兰分别代表双方签署备忘录。\n双方约定：联合开展调查，定期召开例会。',
      ),
    ).toEqual(['1 联合开展调查', '2 定期召开例会'])
  })

  it('reads what the sentence that tells of the signing says to be agreed, and no points of a speech on the agreement', () => {
    const reading = readingOf(`松柏两市签订合作协议
2023年3月8日，松原市档案馆、柏林市档案馆签订《松柏合作协议》，约定双方轮流主办联席会议，联合编纂《松柏志》。协议明确，双方将共建平台，并约定每年12月互通进展。
王明强调，要把协议落到实处，一要明确专人，二要保障经费。`)
    const texts = reading.extraction.entities.filter(({ kind }) => kind === 'CLAUSE')
    expect(texts.map(({ properties }) => properties.text)).toEqual([
      '轮流主办联席会议',
      '联合编纂《松柏志》',
      '共建平台',
      '每年12月互通进展',
    ])
  })

  it('reads 第一，…；第二，… of what the sides are to do by their agreement', () => {
    expect(
      numbered(
        `两市签署协议\n${signed}\n按照协议，双方今后两年内要做好两件事：第一，编制文献目录；第二，建立专家库。`,
      ),
    ).toEqual(['1 编制文献目录', '2 建立专家库'])
  })
})
