import { Signs } from '../documents/signs.js'
import { lexicon } from './lexicon.js'

/** What names of divisions end with; `notBehind` are the signs before it, `only` is what follows, where it ends a name. */
interface Ending {
  readonly signs: readonly string[]
  readonly notBehind?: string
  readonly only?: string
}

const ENDINGS: readonly Ending[] = [
  { signs: ['市'], notBehind: '城省超都各全我本两多某兄弟团辖' },
  { signs: ['县'], notBehind: '各全我本两多邻某市' },
  { signs: ['区'], notBehind: '地社园景校邻发城小片辖灾战各全我本两多市治分' },
  { signs: ['州'], notBehind: '各全两' },
  { signs: ['自治县', '林区'] },
  {
    signs: ['镇', '乡', '街道'],
    notBehind: '各本该',
    only: '党委|党工委|人民政府|政府|办事处|人大|妇联|团委|纪委|总工会|武装部|社区|文化站|卫生院|中学|小学|商会',
  },
  { signs: ['盟'], notBehind: '联同结加民' },
]
/** 旗 of a banner, not of a flag, behind names that may be longer. */
const BANNER: Ending = {
  signs: ['旗'],
  notBehind: '各全两国红锦战面',
  only: '[委区]|党|政|人民|人大|档案|史志|地方志|$',
}

/** 省 of a province that is in no list, before what is a province's: its offices, its cities and counties. */
const PROVINCE: Ending = {
  signs: ['省'],
  notBehind: '全我本两多某兄弟各外邻同跨该几三四五六七八九十他贵',
  only: '地方志|地志|史志|方志|志办|党史|档案|人民政府|政府|人大|政协|委(?!员|托|派)|\\p{Script=Han}{1,4}?[市州县区](?![域级际])|\\p{Script=Han}{1,8}?[厅局馆院]',
}

function patternOf({ signs, notBehind, only }: Ending): string {
  const before = notBehind === undefined ? '' : `(?<![${notBehind}])`
  return `${before}(?:${signs.join('|')})${only === undefined ? '' : `(?=${only})`}`
}

/** A place name of an administrative division at some place of a text. */
const GENERIC = new RegExp(
  `(?:(?![及与各])\\p{Script=Han}){1,4}?(?:${ENDINGS.map(patternOf).join('|')})|\\p{Script=Han}{1,6}?${patternOf(BANNER)}|(?:(?![及与各])\\p{Script=Han}){2,3}?${patternOf(PROVINCE)}`,
  'uy',
)

/** Han characters that never are the first of a place name but often stand before one. */
const NEVER_FIRST = new Signs(
  '的在由与和及向对赴到从被将让给为于并或等了是有请、以号还各全该两多某另又也副代常原县区省此入次旗盟月年人报',
)
/** Words that do so, too, as patterns that open with a sign of their own. */
const NEVER_FIRST_WORDS = ['日(?![土照喀])', '市(?!中区)', '联盟', '围绕', '政府', '中央', '国家']
const NEVER_FIRST_WORD = new RegExp(NEVER_FIRST_WORDS.join('|'), 'y')
const OPENS_WORD = new Signs(NEVER_FIRST_WORDS)

function isNeverFirst(plain: string, at: number): boolean {
  const code = plain.charCodeAt(at)
  if (NEVER_FIRST.has(code)) return true
  if (!OPENS_WORD.has(code)) return false
  NEVER_FIRST_WORD.lastIndex = at
  return NEVER_FIRST_WORD.test(plain)
}

/** Names by the sign they open with, longest first. */
class Names {
  private readonly byInitial = new Map<number, string[]>()

  constructor(names: readonly string[]) {
    for (const name of [...names].sort((a, b) => b.length - a.length)) {
      const initial = name.charCodeAt(0)
      this.byInitial.set(initial, [...(this.byInitial.get(initial) ?? []), name])
    }
  }

  /** The end of the longest name that begins at `from`; `from` if none does. */
  endAt(plain: string, from: number): number {
    const names = this.byInitial.get(plain.charCodeAt(from))
    if (names === undefined) return from
    for (const name of names) if (plain.startsWith(name, from)) return from + name.length
    return from
  }
}

let provinces: Names | undefined
let cities: Names | undefined

/** The end of a province's name that begins at `from`; `from` itself if none does. */
export function endOfProvince(plain: string, from: number): number {
  provinces ??= new Names(lexicon().provinces.flatMap(({ full, short }) => [full, short]))
  return provinces.endAt(plain, from)
}

/**
 * The end of the chain of regions that begins at `from`: 重庆市合川区, 成都市青羊区, 大竹县; `from` if none does. Names of provinces and
 * known cities may leave out 省 and 市.
 */
export function endOfRegion(plain: string, from: number): number {
  const province = endOfProvince(plain, from)
  let end = endOfCity(plain, province)
  for (;;) {
    const next = endOfGeneric(plain, end)
    if (next === end) return end
    end = next
  }
}

/** The end of the name of a province or of a city that the lexicon knows; `from` if none begins there. */
export function endOfNamed(plain: string, from: number): number {
  const end = endOfProvince(plain, from)
  return end === from ? endOfCity(plain, from) : end
}

function endOfCity(plain: string, from: number): number {
  cities ??= new Names(lexicon().cities)
  const end = cities.endAt(plain, from)
  if (end === from) return from
  if (plain.startsWith('地区', end)) return end + 2
  return end + ('市县区州盟'.includes(plain.charAt(end)) && end < plain.length ? 1 : 0)
}

function endOfGeneric(plain: string, from: number): number {
  if (isNeverFirst(plain, from) || !isDivisionNear(plain, from)) return from
  GENERIC.lastIndex = from
  if (!GENERIC.test(plain)) return from
  const end = GENERIC.lastIndex
  return isVerbBefore(plain, from, end) ? from : end
}

/** 实施市方志馆…: the 市 of a city that the text does not name, behind a verb. */
function isVerbBefore(plain: string, from: number, end: number): boolean {
  return (
    '市县省州盟'.includes(plain.charAt(end - 1)) && lexicon().neverInCities.has(plain.slice(from, from + 2))
  )
}

/** Whether one of the signs that end such a name stands where the longest may end; most places have none near. */
function isDivisionNear(plain: string, from: number): boolean {
  const last = Math.min(from + LONGEST_STEM + 2, plain.length - 1)
  for (let at = from + 1; at <= last; at += 1) {
    if (DIVISIONS.has(plain.charCodeAt(at))) return true
  }
  return false
}

/** The last signs of all endings that GENERIC has. */
const DIVISIONS = new Signs(
  [...ENDINGS, BANNER, PROVINCE].flatMap(({ signs }) => signs.map((sign) => sign.slice(-1))),
)
/** How many UTF-16 units may stand before the ending, itself of at most three signs (自治县): six signs, rare ones of two units. */
const LONGEST_STEM = 12
