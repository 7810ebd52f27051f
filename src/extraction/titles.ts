import { normaliseText } from '../documents/normalise.js'
import { endOfRegion } from './regions.js'
import { remembering } from './remember.js'

/** A title in 《》 (nested ones inside it not counted) where a text has it; indices are UTF-16, marks included. */
export interface FoundTitle {
  readonly from: number
  readonly to: number
  /** The words between the marks, 〈〉 inside written as 《》. */
  readonly title: string
}

/** Longer ones are slips: a 《 that was never closed. In UTF-16 units. */
const LONGEST_TITLE = 120

/** The titles of a text in order. A 《 without its 》 gives none. */
export function findTitles(plain: string): FoundTitle[] {
  const found: FoundTitle[] = []
  for (let from = plain.indexOf('《'); from >= 0; from = plain.indexOf('《', from + 1)) {
    const last = found.at(-1)
    if (last !== undefined && from < last.to) continue
    const to = closing(plain, from)
    if (to === undefined) continue
    const words = plain.slice(from + 1, to - 1)
    const title = (
      words.includes('〈') || words.includes('〉')
        ? words.replaceAll('〈', '《').replaceAll('〉', '》')
        : words
    ).trim()
    if (title !== '') found.push({ from, to, title })
  }
  return found
}

/** Where the title ends that opens at `from`; undefined if it does not within its length. */
function closing(plain: string, from: number): number | undefined {
  const window = plain.slice(from, from + LONGEST_TITLE)
  const first = window.indexOf('》')
  const inner = window.indexOf('《', 1)
  if (first < 0) return undefined
  if (inner < 0 || inner > first) return from + first + 1
  let depth = 0
  for (let i = 0; i < window.length; i += 1) {
    const sign = window.charAt(i)
    if (sign === '《') depth += 1
    else if (sign === '》') depth -= 1
    if (depth === 0) return from + i + 1
  }
  return undefined
}

/** What a title names: an agreement, a document that is cited, a newspaper that reports, or a publication. */
export type TitleSort = 'agreement' | 'document' | 'newspaper' | 'publication'

const AGREEMENT = /(?:协议|协议书|备忘录|协定|[合协]作公约|意向书|联合声明)(?:（[^（）]*）)?$/
const DOCUMENT =
  /(?:通知|意见|办法|条例|规定|决定|方案|规划|纲要|报告|函|章程|细则|要点|规则|法|公告|通告|指南|标准|目录|清单|批复|决议|制度|规范|预案|请示|法典|合同|宣言|倡议书?|计划|分工|通则|准则|导则|公约|纪要|授权书|说明|安排|大纲|提纲)(?:（[^（）]*）)?$/

const NEWSPAPER =
  /(?:[日晚晨早周时商]报|都市报|青年报|新闻报|法[治制]报|农民报|工人报|新闻网|新闻联播|文摘报|导报)$/

/** The sort of a title, by what it ends with. */
export const sortOfTitle = remembering((title): TitleSort => {
  if (AGREEMENT.test(title)) return 'agreement'
  if (NEWSPAPER.test(title)) return 'newspaper'
  return DOCUMENT.test(title) && !/(?:方法|书法|历法)$/.test(title) ? 'document' : 'publication'
})

export type PublicationKind = 'YEARBOOK' | 'GAZETTEER' | 'PERIODICAL' | 'BRIEFING' | 'BOOK' | 'MAP' | 'OTHER'

/** The kind of a publication by its title and the words right after it. */
export function publicationKindOf(title: string, after: string): PublicationKind {
  const bare = withoutEdition(title)
  if (/年鉴$/.test(bare)) return 'YEARBOOK'
  if (/(?:简报|专报|参阅|内参|要情|快报|信息)$/.test(bare)) return 'BRIEFING'
  if (/^(?:（?[^》]{0,4}）?)?(?:杂志|辑刊|期刊|月刊|季刊|双月刊)/.test(after)) return 'PERIODICAL'
  if (/(?:杂志|学刊|辑刊|期刊|通讯|史志|方志)$/.test(bare) || isMagazine(bare)) return 'PERIODICAL'
  if (/(?:志|志稿|志书)(?:·[^·]{1,16})?$/.test(bare)) return 'GAZETTEER'
  return /(?:地图|地图集|区划图|地图册|舆图)$/.test(bare) ? 'MAP' : 'BOOK'
}

/** A title without its year, volume or part: 某年鉴·2023, 某县志（上、下册）, 某市志 第三卷. */
function withoutEdition(title: string): string {
  let bare = title
  let before = ''
  while (before !== bare) {
    before = bare
    bare = bare
      .replace(/[（(][^（()）]*[）)]$/, '')
      .replace(
        /[·•\s—－-]*(?:\d{4}(?:[—－-]\d{2,4})?年?[卷版]?|第?[一二三四五六七八九十\d]{1,3}[卷册辑编部]|卷[一二三四五六七八九十]{1,3}|[上中下]册)$/,
        '',
      )
      .trimEnd()
  }
  return bare === '' ? title : bare
}

/** 重庆地方志: a place and 地方志 alone is a magazine's name; a gazetteer says 县志, 市志, 通志. */
function isMagazine(title: string): boolean {
  const region = endOfRegion(title, 0)
  return region > 0 && /^(?:地方志|史志|方志)$/.test(title.slice(region))
}

/** A title's coverage of years, written in brackets at its end: （1911—2001）. */
export function coverageOf(
  title: string,
): { readonly bare: string; readonly edtf: string; readonly literal: string } | undefined {
  const match = /^(.+?)[（(]\s*(\d{3,4})\s*年?\s*(?:[-‐‑‒–—―−─－~～〜至])+\s*(\d{3,4})\s*年?\s*[）)]$/.exec(
    title,
  )
  if (match === null) return undefined
  const [, bare = '', from = '', to = ''] = match
  if (Number(from) > Number(to)) return undefined
  const literal = title.slice(bare.length).replace(/^[（(]\s*|\s*[）)]$/g, '')
  return { bare: bare.trim(), edtf: `${from.padStart(4, '0')}/${to.padStart(4, '0')}`, literal }
}

/** What two writings of one title share: script, spaces and marks left aside. */
export const titleKey = remembering((title) => normaliseText(title).replace(/[《》"\s]/g, ''))
