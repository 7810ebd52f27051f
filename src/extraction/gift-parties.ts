import type { Context } from './context.js'
import { distinctIds } from './offices.js'
import type { Sentence } from './unit.js'

/** The offices behind 向; 该馆 is the one of that sort that the sentence named last. */
export function receiversOf(
  { actors }: Context,
  { unit, start }: Sentence,
  from: number,
  to: number,
): string[] {
  const named = distinctIds(actors.in(unit, from, to))
  const meant = /^向(?:该|对方|其)(\p{Script=Han}{0,3})(?:无偿|免费)?(?:赠|捐|转|移|回)/u.exec(
    unit.plain.slice(from, to),
  )
  if (named.length > 0) return named
  // 向某某馆长赠送: for whom the person stands.
  const person = actors.peopleIn(unit, from, to)[0]
  if (person !== undefined) return person.posts.flatMap(({ office }) => office?.id ?? []).slice(0, 1)
  if (meant === null) return []
  const last = actors.in(unit, start, from).findLast(({ name }) => name.endsWith(meant[1] ?? ''))
  return last === undefined ? [] : [last.id]
}

/** The offices before 向; 代表 names the one that a person gives for; else the office of the person who gives. */
export function giversOf({ actors, events }: Context, { unit, start }: Sentence, before: number): string[] {
  const from = start + clauseStart(unit.plain.slice(start, before), before - start)
  const offices = actors.in(unit, from, before)
  if (offices.length > 0) return distinctIds(offices)
  if (/双方|两地/.test(unit.plain.slice(start, before))) {
    return distinctIds(events.get(unit.item)?.[0]?.organisers ?? [])
  }
  // 某某一行参观了某馆，向该馆赠送…: who gives is whom the sentence began with.
  const person = actors.peopleIn(unit, from, before).at(-1) ?? actors.peopleIn(unit, start, before)[0]
  if (person !== undefined) return person.posts.flatMap(({ office }) => office?.id ?? []).slice(0, 1)
  // 某办开展赠书活动，向某校捐赠…: the office that the sentence begins with.
  const [subject] = actors.in(unit, start, before)
  const began = subject !== undefined && !/[在于对赴到为向由受]$/.test(unit.plain.slice(start, subject.from))
  return began ? [subject.id] : []
}

/** Where the clause of a text that `at` stands in begins. */
export function clauseStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('，', at - 1), text.lastIndexOf('。', at - 1)) + 1
}
