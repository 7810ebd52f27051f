import type { Context } from '../context.js'
import { isPlanned } from '../modality.js'
import { officeKindOf } from '../office-names.js'
import { distinctIds, type OfficeMention } from '../offices.js'
import type { Collector } from '../proposal.js'
import type { PublicationKind } from '../titles.js'
import type { Sentence } from '../unit.js'
import { imprintOf, isProvision, MADE, OUT } from '../work-state.js'
import type { EvidenceFact } from '../../facts/model.js'

/** A work found in a sentence, [from, to) in UTF-16 of its text. */
export interface FoundWork {
  readonly id: string
  readonly kind: PublicationKind
  readonly from: number
  readonly to: number
}

/** Who compiled, published and owns the works that a sentence names. */
export function workMakers(
  context: Context,
  sentence: Sentence,
  found: readonly FoundWork[],
  out: Collector,
): void {
  if (found.length === 0) return
  owners(context, sentence, found, out)
  makers(context, sentence, found, out)
}

/** 四川省地方志工作办公室《资政参阅》: whose bulletin it is. */
function owners(
  context: Context,
  { unit, start }: Sentence,
  found: readonly FoundWork[],
  out: Collector,
): void {
  for (const { id, kind, from, to } of found) {
    if (kind !== 'BRIEFING' && kind !== 'PERIODICAL') continue
    const owner = context.actors.in(unit).find((office) => office.to === start + from)
    if (owner === undefined) continue
    out.relation(
      { type: 'PUBLISHED', from: owner.id, to: id },
      [out.evidence(unit, owner.from, start + to)],
      0.88,
    )
  }
}

function makers(context: Context, sentence: Sentence, found: readonly FoundWork[], out: Collector): void {
  const { unit, start, text } = sentence
  const modality =
    unit.speech || sentence.said
      ? 'SAID'
      : isProvision(context, sentence) || isPlanned(sentence, found[0]?.from ?? 0)
        ? 'PLANNED'
        : 'STATED'
  const offices = context.actors
    .in(unit, start, sentence.end)
    .filter((office) => !found.some(({ from, to }) => office.from > start + from && office.to < start + to))
  const houses = offices.filter((office) => officeKindOf(office.name) === 'PUBLISHER')
  const told = (one: FoundWork): EvidenceFact[] => [out.evidence(unit, start, start + one.to)]
  const listed = new Set<OfficeMention>()
  for (const one of found) {
    const end = start + one.to + (imprintOf(text, one.to)?.length ?? 0)
    for (const house of houses.filter(({ from, to }) => from >= start + one.to && to <= end)) {
      listed.add(house)
      const evidence = [out.evidence(unit, start + one.from, house.to)]
      out.relation({ type: 'PUBLISHED', from: house.id, to: one.id, modality }, evidence, 0.92)
    }
  }
  const publishers = houses.filter((office) => !listed.has(office) && OUT.test(text.slice(office.to - start)))
  for (const publisher of publishers) {
    for (const one of found)
      out.relation({ type: 'PUBLISHED', from: publisher.id, to: one.id, modality }, told(one), 0.92)
  }
  const compilers = compilersOf(
    context,
    sentence,
    offices.filter((office) => !houses.includes(office)),
    found,
  )
  for (const compiler of compilers) {
    for (const one of found)
      out.relation({ type: 'COMPILED', from: compiler, to: one.id, modality }, told(one), 0.85)
  }
}

/** The offices before 编纂 that compile what follows, those of 由…编纂 and 由…牵头, and 双方 of the agreement. */
function compilersOf(
  { agreements }: Context,
  { unit, start, text }: Sentence,
  offices: readonly OfficeMention[],
  found: readonly FoundWork[],
): string[] {
  const first = found[0]
  const made = MADE.exec(text)
  if (first === undefined || made === null) return []
  if (/情况|经验|过程|介绍|通知|，.*，/.test(text.slice(made.index, Math.max(first.from, made.index))))
    return []
  if (/关于$/.test(text.slice(0, made.index))) return []
  const passive =
    /由([^。；]{2,160}?)(?:联合|共同|牵头|组织|负责|主持|轮流)*(?:编纂|编写|编辑|主编|编著|编撰|编印|编修)/.exec(
      text,
    )
  if (passive !== null) {
    const [from, to] = [start + passive.index, start + passive.index + passive[0].length]
    return distinctIds(offices.filter((office) => office.from >= from && office.to <= to))
  }
  const before = offices.filter(
    (office) =>
      office.to - start <= made.index && made.index < first.from && made.index - (office.to - start) <= 24,
  )
  if (before.length > 0) {
    const subject = text.slice(Math.max(0, text.lastIndexOf('。', made.index)), made.index)
    return /(?:向|给|赠|签署|商谈|考察)/.test(subject)
      ? []
      : distinctIds(offices.filter((office) => office.to - start <= made.index))
  }
  if (unit.block.marker !== undefined) return []
  const both =
    /(?:双方|两地地方志部门|两地|联合)[^，。；]{0,12}$/.test(text.slice(0, made.index + 2)) ||
    /联合$|联合[高质量]*$/.test(text.slice(0, made.index))
  return both
    ? distinctIds(agreements.find(({ signing }) => signing !== undefined)?.signing?.parties ?? [])
    : []
}
