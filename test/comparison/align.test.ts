import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, type AlignedProvision } from '../../src/comparison/align.js'

function side(...texts: string[]): AlignedProvision[] {
  return texts.map((text, index) => ({ id: String(index + 1), number: String(index + 1), text }))
}

function links(from: AlignedProvision[], to: AlignedProvision[]): string[] {
  return align(from, to)
    .links.map((link) => `${link.from}-${link.to}`)
    .sort()
}

const PURPOSE = '为了规范地方志工作，发挥地方志的作用，制定本办法。'
const DUTY = '县级以上人民政府应当加强对地方志工作的领导，所需经费列入本级财政预算。'
const COMPILE = '地方志书每二十年左右编修一次，由本级地方志工作机构组织编纂。'
const REVIEW = '以县级以上行政区域名称冠名的地方志书经审查验收后方可公开出版。'
const DONATE = '鼓励单位和个人向地方志工作机构捐赠或者提供地方志资料。'
const FORCE = '本办法自2010年1月1日起施行。'

describe('align', () => {
  it('finds the same wording whatever its number', () => {
    expect(links(side(PURPOSE, COMPILE, REVIEW), side(PURPOSE, DONATE, COMPILE, REVIEW))).toEqual([
      '1-1',
      '2-3',
      '3-4',
    ])
  })

  it('pairs repeated wordings in their order', () => {
    expect(links(side('删去。', COMPILE, '删去。'), side('删去。', COMPILE, '删去。'))).toEqual([
      '1-1',
      '2-2',
      '3-3',
    ])
  })

  it('does not pair equal numbers that say different things', () => {
    expect(links(side(PURPOSE, DUTY, REVIEW), side(PURPOSE, DONATE, DUTY))).toEqual(['1-1', '2-3'])
  })

  it('finds a provision that was reworded', () => {
    const reworded = '国家鼓励企业、社会组织和公民向地方志工作机构捐赠地方志资料，并给予适当奖励。'
    expect(links(side(COMPILE, DONATE), side(reworded, COMPILE))).toEqual(['1-2', '2-1'])
  })

  it('follows a sentence that moved to a provision of its own', () => {
    const from = side(PURPOSE, `${COMPILE}${REVIEW}`, FORCE)
    expect(links(from, side(PURPOSE, COMPILE, DONATE, REVIEW, FORCE))).toEqual(['1-1', '2-2', '2-4', '3-5'])
  })

  it('joins two provisions that became one', () => {
    const from = side(PURPOSE, COMPILE, DONATE, REVIEW)
    expect(links(from, side(PURPOSE, `${COMPILE}${REVIEW}`, DONATE))).toEqual(['1-1', '2-2', '3-3', '4-2'])
  })

  it('joins a provision to the one that took it up within a sentence of another one', () => {
    const from = side(
      '管理渡口的人员应当具备良好的身体条件和驾驶技能。',
      '管理渡口的人员上岗前应当接受救生训练，领取上岗证，并在渡船上佩戴。',
      '渡船每年检验一次。',
    )
    const to = side(
      '管理渡口的人员应当具备良好的身体条件和驾驶技能，接受救生训练，领取上岗证，爱护渡船设备，服从调度，按照规定的班次开航，不得擅自停航或者更改航线。渡口按照客流分为三级。',
      '渡船每年检验一次。',
    )
    expect(links(from, to)).toEqual(['1-1', '2-1', '3-2'])
  })

  it('follows what a provision of its own took out of a sentence that stayed', () => {
    const from = side(
      '渡口应当设置候船亭、栏杆和照明设备，配备救生圈，由设置渡口的村民委员会维护，费用从乡镇财政列支。',
      '渡船每年检验一次。',
    )
    const to = side(
      '渡口应当设置候船亭、栏杆和照明设备，配备救生圈。',
      '渡船每年检验一次。',
      '村民委员会应当维护候船亭和栏杆，所需费用从乡镇财政列支，不足的由县财政补助。',
    )
    expect(links(from, to)).toEqual(['1-1', '1-3', '2-2'])
  })

  it('does not take a sentence for moved whose words its own counterpart still has, spread over others', () => {
    const from = side(
      '渡口安全由乡镇人民政府负责，县交通局每年检查一次。',
      '船工领取驾驶证，应当提交体检表和培训证明。驾驶证由县交通局核发，有效期五年。',
    )
    const to = side(
      '渡口安全由乡镇人民政府负责，县交通局每季检查。船工应当出示体检表和培训证明。',
      '驾驶证可以在线领取。船工应当自行选择有资格的医院和学校；体检表和培训证明的样式由县卫生局、县教育局分别规定并且在网站公布。驾驶证由县交通局核发，有效期五年。',
    )
    expect(links(from, to)).toEqual(['1-1', '2-2'])
  })

  it('finds a provision rewritten almost whole where neither side has one that is more alike', () => {
    const from = side(
      '渡船每年检验一次。',
      '船工应当按照章程向合作社缴纳风险金，用于渡船的修理。',
      '渡口收费应当公示。',
    )
    const to = side(
      '渡船每年检验一次。',
      '合作社设立互助基金，船工缴存的风险金和政府补助纳入基金统一管理，定期公布收支。',
      '渡口收费应当公示。',
    )
    expect(links(from, to)).toEqual(['1-1', '2-2', '3-3'])
  })

  it('does not follow a stock phrase that recurs in other provisions', () => {
    const stock = '构成犯罪的，依法追究刑事责任。'
    const [damage, refuse] = ['损毁地方志资料的，责令赔偿；', '拒不提供地方志资料的，给予批评教育；']
    expect(
      links(side(`${damage}${stock}`, `${refuse}${stock}`), side(`${refuse}${stock}`, `${damage}${stock}`)),
    ).toEqual(['1-2', '2-1'])
  })

  it('does not take what shares a stock phrase for what goes on', () => {
    const stock = '构成犯罪的，依法追究刑事责任。'
    const from = side(
      `渡口工作人员泄露旅客姓名的，由县交通局处警告。${stock}`,
      `毁坏渡船上救生设备的，由县交通局处五百元罚款。${stock}`,
      '利用渡船走私，构成犯罪的，依法追究刑事责任。走私者自首的，可以从轻处罚。',
    )
    const to = side(
      '利用渡船走私的，依法追究刑事责任。',
      '有下列行为之一的，由县交通局处警告或者五百元罚款：（一）泄露旅客姓名；（二）毁坏渡船上救生设备。',
      '走私者自首的，可以从轻处罚；立功的，给予奖励。',
    )
    expect(links(from, to)).toEqual(['1-2', '2-2', '3-1', '3-3'])
  })

  it('is not misled by offices and words that are renamed throughout', () => {
    const renamed = (text: string): string =>
      text
        .replaceAll('地方志工作机构', '史志研究院')
        .replaceAll('人民政府', '公署')
        .replaceAll('地方志', '方志')
    const from = side(PURPOSE, DUTY, COMPILE, REVIEW, DONATE, FORCE)
    const to = side(...[PURPOSE, DONATE, DUTY, COMPILE, REVIEW, FORCE].map(renamed))
    expect(links(from, to)).toEqual(['1-1', '2-3', '3-4', '4-5', '5-2', '6-6'])
  })

  it('takes the purpose and the commencement of both texts for each other, however reworded', () => {
    const purpose = '根据有关法律、行政法规，结合本省实际，制定本条例。'
    const force = '本条例自2022年7月1日起施行。1998年发布的《年鉴编纂规定》同时废止。'
    expect(links(side(PURPOSE, COMPILE, FORCE), side(purpose, COMPILE, force))).toEqual(['1-1', '2-2', '3-3'])
  })

  it('finds nothing in common between unrelated texts', () => {
    expect(links(side(DONATE, REVIEW), side('渔船应当经检验合格。', '船员须持有适任证书。'))).toEqual([])
  })

  it('says how a link was found and how alike both are', () => {
    const reworded = '地方志书每二十年编修一次，由本级地方志工作机构负责组织编纂。'
    expect(align(side(PURPOSE, COMPILE), side(PURPOSE, reworded)).links).toMatchObject([
      { method: 'exact', similarity: 1, basis: 'DERIVED', doubtful: false },
      { method: 'similar', basis: 'DERIVED', doubtful: false },
    ])
  })

  it.each([
    ['both sides', [], []],
    ['the old side', [], side(DUTY)],
    ['the new side', side(DUTY), []],
    ['every wording', side('', ''), side('', '')],
  ])('takes it when %s is empty', (_, from, to) => {
    expect(align(from, to)).toEqual({ links: [], doubts: [] })
  })

  const sentence = fc.constantFrom(
    PURPOSE,
    DUTY,
    COMPILE,
    REVIEW,
    DONATE,
    FORCE,
    '应当及时报送。',
    '依法处理。',
    '甲乙丙',
  )
  const texts = fc.array(
    fc.array(sentence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
    { maxLength: 8 },
  )

  it('finds every provision of a text in itself, each at its own place', () => {
    fc.assert(
      fc.property(texts, (wordings) => {
        const own = side(...wordings)
        expect(align(own, own).links.map(({ from, to }) => from === to)).toEqual(wordings.map(() => true))
      }),
    )
  })

  it('gives the same links every time, between 0 and 1, of provisions that exist', () => {
    fc.assert(
      fc.property(texts, texts, (old, fresh) => {
        const found = align(side(...old), side(...fresh))
        expect(align(side(...old), side(...fresh))).toEqual(found)
        for (const { from, to, similarity } of [...found.links, ...found.doubts]) {
          expect(Number(from)).toBeLessThanOrEqual(old.length)
          expect(Number(to)).toBeLessThanOrEqual(fresh.length)
          expect(similarity).toBeGreaterThanOrEqual(0)
          expect(similarity).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
