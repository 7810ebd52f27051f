import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

const posts = (sentence: string): string[] =>
  readingOf(`座谈会在松原市召开\n${sentence}`).links('HOLDS_POST', 'post')

describe('posts', () => {
  it('lets posts and offices pass on along a list', () => {
    expect(
      posts(
        '松原市地方志办公室副主任王建国、机关党委书记李向东、副主任张小平，柏林市地方志办公室副主任赵一鸣参加会议。',
      ),
    ).toEqual([
      '王建国 → 松原市地方志办公室 (副主任)',
      '李向东 → 松原市地方志办公室 (机关党委书记)',
      '张小平 → 松原市地方志办公室 (副主任)',
      '赵一鸣 → 柏林市地方志办公室 (副主任)',
    ])
  })

  it('reads a post whose first sign is the last of the office: 档案馆长', () => {
    expect(posts('柏林县档案馆长王建国分享了经验。')).toEqual(['王建国 → 柏林县档案馆 (馆长)'])
  })

  it('reads names whose family name it does not know, before what only people do', () => {
    expect(
      posts('松原市政府办公厅副巡视员乌日吉图出席会议，松原市地方志办公室副主任查干浪涛、孟秀芳主持会议。'),
    ).toEqual([
      '乌日吉图 → 松原市政府办公厅 (副巡视员)',
      '查干浪涛 → 松原市地方志办公室 (副主任)',
      '孟秀芳 → 松原市地方志办公室 (副主任)',
    ])
  })

  it('takes two posts of one region for those of one person', () => {
    expect(
      readingOf('松原省档案馆馆长王建国到会。会后，松原省地方志办公室主任王建国主持座谈。').names('PERSON'),
    ).toEqual(['王建国'])
  })

  it('begins anew behind what is no post', () => {
    expect(posts('会议通过了由王建国为主任委员，松原市地方志办公室副主任李向东为副主任委员的名单。')).toEqual(
      ['李向东 → 松原市地方志办公室 (副主任)'],
    )
  })

  it('keeps several posts of one person at one office together, at two offices apart', () => {
    expect(
      posts(
        '松原市档案馆党组书记、馆长王建国，松原市社会科学院副院长、松原市地方志指导小组常务副组长李向东出席会议。',
      ),
    ).toEqual([
      '王建国 → 松原市档案馆 (党组书记、馆长)',
      '李向东 → 松原市社会科学院 (副院长)',
      '李向东 → 松原市地方志指导小组 (常务副组长)',
    ])
  })

  it('gives one post to all names after it', () => {
    expect(posts('松原市图书馆副馆长王建国、李向东、赵明及各部门负责人参加座谈。')).toEqual([
      '王建国 → 松原市图书馆 (副馆长)',
      '李向东 → 松原市图书馆 (副馆长)',
      '赵明 → 松原市图书馆 (副馆长)',
    ])
  })

  it('takes a mayor’s city for its government', () => {
    expect(posts('仪式由松原市副市长王建国主持。')).toEqual(['王建国 → 松原市人民政府 (副市长)'])
  })

  it('resolves a short name that the text defines', () => {
    const text = '松原市地方志指导小组办公室（以下简称松指办）副主任王建国，松指办主任李向东出席会议。'
    expect(posts(text)).toEqual([
      '王建国 → 松原市地方志指导小组办公室 (副主任)',
      '李向东 → 松原市地方志指导小组办公室 (主任)',
    ])
  })

  it('keeps people of one name at different offices apart', () => {
    const { extraction } = readingOf('会议召开\n松原市档案馆馆长王建国、柏林市图书馆馆长王建国出席会议。')
    const ids = extraction.entities.filter(({ kind }) => kind === 'PERSON').map(({ id }) => id)
    expect(ids).toEqual(['person/王建国', 'person/王建国@柏林市图书馆'])
  })

  it.each([['主任安排部署下一步工作。'], ['各单位负责人参加会议。'], ['党组书记、主任主持会议。']])(
    'names nobody in %s',
    (sentence) => {
      expect(readingOf(`会议召开\n${sentence}`).names('PERSON')).toEqual([])
    },
  )

  it('reads a name that stands between the office and the post', () => {
    const reading = readingOf('绍兴市档案局李建国局长一行到会，绍兴市档案局原副主任王大山讲话。')
    expect(reading.links('HOLDS_POST', 'post')).toEqual([
      '李建国 → 绍兴市档案局 (局长)',
      '王大山 → 绍兴市档案局 (原副主任)',
    ])
  })

  it('takes what follows 某某处长 for no name', () => {
    const reading = readingOf(
      '绍兴市档案馆处长李建国出席会议。\n李建国处长宣读《关于印发方案的通知》，李建国处长向来宾介绍情况。',
    )
    expect(reading.names('PERSON')).toEqual(['李建国'])
  })

  it('keeps the post at an office before one at a book', () => {
    const reading = readingOf('绍兴市档案馆副馆长、《绍兴年鉴》主编李建国出席会议。')
    expect(reading.links('HOLDS_POST', 'post')).toEqual(['李建国 → 绍兴市档案馆 (副馆长)'])
  })

  it.each([
    ['中国江南学会秘书长兼办公室主任李建国出席会议。', '李建国 → 中国江南学会 (秘书长)'],
    ['中国江南学会秘书长兼办公室主任李建国出席会议。', '李建国 → 中国江南学会办公室 (主任)'],
    ['中国江南学会会长兼《江南学刊》总编辑李建国先后致辞。', '李建国 → 中国江南学会 (会长)'],
    ['绍兴市史志办副主任王建国与清光市委常委、副市长李建国一起揭牌。', '李建国 → 清光市人民政府 (副市长)'],
    ['绍兴市史志办主任王建国以及该办老干处处长李建国出席。', '李建国 → 老干处 (老干处处长)'],
    ['松原市史志办副主任丁莉向考察组介绍了情况。', '丁莉 → 松原市史志办公室 (副主任)'],
    ['绍兴大学图书馆副馆长（特藏部）李建国接收赠书。', '李建国 → 绍兴大学图书馆 (副馆长)'],
    ['柯桥区档案馆馆长王大山、区文体和旅游局局长李建国出席会议。', '李建国 → 柯桥区文体和旅游局 (局长)'],
    ['绍兴市市委常委宣传部部长李建国出席会议。', '李建国 → 绍兴市委 (常委宣传部部长)'],
    ['浙江省政府办公厅二级巡视员李建国出席会议。', '李建国 → 浙江省政府办公厅 (二级巡视员)'],
    ['中国江南学会原成员李建国出席会议。', '李建国 → 中国江南学会 (原成员)'],
  ])('reads the post in %s', (text, link) => {
    expect(readingOf(`绍兴市柯桥区档案馆召开会议。${text}`).links('HOLDS_POST', 'post')).toContain(link)
  })

  it('reads a name before 教授, and one behind 传达了', () => {
    expect(readingOf('绍兴大学历史处处长李建国教授发言。').names('PERSON')).toEqual(['李建国'])
    expect(readingOf('会议传达了副省长李建国对工作的批示。').names('PERSON')).toEqual(['李建国'])
  })

  it('reads a name whose title stands behind it, and no name before 局长 in 水利局局长', () => {
    expect(readingOf('3月8日，王大山市长主持会议。李建国副市长指出，要抓好落实。').names('PERSON')).toEqual([
      '王大山',
      '李建国',
    ])
    expect(readingOf('会议结束后，水利局局长主持讨论，原副局长介绍情况。').names('PERSON')).toEqual([])
    expect(readingOf('各县政府负责人和市委、市政府督查室负责人列席会议。').names('PERSON')).toEqual([])
  })

  it('takes 图书馆馆长 for the head of the one library that the document names', () => {
    const reading = readingOf('图书馆馆长李建国主持仪式。\n书籍由绍兴大学图书馆收藏。')
    expect(reading.links('HOLDS_POST', 'post')).toEqual(['李建国 → 绍兴大学图书馆 (馆长)'])
  })

  it('keeps the post at an office where 校友 stands behind it', () => {
    const reading = readingOf('浙江省江南学会副会长、校友李建国出席仪式。')
    expect(reading.links('HOLDS_POST', 'post')).toEqual(['李建国 → 浙江省江南学会 (副会长)'])
  })

  it.each([
    [
      '绍兴市委常委、副市长李建国出席会议。',
      ['李建国 → 绍兴市委 (常委)', '李建国 → 绍兴市人民政府 (副市长)'],
    ],
    [
      '柯桥区委副书记、代区长李建国出席会议。',
      ['李建国 → 柯桥区委 (副书记)', '李建国 → 柯桥区人民政府 (代区长)'],
    ],
    ['绍兴市政府党组成员、副市长李建国出席会议。', ['李建国 → 绍兴市人民政府 (党组成员、副市长)']],
    ['绍兴市政协党组副书记、副主席李建国出席会议。', ['李建国 → 绍兴市政协 (党组副书记、副主席)']],
    ['绍兴市委常委、宣传部长、统战部长李建国出席会议。', ['李建国 → 绍兴市委 (常委、宣传部长、统战部长)']],
  ])('gives the head of a government its own office in %s', (text, links) => {
    expect(posts(text)).toEqual(links)
  })

  it('takes a mayor without a region for the one of the county that the sentence is about', () => {
    expect(posts('3月5日，诸暨县举行首发仪式，副县长李建国出席仪式。')).toEqual([
      '李建国 → 诸暨县人民政府 (副县长)',
    ])
    expect(posts('副县长李建国出席仪式。')).toEqual([])
  })

  it('parts people where the commas between them are lost', () => {
    expect(
      posts('绍兴市地方志办副主任王建国信息处长李向东绍兴市方志馆馆长赵一鸣研发部主任张大伟出席了研讨会。'),
    ).toEqual([
      '王建国 → 绍兴市地方志办公室 (副主任)',
      '李向东 → 信息处 (信息处长)',
      '赵一鸣 → 绍兴市方志馆 (馆长)',
      '张大伟 → 研发部 (研发部主任)',
    ])
  })

  it('reads 副主任 behind a name that stands between it and its office', () => {
    expect(posts('考察组与绍兴市史志办王建国副主任进行了座谈。')).toEqual([
      '王建国 → 绍兴市史志办公室 (副主任)',
    ])
  })

  it.each([
    ['市史志办纪检组长带领业务骨干前来考察。'],
    ['档案馆馆长代表承编单位汇报编纂经过。'],
    ['绍兴市档案馆馆长专程率队来访，副馆长首先致辞。'],
    ['绍兴市史志办主任常规检查工作，副巡视员简要介绍情况。'],
  ])('takes no word of the language for a name in %s', (text) => {
    expect(readingOf(`会议召开\n${text}`).names('PERSON')).toEqual([])
  })

  it('keeps the signs of a name that both scripts have', () => {
    expect(posts('乾安县档案馆馆长王乾出席会议。')).toEqual(['王乾 → 乾安县档案馆 (馆长)'])
  })

  it('reads 主席 behind a name, and no rank for one', () => {
    expect(posts('绍兴市政协李建国副主席出席活动。')).toEqual(['李建国 → 绍兴市政协 (副主席)'])
    expect(posts('绍兴市方志编纂委员会原一级巡视员孟亚男、副主任王建国一行到会。')).toEqual([
      '孟亚男 → 绍兴市方志编纂委员会 (原一级巡视员)',
      '王建国 → 绍兴市方志编纂委员会 (副主任)',
    ])
  })

  it('gives a post at an office that is not named in full to no other office', () => {
    const reading = readingOf(
      '会议召开\n绍兴市文旅局副局长王建国，方志专家、原地方志办公室主任李向东出席会议。',
    )
    expect(reading.names('PERSON')).toEqual(['王建国', '李向东'])
    expect(reading.links('HOLDS_POST')).toEqual(['王建国 → 绍兴市文旅局'])
  })

  it('reads a person whose name holds a word of the field, and those named after', () => {
    expect(posts('松原市史志研究中心党组书记、主任方志远，副主任冯晓春、田野参加座谈。')).toEqual([
      '方志远 → 松原市史志研究中心 (党组书记、主任)',
      '冯晓春 → 松原市史志研究中心 (副主任)',
      '田野 → 松原市史志研究中心 (副主任)',
    ])
    expect(readingOf('会议召开\n松原市档案馆馆长、方志馆、史志办公室代表到会。').names('PERSON')).toEqual([])
  })

  it('reads the people of a list that 随行的有 opens', () => {
    expect(
      readingOf(
        '来访\n随行的有省地方志研究院方志馆馆长彭涛、信息处四级调研员黎芳、驻院纪检监察组副组长宋平。',
      )
        .links('HOLDS_POST', 'post')
        .map((link) => link.replace(/ → .* \(/, ' (')),
    ).toEqual(['彭涛 (馆长)', '黎芳 (信息处四级调研员)', '宋平 (驻院纪检监察组副组长)'])
  })

  it('reads the names of those who sign 於 a place, in traditional signs', () => {
    const reading = readingOf(
      '簽署備忘錄\n2021年5月12日，松原縣文獻委員會主任委員林美玲與柏林縣文獻委員會主任委員張國華於松原縣立圖書館簽署《松柏文獻合作備忘錄》。松原縣文獻委員會秘書吳明哲等出席。',
    )
    expect(reading.links('HOLDS_POST', 'post')).toEqual([
      '林美玲 → 松原县文献委员会 (主任委员)',
      '张国华 → 柏林县文献委员会 (主任委员)',
      '吴明哲 → 松原县文献委员会 (秘书)',
    ])
    expect(reading.links('PARTY_TO').map((link) => link.replace(/ → .*/, ''))).toEqual([
      '松原县文献委员会',
      '柏林县文献委员会',
    ])
  })

  it.each(['主任 徐海涛', '主任　徐 涛'])('reads the speaker of the line %s below a title', (line) => {
    const name = line.replace(/^主任|\s/g, '')
    const reading = readingOf(
      `在全省地方志工作会议上的讲话\n（2022年3月18日）\n松原省地方志办公室${line}\n\n同志们：\n今天我们召开会议，部署工作。`,
    )
    expect(reading.links('HOLDS_POST', 'post')).toEqual([`${name} → 松原省地方志办公室 (主任)`])
  })

  it('takes the title of a head of a district for no name', () => {
    expect(readingOf('会议召开\n松原区委副书记区长于军在会上致辞。').names('PERSON')).not.toContain('区长')
  })

  it('reads the speaker whom a bracket names with the day, and nobody behind a sentence', () => {
    const speech = (line: string): string[] =>
      readingOf(`在全市史志工作会议上的讲话\n${line}\n\n同志们：\n今天我们召开会议，部署工作。`).links(
        'HOLDS_POST',
        'post',
      )
    expect(speech('（2022年3月18日，松原市史志办主任 徐海涛）')).toEqual(['徐海涛 → 松原市史志办公室 (主任)'])
    expect(speech('（根据松原市史志办主任 徐海涛）')).toEqual([])
  })

  it('parts a person from the office of a province that the name runs into', () => {
    const reading = readingOf('会议召开\n松原市档案馆馆长颜野省档案局副局长李建国出席会议。')
    expect(reading.links('HOLDS_POST', 'post')).toEqual([
      '颜野 → 松原市档案馆 (馆长)',
      '李建国 → 省档案局 (副局长)',
    ])
  })

  it('parts the line of a speaker from the title of the speech right above it', () => {
    const reading = readingOf(
      '在全省地方志工作会议上的讲话\n\n松原省地方志办公室党组书记、主任  欧阳明\n（2022年3月18日）\n\n同志们：\n今天我们召开会议，部署工作。',
    )
    expect(reading.names('DOCUMENT')).toContain('在全省地方志工作会议上的讲话')
    expect(reading.links('HOLDS_POST', 'post')).toEqual(['欧阳明 → 松原省地方志办公室 (党组书记、主任)'])
  })

  it.each(['率', '率领', '带领'])('leaves %s out of the post of who is led', (verb) => {
    const text = `松原市史志办副主任王芳${verb}方志科科长李建国赴清河县调研。`
    expect(readingOf(text).links('HOLDS_POST', 'post')).toContain('李建国 → 方志科 (方志科科长)')
  })

  it.each([
    ['a rare family name', '松原市档案馆副馆长仉文山，主任科员郄玉兰到馆座谈。', ['仉文山', '郄玉兰']],
    [
      'a family name that is a word',
      '松原市地方志办公室主任底长河、副主任员立新来馆交流。',
      ['底长河', '员立新'],
    ],
    ['a family name of two signs', '松原市档案馆馆长澹台静远出席，科长完颜博主持。', ['澹台静远', '完颜博']],
    [
      'names of the Dai and of Tibetans',
      '松原州州长刀学文、副州长洛桑多杰出席会议。',
      ['刀学文', '洛桑多杰'],
    ],
    [
      'names with ·',
      '松原县委党史研究室主任迪丽努尔·吐尔逊、艾力·玉素甫与大家座谈。',
      ['迪丽努尔·吐尔逊', '艾力·玉素甫'],
    ],
    ['names in traditional signs', '松原縣文獻委員會主任委員顧維鈞、秘書鄺寶儀致辭。', ['顾维钧', '邝宝仪']],
    [
      'names with spaces inside',
      '松原市档案馆馆长王 芳主持，科长李　明、赵 强参加。',
      ['王芳', '李明', '赵强'],
    ],
    [
      'names that end with 和',
      '松原市档案馆馆长郑文和担任主编，由馆长赵太和、孙小溪主讲。',
      ['郑文和', '赵太和', '孙小溪'],
    ],
    [
      'names before what time it is',
      '松原市档案馆馆长王大山日前表示，副馆长李建国首先介绍。',
      ['王大山', '李建国'],
    ],
    [
      'names before rarer deeds',
      '松原市档案馆馆长王秀兰告诉记者，图书馆员李建国出具了证明。',
      ['王秀兰', '李建国'],
    ],
  ])('reads %s', (_, text, names) => {
    expect(readingOf(`座谈会在松原召开\n${text}`).names('PERSON')).toEqual(names)
  })

  it.each([
    '松原大学历史学院党总支书记到会。',
    '松原区副区长代表区里致辞。',
    '松原市图书馆副馆长、古籍部、特藏部负责人参加。',
    '会议听取了主任降低成本、底部设计等意见。',
    '学会会长代表向李时珍故里致敬。',
  ])('takes no word for a name in %s', (text) => {
    expect(readingOf(`会议召开\n${text}`).names('PERSON')).toEqual([])
  })

  describe('in rolls of minutes and programmes', () => {
    it('reads who is named before a bracket with posts, at the office that the row begins with', () => {
      const reading = readingOf(
        '《松原区志》评审会纪要\n主持：关文德（松原市地方志编纂委员会副主任）\n记录：黎小瑶\n出席人员：\n松原市地方志研究室：澹台海（主任）、资小春（方志科科长）\n松原市水利局：禹清（党组成员、总工程师）；松原市教育局：聂生（副局长）\n会议听取了汇报。',
      )
      expect(reading.links('HOLDS_POST', 'post')).toEqual([
        '关文德 → 松原市地方志编纂委员会 (副主任)',
        '澹台海 → 松原市地方志研究室 (主任)',
        '资小春 → 方志科 (方志科科长)',
        '禹清 → 松原市水利局 (党组成员、总工程师)',
        '聂生 → 松原市教育局 (副局长)',
      ])
      expect(reading.names('PERSON')).not.toContain('黎小瑶')
    })

    it('reads names without posts behind a label or an office, and no words', () => {
      const names = (text: string): string[] => readingOf(`会议纪要\n${text}`).names('PERSON')
      expect(names('主持人：王大山\n列席：李向东、赵一鸣（请假）、各科室负责人')).toEqual([
        '王大山',
        '李向东',
        '赵一鸣',
      ])
      expect(names('松原市档案馆：王大山、李向东')).toEqual(['王大山', '李向东'])
      expect(names('松原市档案馆：方案、计划、王大山的意见')).toEqual([])
    })
  })

  it.each([
    [
      '经研究，施明任松原市史志研究室副主任，兼任松原市方志馆馆长。',
      ['施明 → 松原市史志研究室 (副主任)', '施明 → 松原市方志馆 (馆长)'],
    ],
    ['大会选举王大山为松原市江南学会会长。', ['王大山 → 松原市江南学会 (会长)']],
    [
      '王大山、李向东担任松原市江南学会副会长职务。',
      ['王大山 → 松原市江南学会 (副会长)', '李向东 → 松原市江南学会 (副会长)'],
    ],
    [
      '松原市档案馆副馆长王芳任柏林县地方志办公室主任。',
      ['王芳 → 松原市档案馆 (副馆长)', '王芳 → 柏林县地方志办公室 (主任)'],
    ],
    ['王大山不再担任松原市方志馆馆长职务，免去李向东的松原市档案馆馆长职务。', []],
    ['由于任务重，松原市方志馆馆长的责任重大。', []],
  ])('reads the posts behind the names in %s', (text, links) => {
    expect(readingOf(`人事动态\n${text}`).links('HOLDS_POST', 'post')).toEqual(links)
  })

  it.each([
    ['该', '松原大学校长王大山致辞，该校副校长李向东出席会议。', '李向东 → 松原大学 (副校长)'],
    ['与该', '考察组在松原市党史研究室与该室副主任李向东座谈。', '李向东 → 松原市党史研究室 (副主任)'],
    [
      'a short name',
      '松原大学历史学院承办会议，学院院长李向东出席会议。',
      '李向东 → 松原大学历史学院 (院长)',
    ],
    ['馆长 alone', '松原市史志办向松原市图书馆赠书。馆长李向东接受赠书。', '李向东 → 松原市图书馆 (馆长)'],
  ])('has a post behind %s at the office that the text has just named', (_, text, link) => {
    expect(readingOf(`会议召开\n${text}`).links('HOLDS_POST', 'post')).toContain(link)
  })

  it('takes no city or province that ends with 州 for the 州 that is meant', () => {
    expect(
      readingOf(
        '工作简报\n黔水州地方志办公室与贵州民族大学签订协议。州委常委、副州长王大山，贵州民族大学副校长李建国出席仪式。',
      )
        .links('HOLDS_POST', 'post')
        .filter((link) => link.startsWith('王大山')),
    ).toEqual(['王大山 → 黔水州委 (常委)', '王大山 → 黔水州人民政府 (副州长)'])
  })

  it('leaves a title behind a name to that name', () => {
    expect(
      posts('松原大学历史学院楼则明教授、松原市社会科学院原院长应祖明出席会议。').filter((link) =>
        link.startsWith('应祖明'),
      ),
    ).toEqual(['应祖明 → 松原市社会科学院 (原院长)'])
  })

  describe('in a department that the text names without its office', () => {
    const departments = (text: string): string[] => [
      ...readingOf(text).links('HOLDS_POST', 'post'),
      ...readingOf(text).links('PART_OF'),
    ]

    it.each([
      ['the office before it', '梨水市地方志办公室总编室主任王大山出席会议。', '总编室 → 梨水市地方志办公室'],
      [
        'the office of who is named before',
        '梨水市史志研究中心副主任王芳，方志科科长李建国出席会议。',
        '方志科 → 梨水市史志研究中心',
      ],
      [
        'the office of the other posts of the person',
        '梨水市档案馆馆员、年鉴科副科长王芳出席会议。',
        '年鉴科 → 梨水市档案馆',
      ],
      [
        'the gazetteer office that the text names before',
        '梨水市史志研究中心接待了松原师范学院的师生。最后，年鉴科科长王芳介绍情况。',
        '年鉴科 → 梨水市史志研究中心',
      ],
      [
        'the university of a library',
        '梨水师范学院图书馆馆长王芳、科研处处长李建国参加活动。',
        '科研处 → 梨水师范学院',
      ],
    ])('makes it one of %s', (_, text, part) => {
      expect(departments(text)).toContain(part)
    })

    it('has the post at it, and gives it to no head of the office behind it', () => {
      const text = '梨水市地方志办公室信息处四级调研员王芳、办公室主任李建国、党组成员赵一鸣出席会议。'
      expect(departments(text)).toContain('王芳 → 信息处 (四级调研员)')
      expect(departments(text)).toContain('赵一鸣 → 梨水市地方志办公室 (党组成员)')
    })

    it.each([
      ['梨水县委常委、宣传部部长王芳出席会议。', '王芳 → 梨水县委 (常委、宣传部部长)'],
      ['梨水市政府参事室副馆长、参事室主任王芳出席会议。', '王芳 → 梨水市政府参事室 (副馆长、参事室主任)'],
      ['《梨水年鉴》编辑部主任王芳出席会议。', undefined],
    ])('takes no other body for one in %s', (text, link) => {
      expect(departments(text)).toEqual(link === undefined ? [] : [link])
    })
  })

  describe('names and what stands beside them', () => {
    const people = (text: string): string[] => readingOf(`会议召开\n${text}`).names('PERSON')

    it.each([
      ['梨水市文联主席韩洁副教授发言。', ['韩洁']],
      ['梨水中医学会主任委员万芳教授发言。', ['万芳']],
      ['梨水市档案局副局长宋新潮日前到会调研。', ['宋新潮']],
      ['王德胜教授向李时珍纪念馆捐赠著作。', ['王德胜']],
      ['市领导王建国、李向东、赵明出席会议。', ['王建国', '李向东', '赵明']],
      ['特邀专家张大伟、刘玉芬参加评审。', ['张大伟', '刘玉芬']],
      ['王建国主任一行受到李向东副主任的热情接待。', ['王建国', '李向东']],
      ['领导高度重视，专家来穗讲学，县领导小组成立。', []],
      ['全国政协常委到会，机关主任出席。', []],
    ])('reads the people in %s', (text, names) => {
      expect(people(text)).toEqual(names)
    })

    it('reads names that spaces part, from their posts and in themselves', () => {
      expect(
        posts('松原市地方志办公室主任张 明、副主任李　强、二级调研员 陈建、年鉴科科长王 小 波出席。'),
      ).toEqual([
        '张明 → 松原市地方志办公室 (主任)',
        '李强 → 松原市地方志办公室 (副主任)',
        '陈建 → 松原市地方志办公室 (二级调研员)',
        '王小波 → 年鉴科 (年鉴科科长)',
      ])
    })

    it('reads who a bracket says holds a post', () => {
      expect(posts('会上，张明（松原市地方志办公室主任）、李强（松原市档案馆副馆长）作了发言。')).toEqual([
        '张明 → 松原市地方志办公室 (主任)',
        '李强 → 松原市档案馆 (副馆长)',
      ])
    })

    it.each([
      ['松原大学历史系教授、博士生导师王德胜授课。', '王德胜 → 松原大学 (历史系教授、博士生导师)'],
      ['松原市地方志办公室主任、市志副总纂胡永年出席。', '胡永年 → 松原市地方志办公室 (主任、市志副总纂)'],
    ])('reads the posts of scholars in %s', (text, link) => {
      expect(posts(text)).toEqual([link])
    })
  })

  describe('a post without an office', () => {
    it('is one at the only gazetteer office that the text speaks of', () => {
      const text = '松原市地方志办公室召开座谈会。主任王建国主持会议，副主任李向东、王芳出席。'
      expect(readingOf(`座谈会召开\n${text}`).links('HOLDS_POST', 'post')).toEqual([
        '王建国 → 松原市地方志办公室 (主任)',
        '李向东 → 松原市地方志办公室 (副主任)',
        '王芳 → 松原市地方志办公室 (副主任)',
      ])
    })

    it('is at none where the text speaks of two', () => {
      const text = '松原市地方志办公室与柏林市地方志办公室座谈。主任王建国主持会议。'
      expect(readingOf(`座谈会召开\n${text}`).links('HOLDS_POST')).toEqual([])
    })

    it('is at the issuer behind 我办 and 本馆, whose names these are not', () => {
      const reading = readingOf(
        '松原市地方志办公室关于报送总结的函\n柏林市档案馆：\n我办主任王建国到会，柏林市史志办公室主任李向东出席。\n松原市地方志办公室\n2024年5月6日',
      )
      expect(reading.links('HOLDS_POST', 'post')).toContain('王建国 → 松原市地方志办公室 (主任)')
      expect(reading.extraction.entities.flatMap(({ aliases }) => aliases)).not.toContain('我办')
    })
  })

  it('leaves the title behind a name out of the posts of who follows', () => {
    expect(posts('松原大学校长王建国教授、松原市档案馆馆长李向东到会。')).toEqual([
      '王建国 → 松原大学 (校长)',
      '李向东 → 松原市档案馆 (馆长)',
    ])
  })

  it.each([
    [
      '松原市档案局副局长兼市方志馆馆长王芳到会。',
      ['王芳 → 松原市档案局 (副局长)', '王芳 → 松原市方志馆 (馆长)'],
    ],
    [
      '松原镇党委书记王芳，柳坪村党支部书记李建国，石桥社区主任赵明到会。',
      ['王芳 → 松原镇党委 (书记)', '李建国 → 柳坪村党支部 (书记)', '赵明 → 石桥社区 (主任)'],
    ],
    ['松原市史志办党支部书记、主任王芳到会。', ['王芳 → 松原市史志办公室 (党支部书记、主任)']],
    ['黄河水利委员会史志办公室主任王芳到会。', ['王芳 → 黄河水利委员会史志办公室 (主任)']],
    ['第八师石河市党委党史研究室主任王芳到会。', ['王芳 → 第八师石河市党委党史研究室 (主任)']],
    [
      '松原军分区政委王芳、松原市水文站站长李建国到会。',
      ['王芳 → 松原军分区 (政委)', '李建国 → 松原市水文站 (站长)'],
    ],
    [
      '松原市方志馆馆长王芳、西城中心小学校长李建国到会。',
      ['王芳 → 松原市方志馆 (馆长)', '李建国 → 西城中心小学 (校长)'],
    ],
  ])('gives each body its own post in %s', (text, links) => {
    expect(posts(text)).toEqual(links)
  })
})
