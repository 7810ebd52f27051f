import { numberName } from '../../comparison/number-name.js'
import type { ComparedProvision } from '../data/queries/compare.js'
import { longestPlace } from '../parts/longest-place.js'
import type { View } from '../routing/address.js'
import type { Texts } from '../texts/zh.js'

/** What a provision is called: 任务 3, 条款 2.1, 第五条. */
export function provisionTitle({ __typename, number, article }: ComparedProvision, texts: Texts): string {
  if (__typename === 'Task') return texts.compare.task(number)
  if (__typename === 'Clause') return texts.compare.clause(number)
  return numberName({ number, ...(typeof article === 'number' && { article }) })
}

/** Where a provision is shown: its own page, or its place in the text it is a part of. */
export function provisionTarget({ __typename, id, evidence }: ComparedProvision): View {
  const place = longestPlace(evidence)
  if (__typename !== 'TextProvision' || place === undefined) return { name: 'thing', id }
  const { document, start, end } = place
  return { name: 'document', id: document.id, range: { start, end } }
}
