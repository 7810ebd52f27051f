/** What a column of a table of tasks holds: the roles of those who answer, the task itself, and what stands around it. */
export type Column =
  'number' | 'task' | 'group' | 'due' | 'note' | 'span' | '牵头' | '责任' | '配合' | '责任人'

const UNIT =
  '(?:责任)?(?:单位|部门|处室|科室|股室|站所|机构|主体|处|科|股|室|企业|镇街|乡镇)?(?:（[^（）]{1,8}）)?'
const NAMES: readonly (readonly [RegExp, Column])[] = [
  [/^(?:序号?|编号|项次|任务序号)$/, 'number'],
  [
    /^(?:重点|主要|具体|目标|年度|细化|分解|实施|推进|落实|改革|民生|实事|建设|工作|任务|与|和|及){0,5}(?:任务|工作|事项|内容|措施|举措|要点|要求|实事)(?:内容|名称|分解|清单|目标|项目|及措施|及要求|和要求)?$/,
    'task',
  ],
  [
    /^(?:(?:一级|二级)?指标(?:名称)?|(?:工作|任务|事项)?(?:类别|类型|分类)|项目(?:名称)?|领域|板块|方面)$/,
    'group',
  ],
  [
    /^(?:(?:计划|拟)?(?:完成|办结|起止|实施|推进|工作|任务)?(?:时限|时间|期限|进度)(?:节点|要求|安排)?|完成日期)$/,
    'due',
  ],
  [
    /^(?:(?:责任|分管|牵头|挂联|联系|包抓|主管|挂帅|带队)(?:[省州市县区委局镇]{0,2})(?:领导|主任|负责人|责任人)|(?:具体|第一|直接|牵头)?(?:责任人员?|负责人|承办人|经办人))(?:（[^（）]{1,8}）)?$/,
    '责任人',
  ],
  [new RegExp(`^(?:牵头|主办|牵头协调)${UNIT}$`), '牵头'],
  [new RegExp(`^(?:协同|协助)?(?:配合|协办|参与|参加|协同|协作|协助)${UNIT}$`), '配合'],
  [/^(?:责任分工|职责分工|任务分工|责任落实|分工|责任单位及责任人)$/, 'span'],
  [new RegExp(`^(?:主要|主体|具体|第一)?(?:责任|承办|落实|实施|负责|主责|执行|完成)${UNIT}$`), '责任'],
  [
    /^(?:备注|说明|(?:完成|进展|落实|推进)情况|(?:预期|工作)?(?:成果|成效|目标)(?:形式)?|完成标准|考核指标|联系人|联系电话|任务来源|依据|.{0,10}(?:情况|成效|电话|问题|计划|来源))$/,
    'note',
  ],
]

/** Longer words are no name of a column. In UTF-16 units. */
export const LONGEST_COLUMN_NAME = 16

const known = new Map<string, Column | undefined>()
const MOST_REMEMBERED = 5000

/** What a column of that name holds (序号, 工作任务, 责任单位 …); undefined for words that name no column. */
export function columnOf(name: string): Column | undefined {
  if (name.length > LONGEST_COLUMN_NAME) return undefined
  if (known.has(name)) return known.get(name)
  const plain = name
    .replace(/\s/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/^\d{4}年度?/, '')
  const column = NAMES.find(([pattern]) => pattern.test(plain))?.[1]
  if (known.size < MOST_REMEMBERED) known.set(name, column)
  return column
}

const ANSWERING: readonly (Column | undefined)[] = ['牵头', '责任', '配合', '责任人', 'span']

/** Whether a column holds who answers for the task. */
export function isAnswering(
  column: Column | undefined,
): column is '牵头' | '责任' | '配合' | '责任人' | 'span' {
  return ANSWERING.includes(column)
}

/** Whether columns of these names make a table of tasks: one holds the task, another who answers or when. */
export function isTaskTable(columns: readonly (Column | undefined)[]): boolean {
  return columns.includes('task') && columns.some(isAnswering) && columns.length >= 2
}

/** Whether a line opens with such a name as a label, before a colon or a space: 牵头单位：甲, 责任科室 乙. */
export function opensWithLabel(line: string): boolean {
  const match = /^([\p{Script=Han}（）()]{2,14}?)(?:[：:]|[ \u3000\t]+(?=\S))/u.exec(line)
  const [whole = '', name = ''] = match ?? []
  if (match === null || !isAnswering(columnOf(name))) return false
  return /[：:]$/.test(whole) || (name.length >= 4 && line.length <= 150)
}

const ANSWERS_IN_BRACKETS =
  /^[（(【[〔](?=.{2,200}[）)】\]〕]。?$).{0,190}(?:牵头|配合|负责|协办|承办|责任.{1,6}[：:])/
const ONE_BRACKET = /^[（(【[〔](?:[^（()）]|[（(][^（()）]{0,12}[）)])*[）)】\]〕]。?$/

/** Whether a line is one bracket that names who answers for the task above: （甲牵头，乙配合）. */
export function isResponsibilityBracket(line: string): boolean {
  return line.length <= 200 && ANSWERS_IN_BRACKETS.test(line) && ONE_BRACKET.test(line)
}
