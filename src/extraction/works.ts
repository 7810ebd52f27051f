import { coverageOf, findTitles, type FoundTitle, sortOfTitle } from './titles.js'
import { normaliseText } from '../documents/normalise.js'
import { remembering } from './remember.js'
import type { Unit } from './unit.js'

/** The years that a work covers, as an EDTF interval, and as the text writes them. */
export interface Coverage {
  readonly edtf: string
  readonly literal: string
}

/** A work as one place of a text names it. */
export interface Work {
  /** `publication/NAME`; with `@EDITION` where the text sets this edition apart from others of the title. */
  readonly id: string
  readonly name: string
  /** Other names of this edition: 乾隆松原县志, 松原年鉴（2022）. */
  readonly aliases: readonly string[]
  readonly coverage: Coverage | undefined
}

/** 《某志》（1986—2005）: what a work covers, behind its title. */
const COVERED_BEHIND = /^\s?[（(]\s?\d{3,4}\s?年?\s?[-‐‑‒–—―−─－~～〜至]{1,2}\s?\d{3,4}\s?年?\s?[）)]/
/** 《某年鉴》（2022卷）, 《某年鉴》2022年卷: the year of a yearbook, behind its title. */
const YEAR_BEHIND = /^\s?(?:[（(]\s?(\d{4})\s?(?:年?[卷版]|年)?\s?[）)]|(\d{4})年?[卷版])/
/** 《某年鉴2022》, 《某年鉴·2022—2023》: the year within the title of a yearbook. */
const YEAR_WITHIN = /^(.{2,}年鉴)\s?[·•—－-]?\s?(\d{4}(?:[-—－]\d{4})?)(?:年?[卷版]|年)?$/
const REIGNS =
  '洪武|永乐|宣德|正统|景泰|天顺|成化|弘治|正德|嘉靖|隆庆|万历|天启|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|民国'
/** 乾隆《某府志》, （清光绪）《某县志》: the reign of an old gazetteer, before its title. */
const REIGN_BEFORE = new RegExp(
  `(?:[（(〔【[]?[明清]?(${REIGNS})(?:[〇零一二三四五六七八九十元\\d]{1,4}年)?(?:版|本)?[）)〕】\\]]?)$`,
)
/** 《某县志》（民国版） */
const REIGN_BEHIND = new RegExp(
  `^[（(〔][明清]?(${REIGNS})(?:[〇零一二三四五六七八九十元\\d]{1,4}年)?(?:版|本|刻本|刊本|抄本)?[）)〕]`,
)

/**
 * The works that a document names, told apart by edition: two gazetteers of one title that cover other years, an old one of
 * another reign and two years of a yearbook are works of their own.
 */
export class Works {
  /** The years that the first mention of a title with years gives, by its name. */
  private readonly first = new Map<string, string>()

  constructor(units: readonly Unit[]) {
    for (const { plain } of units) {
      for (const title of findTitles(plain)) {
        if (sortOfTitle(title.title) !== 'publication') continue
        const { name, coverage } = named(title.title, plain.slice(title.to, title.to + 20))
        if (coverage === undefined) continue
        const key = keyOf(name)
        if (!this.first.has(key)) this.first.set(key, coverage.edtf)
      }
    }
  }

  /** The work that `title` names in `text`; `written` is the title as the work is to be called. */
  at(text: string, { from, to }: FoundTitle, written: string): Work {
    const behind = text.slice(to, to + 24)
    const { name, coverage } = named(written, behind)
    const own = `publication/${name}`
    const reign = (REIGN_BEFORE.exec(text.slice(Math.max(0, from - 14), from)) ??
      REIGN_BEHIND.exec(behind))?.[1]
    if (reign !== undefined) return { id: `${own}@${reign}`, name, aliases: [`${reign}${name}`], coverage }
    const year = YEAR_WITHIN.exec(name)
    if (year !== null) return { id: own, name, aliases: [`${year[1] ?? ''}（${year[2] ?? ''}）`], coverage }
    const outside = /年鉴$/.test(name) ? YEAR_BEHIND.exec(behind) : null
    if (outside !== null) {
      const edition = `${name}（${outside[1] ?? outside[2] ?? ''}）`
      return { id: `publication/${edition}`, name: edition, aliases: [], coverage }
    }
    if (coverage === undefined) return { id: own, name, aliases: [], coverage }
    const first = this.first.get(keyOf(name))
    const isFirst = first === undefined || first === coverage.edtf
    const id = isFirst ? own : `${own}@${coverage.edtf.replaceAll('/', '-')}`
    return { id, name, aliases: [], coverage }
  }
}

/** What tells works of one title from others. */
const keyOf = remembering(normaliseText)

function named(
  written: string,
  behind: string,
): { readonly name: string; readonly coverage: Coverage | undefined } {
  const within = coverageOf(written)
  if (within !== undefined) return { name: within.bare, coverage: within }
  const outside = COVERED_BEHIND.exec(behind)?.[0]
  const covered = outside === undefined ? undefined : coverageOf(written + outside.trim())
  return { name: written, coverage: covered }
}
