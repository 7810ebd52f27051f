/** Words that made-up articles are put together from. */
const ACTORS = [
  '县级以上人民政府',
  '地方志工作机构',
  '财政部门',
  '年鉴编辑部',
  '档案馆',
  '图书馆',
  '学校',
  '出版单位',
]
const MANNERS = ['应当', '可以', '不得擅自', '应当会同有关部门', '应当及时', '应当每年']
const ACTIONS = [
  '编纂',
  '审查',
  '验收',
  '公布',
  '保存',
  '移交',
  '登记',
  '修订',
  '开放',
  '补充',
  '评估',
  '数字化',
]
const SUBJECTS = [
  '志书',
  '年鉴',
  '地情资料',
  '旧志',
  '口述史料',
  '图片档案',
  '编纂规划',
  '培训计划',
  '数据库',
  '方志馆',
]
const PLACES = [
  '本行政区域的',
  '所属单位的',
  '市辖区的',
  '毗邻地区的',
  '少数民族地区的',
  '历史文化名镇的',
  '重点工程的',
  '专业部门的',
]
const TAILS = [
  '并报上级机构备案',
  '并向社会公开',
  '并接受监督',
  '所需经费列入预算',
  '具体办法另行制定',
  '期限不超过三十日',
]

/**
 * Two versions of a made-up regulation of so many articles, always the same ones: of ten articles in the new one, about
 * six are kept, two reworded, one is left out and one is new, and one in twenty has moved.
 */
export function makeVersions(articles: number): [string, string] {
  const random = generator(articles)
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  const sentence = (): string =>
    `${pick(ACTORS)}${pick(MANNERS)}${pick(ACTIONS)}${pick(PLACES)}${pick(SUBJECTS)}，${pick(TAILS)}。`
  const article = (): string => Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join('')
  const old = Array.from({ length: articles }, article)
  const fresh = old.flatMap((wording) => {
    const fate = random()
    if (fate < 0.1) return [article()]
    if (fate < 0.3) return [`${wording.slice(0, -12)}${sentence()}`]
    return [wording]
  })
  for (let moved = 0; moved < articles / 20; moved += 1) {
    const [wording = ''] = fresh.splice(Math.floor(random() * fresh.length), 1)
    fresh.splice(Math.floor(random() * fresh.length), 0, wording)
  }
  return [numbered(old), numbered(fresh)]
}

function numbered(wordings: readonly string[]): string {
  return wordings.map((wording, index) => `第${index + 1}条 ${wording}\n`).join('')
}

/** Numbers from 0 to 1, the same ones for the same seed (a linear congruential generator, Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
