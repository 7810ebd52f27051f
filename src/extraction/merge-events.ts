import { WEIGHT } from './event-kinds.js'
import type { EventFound } from './events.js'
import { distinctOffices, type OfficeMention } from './offices.js'
import type { Item, Sentence } from './unit.js'

/** Sentences of one item tell of one event, unless they give another day or tell of a publication or a visit besides. */
export function merge(events: Map<Item, EventFound[]>, item: Item, event: EventFound): void {
  const own = events.get(item) ?? []
  if (event.apart && own.length > 0) {
    const date = event.date ?? (/^次日/.test(event.sentence.text) ? undefined : own.at(-1)?.date)
    events.set(item, [...own, { ...event, date }])
    return
  }
  const same = own.findIndex((other) => isSame(other, event))
  const known = own[same]
  if (known === undefined) {
    if (
      own.length === 0 ||
      isDated(event) ||
      event.signs.length > 0 ||
      own.every((one) => isOtherDay(one, event))
    )
      own.push(event)
  } else {
    const heavier =
      WEIGHT.indexOf(event.kind) > WEIGHT.indexOf(known.kind) &&
      (event.named || event.signs.length > 0 || !known.named)
    // A newsletter may tell of one event in thousands of sentences: a copy for each would grow with their square.
    known.also.push(event.sentence)
    own[same] = {
      ...known,
      kind: heavier ? event.kind : known.kind,
      // A signing that a visit came for has a name of its own.
      phrase: heavier && event.kind === 'SIGNING' && known.kind === 'VISIT' ? event.phrase : known.phrase,
      date: known.date ?? (isDated(event) ? event.date : undefined),
      place: known.place ?? event.place,
      organisers:
        event.signs.length > 0 && known.organisers.length === 0 ? event.organisers : known.organisers,
      signs: [...new Set([...known.signs, ...event.signs])],
    }
  }
  events.set(item, own)
}

/** Gives the event that an item told of last the offices that a later sentence says hosted it. */
export function addHosts(
  events: Map<Item, EventFound[]>,
  item: Item,
  sentence: Sentence,
  hosts: readonly OfficeMention[],
): void {
  const own = events.get(item) ?? []
  const event = own.at(-1)
  if (event === undefined || hosts.length === 0) return
  event.also.push(sentence)
  own[own.length - 1] = { ...event, organisers: distinctOffices([...event.organisers, ...hosts]) }
}

function isDated({ date }: EventFound): boolean {
  return date !== undefined && date.edtf.length >= 7
}

/** A day as a text has it that names no year: 4月28日. */
function dayIn({ sentence }: EventFound): string | undefined {
  return /(?<!\d)\d{1,2}月(?:\d{1,2}日|[上中下]旬)/.exec(sentence.text)?.[0]
}

function isOtherDay(known: EventFound, event: EventFound): boolean {
  const day = dayIn(event)
  return day !== undefined && known.named && known.kind !== event.kind && dayIn(known) !== day
}

function isSame(known: EventFound, event: EventFound): boolean {
  const day = known.date === undefined || event.date === undefined || known.date.edtf === event.date.edtf
  if (!day) return false
  if (event.date === undefined && event.named && isOtherDay(known, event)) return false
  const signings = [known.signs, event.signs].map((signs) => signs.map(({ id }) => id))
  const [before = [], now = []] = signings
  if (before.length > 0 && now.length > 0 && !now.some((id) => before.includes(id))) return false
  return event.kind !== 'PUBLICATION' || known.kind === 'PUBLICATION' || event.date === undefined
}
