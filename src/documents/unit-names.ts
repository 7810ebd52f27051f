/** What the name of a unit (单位) ends with, by shape alone. */
const UNIT =
  /^(?:各.{1,40}|.{1,}(?:[股科处局馆室办委部社院厅站所会队组司校团行署联台厂府]|单位|部门|机构|中心|公司|集团|大学|街道|乡镇|镇街|园区|海关|军分区|开发区|景区|机关|基地)(?:（[^（）]{1,16}）)?等?)$/

/** Whether words have the shape of one unit's name: 市史志办, 各县（市、区）地方志机构. */
export function isUnitName(words: string): boolean {
  return words.length <= 40 && UNIT.test(words) && !/[，。；：]|\d月|^\d/.test(words)
}

/** Whether a cell or line holds nothing but units: 市史志办、市档案馆, also with the words on how they answer. */
export function isUnitList(words: string): boolean {
  if (words.length > 400 || /。./.test(words)) return false
  const bare = words.replace(/[。；]$/, '')
  const [, who = bare] = ANSWERED.exec(bare) ?? LABELLED.exec(bare) ?? []
  const pieces = piecesOf(who)
  return pieces.length > 0 && pieces.every(isUnitName)
}

/** 甲、乙牵头落实；丙配合 */
const ANSWERED =
  /^([^。]{2,80}?)(?:分别|共同)?(?:按照?职责(?:分工)?)?(?:分别|共同)?(?:牵头|负责|配合|协助|协办|主办|承办|落实)[^，；。]{0,4}(?:[，；].{2,300})?$/
/** 牵头单位：甲 配合单位：乙 */
const LABELLED =
  /^(?:牵头|责任|配合|主办|协办|承办)[^：]{0,6}：([^：]{2,80}?)(?:[\s；，]*(?:牵头|责任|配合|主办|协办|承办)[^：]{0,6}：.*)?$/

/** Whether a cell says until when: 2024年12月底前, 全年. */
export function isTerm(words: string): boolean {
  return TERM.test(words.replace(/\s/g, ''))
}

const TERM =
  /^(?:(?:\d{4}年|今年|每年)?(?:\d{1,2}月(?:\d{1,2}日)?(?:[-—至~～]{1,2}(?:\d{4}年)?\d{1,2}月?(?:\d{1,2}日)?)?|\d{4}|年|上半年|下半年|第?[一二三四]季度)?(?:上旬|中旬|下旬|底|末|初)?(?:之?前)?(?:完成)?|\d{4}年(?:全年|度)?|\d{4}[-.]\d{1,2}(?:[-.]\d{1,2})?|全年|长期|长期坚持|长期推进|常态化|持续推进|按时限要求|每季度|每月|每半年|适时|及时|[一二三四]季度)$/

/** The parts of a list that 、，； and spaces part outside brackets. */
function piecesOf(words: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let piece = ''
  for (const character of words) {
    if (character === '（') depth += 1
    else if (character === '）') depth = Math.max(0, depth - 1)
    if (depth === 0 && /[、，；/\s]/.test(character)) {
      if (piece !== '') pieces.push(piece)
      piece = ''
    } else piece += character
  }
  return piece === '' ? pieces : [...pieces, piece]
}
