import { lexicon } from './lexicon.js'
import type { Signing } from './signings.js'
import { titleKey } from './titles.js'
import type { Unit } from './unit.js'

/** An agreement where a text names it; indices are UTF-16 of the unit. */
export interface AgreementMention {
  readonly unit: Unit
  readonly from: number
  readonly to: number
  /** Whether it stands in 《》. */
  readonly marked: boolean
}

/** An agreement as it is put together while a document is read. */
export interface Draft {
  id: string
  name: string
  aliases: string[]
  mentions: AgreementMention[]
  signing: Signing | undefined
  planned: Signing | undefined
  others: Signing[]
  held: boolean
}

/** The agreements found so far, known by their full titles and by the ends of those. */
export class Drafts {
  get size(): number {
    return this.byKey.size
  }

  private readonly byKey = new Map<string, Draft>()
  /** What titles end with, of at least this many characters, to the first that does. */
  private readonly byEnding = new Map<string, Draft>()
  private readonly endingKeys = new Map<string, Draft>()

  all(): Draft[] {
    return [...new Set(this.byKey.values())]
  }

  /** The agreement of that title: known under it, or named in full before (…八市区县史志工作交流合作框架协议 for 史志工作交流合作框架协议). */
  of(title: string): Draft {
    const key = titleKey(title)
    const draft =
      this.byKey.get(key) ??
      (title.length < 8 ? undefined : this.byEnding.get(title)) ??
      this.add(draftOf(title, key))
    if (draft.name !== title && !draft.aliases.includes(title)) draft.aliases.push(title)
    this.byKey.set(key, draft)
    return draft
  }

  /** The agreement whose longer title ends with this one: 《行动计划》 after 《地方志事业一体化发展行动计划》; `addUses` finds its uses. */
  longer(title: string): Draft | undefined {
    return this.endingKeys.get(titleKey(title))
  }

  private add(draft: Draft): Draft {
    const { name } = draft
    for (let at = 0; at <= name.length - 8; at += 1) {
      const ending = name.slice(at)
      if (!this.byEnding.has(ending)) this.byEnding.set(ending, draft)
    }
    const full = bareKey(name)
    for (let at = 1; at < full.length; at += 1) {
      const ending = full.slice(at)
      if (!this.endingKeys.has(ending)) this.endingKeys.set(ending, draft)
    }
    return draft
  }
}

function draftOf(title: string, key: string): Draft {
  const known = lexicon().agreements.find((agreement) => titleKey(agreement.title) === key)
  return {
    id: known?.id ?? `agreement/${title.replace(/\s/g, '')}`,
    name: known?.title ?? title,
    aliases: [],
    mentions: [],
    signing: undefined,
    planned: undefined,
    others: [],
    held: false,
  }
}

/** A title for comparing, without the edition in brackets at its end. */
export function bareKey(name: string): string {
  return titleKey(name.replace(/[（(][^（）()]*[）)]$/, ''))
}
