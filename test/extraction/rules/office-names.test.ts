import { describe, expect, it } from 'vitest'
import { readingOf } from '../reading.js'

const offices = (text: string): string[] => readingOf(text).names('OFFICE')

describe('officeNames', () => {
  it.each([
    ['松原县委县政府高度重视地方志工作。', ['松原县委', '松原县人民政府']],
    ['会议由柏林县政府办主任李建国主持。', ['柏林县政府办公室']],
    ['国家方志馆柏林分馆暨松原方志馆于当日揭牌。', ['国家方志馆柏林分馆', '松原方志馆']],
    ['一行参观了松原通志馆。', ['松原通志馆']],
    ['松原市方志馆向栖云职业技术学院捐赠图书。', ['松原市方志馆', '栖云职业技术学院']],
    ['会议交流了职业技术学院与高等职业学院的经验。', []],
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

  it('ends a name where a person with a post is joined to what follows', () => {
    const reading = readingOf(
      '松原市委党史研究室副主任王大卓和三地党史部门负责同志参加座谈，松原市委党史工办负责人到会。',
    )
    expect(reading.names('OFFICE')).toEqual(['松原市委党史研究室', '松原市委党史工作办公室'])
  })

  it('keeps 指导委员会 whole, and two offices apart that stand side by side', () => {
    const reading = readingOf(
      '绍兴市地方志指导委员会发文。\n中共绍兴市委党史研究室绍兴市档案馆印发通知。\n华东师范大学中国江南研究院与会。',
    )
    expect(reading.names('OFFICE')).toEqual([
      '绍兴市地方志指导委员会',
      '中共绍兴市委党史研究室',
      '绍兴市档案馆',
      '华东师范大学中国江南研究院',
    ])
  })

  it('takes no sentence about an office for its name', () => {
    const reading = readingOf(
      '绍兴市政府一直非常重视方志馆建设。\n绍兴市史志办领导就方志馆作了交流。\n绍兴双方史志部门座谈，利用国家档案馆资源。',
    )
    expect(reading.names('OFFICE')).toEqual(['绍兴市人民政府', '绍兴市史志办公室'])
  })

  it('takes 各县（市）区委党史办 for all of them, not for one', () => {
    const reading = readingOf('绍兴市委党史研究室召开会议，各县（市）区委党史方志室主任参加会议。')
    expect(reading.names('OFFICE')).not.toContain('区委党史方志室')
  })

  it('reads 方志办 as the 地方志办 that the text names, and 市档案馆 as the one it names in full', () => {
    const reading = readingOf(
      '动态\n3月8日，浙江省地方志办与绍兴市档案馆座谈。会议由浙江省方志办主持。松原市委党史研究室参观了市档案馆。',
    )
    expect(reading.names('OFFICE')).toEqual(['浙江省地方志办公室', '绍兴市档案馆', '松原市委党史研究室'])
  })

  it.each([
    [
      '省方志办副主任李建国及县方志办人员到会，县方志办一定按省志办要求修改。',
      ['省方志办公室', '县方志办公室', '省志办'],
    ],
    [
      '一行参观了湖州党史陈列馆、湖州市档案（史志）馆、湖州党史馆。',
      ['湖州党史陈列馆', '湖州市档案（史志）馆', '湖州党史馆'],
    ],
    ['首届全国方志馆馆长论坛，见《中国方志馆研究》。', []],
    [
      '河南省人民政府办公厅《关于做好编纂工作的通知》，中指办派人到会。',
      ['河南省人民政府办公厅', '中国地方志指导小组办公室'],
    ],
    [
      '绍兴市住房和城乡建设局、绍兴江南建设博物馆派人到会。',
      ['绍兴市住房和城乡建设局', '绍兴江南建设博物馆'],
    ],
  ])('reads the offices, and no more, of %s', (text, names) => {
    expect(offices(text)).toEqual(names)
  })

  it.each([
    ['中共阿克苏地委委员王大山到会，凉山州档案馆派人参加。', ['中共阿克苏地委', '凉山州档案馆']],
    ['松溪县白石镇党委、绍兴市文联派人参加。', ['松溪县白石镇党委', '绍兴市文联']],
    ['建设国家中心城市，围绕县政府中心工作，全省设区市地方志办公室主任、市委各部委参加。', ['县人民政府']],
    ['关键词：县志档案局师范大学', []],
  ])('reads the offices of %s, and nothing like one', (text, names) => {
    expect(offices(text)).toEqual(names)
  })

  it.each([
    ['县档案局局长李建国率市志指导处人员到会。', ['县档案局', '市志指导处']],
    ['建设高水平大学，高新区和海关的领导到会，天津海关派人参加。', ['天津海关']],
    ['浙江省人民政府办公厅下发通知。', ['浙江省人民政府办公厅']],
  ])('reads only the offices of %s', (text, names) => {
    expect(offices(text)).toEqual(names)
  })

  it.each([
    ['松原市档案馆工作人员介绍了方志馆建设情况。', ['松原市档案馆']],
    ['松原市史志办着力打造地情馆，持续提升史志馆影响。', ['松原市史志办公室']],
    [
      '松原市史志办联合柏林市第一中学、松原日报社开展活动。',
      ['松原市史志办公室', '柏林市第一中学', '松原日报社'],
    ],
    ['一行参观了位于松阳新区松原图书馆的展厅。', ['松原图书馆']],
    ['全市各县区史志办、市直部门史志工作者和驻松高校图书馆负责人参会。', []],
    ['会议传达中央和市委有关精神。', ['市委']],
    ['会议印发松原省委办公厅松原省政府办公厅文件。', ['松原省委办公厅', '松原省政府办公厅']],
  ])('ends and begins names at the words of a sentence: %s', (text, names) => {
    expect(offices(text).filter((name) => name !== '中央')).toEqual(names)
  })

  it.each([
    [
      '松原市自然资源和规划局、市经济和信息化局、市人力资源和社会保障局参加会议。',
      ['松原市自然资源和规划局', '松原市经济和信息化局', '松原市人力资源和社会保障局'],
    ],
    ['松原市文联、市社科联、市乡村振兴局派人参加。', ['松原市文联', '松原市社科联', '松原市乡村振兴局']],
    ['松原县宣传办、县扶贫办和县市场监管局到会。', ['松原县宣传办', '松原县扶贫办', '松原县市场监管局']],
    ['松原市市场繁荣，县域发展，市民到档案馆参观。', []],
    ['会上，民盟松原省委副主委发言。', ['民盟松原省委']],
  ])('reads names that hold 和 or 经, and short ones of any line of work: %s', (text, names) => {
    expect(offices(text)).toEqual(names)
  })

  it('knows counties whose names hold signs that else part names', () => {
    expect(offices('会同县史志办、从江县档案馆、和县地方志办公室、犍为县档案馆来访。')).toEqual([
      '会同县史志办公室',
      '从江县档案馆',
      '和县地方志办公室',
      '犍为县档案馆',
    ])
  })

  it('keeps the words for an office that only its department names', () => {
    const { extraction } = readingOf('松原市史志办年鉴科科长李建国参加会议。')
    expect(extraction.entities.find(({ name }) => name === '松原市史志办公室')?.aliases).toEqual([
      '松原市史志办',
    ])
  })

  it.each([
    ['会议强调要围绕旗委政府中心工作，勉励县地方志办再接再厉。', ['县地方志办公室']],
    ['松原区委办公室主任武保平和区档案局负责人陪同。', ['松原区委办公室', '松原区档案局']],
    ['松原市委宣传部新闻处处长李建国到会。', ['新闻处', '松原市委宣传部']],
    ['松原省地方志编纂院院长李建国、清河镇妇联主席王大山到会。', ['松原省地方志编纂院', '清河镇妇联']],
  ])('does not run over what stands between two names: %s', (text, names) => {
    expect(offices(text)).toEqual(names)
  })

  it('reads the party committee of an autonomous region that is not named', () => {
    expect(offices('8月15日，自治区党委党史和地方志研究室副主任李建国到会。')).toEqual([
      '自治区党委党史和地方志研究室',
    ])
  })

  it.each([
    ['座谈后一行参观了松原方志馆、城市规划展。', ['松原方志馆']],
    ['一行参观了新建方志馆、数字方志馆。', []],
    ['松原市档案馆计划与清河大学签署共建协议。', ['松原市档案馆', '清河大学']],
    ['一行来到松原镇和县国土资源局调研。', ['县国土资源局']],
    ['加快国内一流特色骨干大学建设，多家有限公司到会。', []],
    ['1993年获加拿大清河大学博士学位，现任美国清山大学教授。', ['加拿大清河大学', '美国清山大学']],
  ])('begins names behind the words of a sentence: %s', (text, names) => {
    expect(offices(text)).toEqual(names)
  })

  it.each([
    ['两岸梨园交流基金会理事长王芳、民革中央副主席李建国到会。', ['两岸梨园交流基金会', '民革中央']],
    ['文化和旅游部科技教育司副司长王芳到会。', ['文化和旅游部科技教育司']],
    ['松原市人民医院院长王芳、梨园电视台台长李建国到会。', ['松原市人民医院', '梨园电视台']],
    ['松原市档案馆馆长王芳，市科委副主任李建国到会。', ['松原市档案馆', '松原市科委']],
    ['松原博物院院长、中国工程院院士王芳到会。', ['松原博物院', '中国工程院']],
    ['松原大学教授、历史研究所所长王芳到会。', ['松原大学', '松原大学历史研究所']],
    ['松原省文物局博物馆与社会文物司到会。', ['松原省文物局']],
    ['会议由松原市委常委王芳主持，市委史志研究室副主任李建国出席。', ['松原市委', '松原市委史志研究室']],
  ])('reads offices of any line of work where a post and a person follow: %s', (text, names) => {
    expect(offices(`会议召开\n${text}`)).toEqual(names)
  })

  it.each([
    '一家农业公司、一家产业平台公司到会，机器人有限公司参展。',
    '松原开发区、柏林高新区、梨水新区派人参加。',
    '双方签订地方志战略合作协议，医学生培养和附属医院建设得到支持。',
    '历史研究所、教育基金会与联盟成员到会。',
  ])('finds no office in what is of a sort or a place: %s', (text) => {
    expect(offices(`会议召开\n${text}`)).toEqual([])
  })

  it('reads the departments that a sentence lists, as those of the office it speaks of', () => {
    const text = '松原省地方志办公室副主任王芳率省志处、年鉴处负责人到柏林县调研。'
    expect(readingOf(`调研修志工作\n${text}`).links('PART_OF')).toEqual([
      '省志处 → 松原省地方志办公室',
      '年鉴处 → 松原省地方志办公室',
    ])
    expect(readingOf('调研修志工作\n按照方志科学布局、年鉴处理办法要求推进。').names('OFFICE')).toEqual([])
  })

  it('begins no publishing house with what was done with a draft', () => {
    const reading = readingOf('书稿已送出版社，另有三部已交付出版社。')
    expect(reading.names('OFFICE')).toEqual([])
  })

  it('takes a county’s media centre for an office, and the place of a meeting for none', () => {
    const reading = readingOf('3月8日，会议在松原市行政中心召开，松原县融媒体中心派人参加。')
    expect(reading.names('OFFICE')).toEqual(['松原县融媒体中心'])
  })

  it('leaves 报 out of the office that something is reported to', () => {
    const reading = readingOf('松原市地方志办公室工作要点\n1.报市人民政府审定，并报市档案馆备案。')
    expect(reading.names('OFFICE')).toEqual(['松原市地方志办公室', '松原市人民政府', '松原市档案馆'])
  })
})
