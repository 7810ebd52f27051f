import type { Alignment, AlignedProvision } from './align.js'
import { bestAssignment } from './assignment.js'
import type { Correspondence } from './rows.js'
import { similarPairs, termVectors, type TermVector } from './terms.js'
import { maskedWording } from './wording.js'

/** What sibling fragments share is their frame and counts little; what tells one from the other must live on. */
const FRAME = 0.2
/** Added where the sections that the two stand in correspond. */
const SECTION = 0.15
/** From here on a provision carries a fragment, and a heading keeps it. */
const CARRIED = 0.38
const KEPT = 0.2
/** How far below these a pair is still worth a look. */
const DOUBT = 0.15

/**
 * Aligns the fragments that a report tells of a text (its commitments, in single phrases) with the provisions and
 * headings of another one. Unlike articles, several fragments may live on in one provision, so each takes the one
 * that carries it best, and where none does, the heading that keeps it. A fragment that only repeats the heading it
 * stands under looks to the headings first.
 */
export function alignFragments(
  from: readonly AlignedProvision[],
  to: readonly AlignedProvision[],
): Alignment {
  const vectors = termVectors(
    from.map(({ text }) => maskedWording(text)),
    to.map(({ text }) => maskedWording(text)),
  )
  const corresponds = sectionMatch(from, to)
  const pairs = similarPairs(unframed(from, vectors.from), vectors.to, 0)
  const links: Correspondence[] = []
  const doubts: Correspondence[] = []
  for (const [place, fragment] of from.entries()) {
    const candidates = pairs
      .filter((pair) => pair.from === place)
      .map((pair) => ({
        target: to[pair.to],
        carried: pair.fromCovered,
        score: pair.fromCovered + (corresponds(fragment, to[pair.to]) ? SECTION : 0),
      }))
      .sort((a, b) => b.score - a.score)
    const carrier = candidates.find(({ target }) => target?.heading !== true)
    const keeper = candidates.find(({ target }) => target?.heading === true)
    const order = repeatsHeading(fragment) ? [keeper, carrier] : [carrier, keeper]
    const limit = (candidate: (typeof candidates)[number]): number =>
      candidate.target?.heading === true ? KEPT : CARRIED
    const chosen = order.find((candidate) => candidate !== undefined && candidate.score >= limit(candidate))
    const near = order.find(
      (candidate) => candidate !== undefined && Math.abs(candidate.score - limit(candidate)) < DOUBT,
    )
    const link = ({ target, carried }: (typeof candidates)[number], doubtful: boolean): Correspondence => ({
      from: fragment.id,
      to: target?.id ?? '',
      similarity: Math.round(carried * 1000) / 1000,
      basis: 'DERIVED',
      method: target?.heading === true ? 'heading' : 'similar',
      doubtful,
    })
    if (chosen !== undefined) links.push(link(chosen, near === chosen))
    const other = order.find((candidate) => candidate !== undefined && candidate !== chosen)
    const considered = chosen === undefined ? near : near === chosen ? other : undefined
    if (considered !== undefined) doubts.push(link(considered, true))
  }
  return { links, doubts }
}

/** The fragments' vectors, with the terms that a sibling has, too, weighing little. */
function unframed(from: readonly AlignedProvision[], vectors: readonly TermVector[]): TermVector[] {
  return vectors.map((vector, place) => {
    const siblings = vectors.filter(
      (_, other) => other !== place && section(from[other]) === section(from[place]),
    )
    const frame = new Set(siblings.flatMap(({ terms }) => [...terms]))
    const weights = vector.weights.map((weight, k) =>
      frame.has(vector.terms[k] ?? -1) ? weight * FRAME : weight,
    )
    return { terms: vector.terms, weights, norm: Math.hypot(...weights) }
  })
}

function section(provision: AlignedProvision | undefined): string {
  return provision?.path?.at(-1) ?? ''
}

/** Whether two provisions stand in sections whose headings correspond, by the best assignment of all headings. */
function sectionMatch(
  from: readonly AlignedProvision[],
  to: readonly AlignedProvision[],
): (old: AlignedProvision | undefined, fresh: AlignedProvision | undefined) => boolean {
  const oldSections = [...new Set(from.map(section))].filter((heading) => heading !== '')
  const newSections = [...new Set(to.map(section))].filter((heading) => heading !== '')
  const vectors = termVectors(oldSections.map(maskedWording), newSections.map(maskedWording))
  const edges = similarPairs(vectors.from, vectors.to, 0.05).map((pair) => ({
    from: pair.from,
    to: pair.to,
    weight: pair.cosine,
  }))
  const matched = new Set(
    bestAssignment(edges, oldSections.length, newSections.length).map(
      ({ from: old, to: fresh }) => `${oldSections[old] ?? ''}\n${newSections[fresh] ?? ''}`,
    ),
  )
  return (old, fresh) => matched.has(`${section(old)}\n${section(fresh)}`)
}

function repeatsHeading(fragment: AlignedProvision): boolean {
  const wording = maskedWording(fragment.text)
  return wording !== '' && maskedWording(section(fragment)).includes(wording)
}
