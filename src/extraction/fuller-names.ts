import { endOfProvince, endOfRegion } from './regions.js'
import { gazetteerKey } from './office-names.js'

/** The fuller names that a document has for the offices that it also names shortly. */
export class FullerNames {
  private readonly full = new Map<string, string>()
  /** Gazetteer offices by their region without 市, 县: 盐城地方志办 where the document has 盐城市地方志办, too. */
  private readonly placedByKey = new Map<string, string>()
  /** Gazetteer offices by their region, in the form with 地方志办 or 史志办 that 方志办 and 志办 are short for. */
  private readonly brief = new Map<string, string>()
  /** For names that the document also writes with 人民政府 in full, or with the province or city before them. */
  private readonly longest: ReadonlyMap<string, string>

  /** `found` are the names as written, in the order of the text; `names` those and the defined ones. */
  constructor(found: readonly string[], names: ReadonlySet<string>) {
    for (const name of found) {
      const key = gazetteerKey(name)
      if (key !== undefined && /[省市县区州]$/.test(key) && key.length > 2) {
        this.placedByKey.set(key.slice(0, -1), name)
        const province = endOfProvince(key, 0)
        if (province > 0 && key.length > province + 2) this.placedByKey.set(key.slice(province, -1), name)
      }
      if (key !== undefined && /(?:地方志|史志)办$/.test(name)) this.brief.set(key, name)
      if (key === undefined || /办$/.test(name)) continue
      const known = this.full.get(key)
      if (known === undefined || known.length < name.length) this.full.set(key, name)
    }
    this.longest = longerForms(names)
  }

  /** The name with 人民政府 or an outer region that the document has for it. */
  longer(name: string): string | undefined {
    const written = this.longest.get(name)
    return written === name ? undefined : written
  }

  /** The name with 市, 县 in its region that the document has for a gazetteer office. */
  placed(name: string): string | undefined {
    const key = gazetteerKey(name)
    const formal = key === undefined ? undefined : this.placedByKey.get(key)
    return formal === name ? undefined : formal
  }

  /** The unabridged name that the document has for 某市地方志办. */
  unabridged(name: string): string | undefined {
    const key = gazetteerKey(name)
    return key === undefined || !/办$/.test(name) ? undefined : this.full.get(key)
  }

  /** 某市地方志办 where the document has it for 某市方志办 or 某市志办. */
  lessBrief(name: string): string | undefined {
    const key = gazetteerKey(name)
    return key !== undefined && /(?<!地)方志办$|(?<![方史地])志办$/.test(name)
      ? this.brief.get(key)
      : undefined
  }
}

/** 四川省政府 for 四川省人民政府, 立山区人民政府 for 鞍山市立山区人民政府, where a text has both. */
function longerForms(names: ReadonlySet<string>): Map<string, string> {
  const longer = new Map<string, string>()
  for (const name of names) {
    const formal = name.replace(/(?<=[省市县区州])政府/, '人民政府')
    if (formal !== name && names.has(formal)) longer.set(name, formal)
  }
  for (const name of names) {
    const end = endOfRegion(name, 0)
    for (let at = 2; at < end - 1; at += 1) {
      const rest = name.slice(at)
      if (names.has(rest) && endOfRegion(name.slice(0, at), 0) === at && endOfRegion(rest, 0) > 0)
        longer.set(rest, name)
    }
  }
  return longer
}
