import type { Actors } from './actors.js'
import type { EventKind } from './event-kinds.js'
import { HELD } from './event-words.js'
import type { EventFound } from './events.js'
import { officeKindOf } from './office-names.js'
import { distinctOffices, type OfficeMention } from './offices.js'
import type { Unit } from './unit.js'
import { matchesOf } from '../documents/matches.js'

const PLACE = new RegExp(
  `在([^，。；在]{1,24}?)(?:隆重|成功|顺利|正式)?(?:${HELD}|挂牌|揭牌|成立(?=[，。；]|$)|开馆|展出|首发)`,
)
const SIGN_PLACE = /在([^，。；在]{1,16}?)(?:共同|联合|正式|举行|召开)?(?:签署|签订|签约)/
/** Where it was held, as the sentence that begins at `start` of its unit tells; `passive` is the match of …会在…召开. */
export function placeOf(text: string, start: number, passive: RegExpExecArray | null): EventFound['place'] {
  const match = passive === null ? (PLACE.exec(text) ?? SIGN_PLACE.exec(text)) : undefined
  const name = passive?.[2] ?? match?.[1]
  if (name === undefined || /中国特色|方面|过程|基础|同时|线上|会上|期间|^这里$/.test(name)) return undefined
  const index = passive?.index ?? match?.index ?? 0
  const from =
    passive === null
      ? text.indexOf(name, text.indexOf('在', index) + 1)
      : text.lastIndexOf(name, index + passive[0].length - name.length)
  return from < 0 ? undefined : { name, from: start + from, to: start + from + name.length }
}

/** 由…主办. */
const HOSTED =
  /由([^，。；]{2,80}?)(?:联合|共同)?(?:主办|举办|承办|组织)(?:[，、][^，。；、]{2,40}(?:承办|协办))?|(?<=^|[，；])[^，。；]{2,60}?(?:联合|共同)?(?:主办|承办)的/g

/** The offices that a sentence which begins at `from` of its unit says host something: 由甲主办、乙承办, 丙承办的展览. */
export function hostsIn(actors: Actors, unit: Unit, from: number, text: string): OfficeMention[] {
  return distinctOffices(
    matchesOf(text, HOSTED).flatMap((match) =>
      actors.in(unit, from + match.index, from + match.index + match[0].length),
    ),
  )
}

/** Who holds it: the offices before the verb; for …仪式在…举行 only those that 主办 or 承办 names. */
export function organisersOf(
  actors: Actors,
  unit: Unit,
  from: number,
  to: number,
  text: string,
  passive: boolean,
  kind: EventKind,
  holds: boolean,
): OfficeMention[] {
  const hosts = hostsIn(actors, unit, from, text)
  if (hosts.length > 0) return hosts
  if (kind === 'PUBLICATION')
    return distinctOffices(
      actors.in(unit, from, from + text.length).filter(({ name }) => officeKindOf(name) === 'PUBLISHER'),
    )
  if (passive || kind === 'VISIT' || !holds) return []
  const subject = actors.in(unit, from, to).filter((office) => {
    const before = unit.plain.slice(Math.max(from, office.from - 2), office.from)
    return !/(?:在|于|对|赴|到|为|向|由|《|受)$/.test(before)
  })
  return distinctOffices(subject)
}
