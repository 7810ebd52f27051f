import { type AgreementMention, bareKey, type Draft } from './agreement-drafts.js'
import type { OfficeMention } from './offices.js'
import type { Unit } from './unit.js'

/** Words that fit any agreement: one that is named by them alone is the one that the text names in full. */
const ANY_AGREEMENT =
  /^(?:[两双三四多]方|本|该|此|上述|相关|有关|战略|全面|友好|深度|框架|区域|合作|协作|共建|共享|交流|结对|意向|项目|的)*(?:协议书|协议|备忘录|协定)$/

/** 战略合作协议 of two sides is another one than that of two others: an id that fits any says whose it is. */
export function tellApart(draft: Draft, parties: readonly OfficeMention[] = []): void {
  if (!ANY_AGREEMENT.test(draft.name) || parties.length === 0) return
  const names = [...new Set(parties.map(({ name }) => name))].sort()
  draft.id = `${draft.id}@${names.join('、')}`
}

/**
 * A headline names in short what its text names in full (签署合作协议 for 《松柏地方志合作协议》): the short name is an
 * alias then, and none where the text names several.
 */
export function joinBrief(drafts: readonly Draft[]): Draft[] {
  const result = [...drafts]
  for (const draft of drafts) {
    const [first] = draft.mentions
    if (first === undefined || draft.held || draft.mentions.some(({ marked }) => marked)) continue
    // A headline, or the words below a picture.
    const headline = draft.mentions.every(
      ({ unit }) => unit.block.role !== 'body' || !/[。！？；]$/.test(unit.plain),
    )
    if (!headline && !ANY_AGREEMENT.test(draft.name)) continue
    const inFull = result
      .filter(
        (other) =>
          other !== draft && (other.signing !== undefined || other.mentions.some(({ marked }) => marked)),
      )
      .filter((other) =>
        other.mentions.some(({ unit }) => unit.item === first.unit.item && unit.block.role === 'body'),
      )
    if (inFull.length === 0) continue
    result.splice(result.indexOf(draft), 1)
    const [only] = inFull
    if (inFull.length > 1 || only === undefined) continue
    only.aliases.push(draft.name)
    only.mentions.unshift(...draft.mentions)
  }
  return result
}

/** Later uses of the short name in 《》, one that the text defines or the end of the full one: 《行动计划》. */
export function addUses(
  draft: Draft,
  titles: ReadonlyMap<string, readonly (AgreementMention & { title: string })[]>,
  byKey: ReadonlyMap<string, readonly string[]>,
): void {
  const full = bareKey(draft.name)
  const endings = Array.from(full, (_, at) => byKey.get(full.slice(at)) ?? []).flat()
  const shorter = endings.filter((title) => title.length >= 4 && title.length < full.length)
  const known = new Map<Unit, Set<number>>()
  for (const { unit, from } of draft.mentions) known.set(unit, (known.get(unit) ?? new Set()).add(from))
  for (const title of new Set([...draft.aliases, ...shorter])) {
    const uses = titles.get(title)
    if (uses === undefined) continue
    if (!draft.aliases.includes(title)) draft.aliases.push(title)
    draft.mentions.push(...uses.filter(({ unit, from }) => known.get(unit)?.has(from) !== true))
  }
}
