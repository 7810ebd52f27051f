import { Collector, type Proposals } from '../proposal.js'
import type { Context } from '../context.js'
import { eventId, eventName } from '../event-names.js'
import { placeName } from '../places.js'
import { endOfRegion } from '../regions.js'
import type { EventFound } from '../events.js'
import type { OfficeMention } from '../offices.js'
import type { Sentence } from '../unit.js'

/** Events with their dates, places and organisers. */
export function eventFacts(context: Context): Proposals {
  const { events, id } = context
  const out = new Collector(id, 'event-facts')
  for (const event of [...events.values()].flat()) {
    const { unit } = event.sentence
    const told = [event.sentence, ...event.also].map((sentence) => out.sentence(sentence))
    const own = eventId(context, event)
    const aliases = event.phrase === eventName(event) || event.phrase.length < 3 ? [] : [event.phrase]
    out.entity(
      {
        id: own,
        kind: 'EVENT',
        name: eventName(event),
        aliases,
        properties: { eventKind: event.kind, ...(event.date !== undefined && { date: event.date }) },
      },
      told,
      0.9,
    )
    for (const office of event.organisers) {
      const named = [event.sentence, ...event.also].find((sentence) => isIn(office, sentence))
      const evidence = [out.sentence(named ?? event.sentence)]
      out.relation({ type: 'ORGANISED', from: office.id, to: own }, evidence, 0.9)
    }
    heldBy(event, own, out)
    if (event.place === undefined) continue
    const { from, to } = event.place
    const { name, aliases: others } = placeName(event.place.name)
    const evidence = [out.evidence(unit, from, to)]
    out.entity({ id: `place/${name}`, kind: 'PLACE', name, aliases: others }, evidence, 0.9)
    out.relation({ type: 'HELD_IN', from: own, to: `place/${name}` }, [out.sentence(event.sentence)], 0.92)
  }
  return out
}

function isIn({ unit, from, to }: OfficeMention, sentence: Sentence): boolean {
  return unit === sentence.unit && from >= sentence.start && to <= sentence.end
}

/** 某市召开…会: the region that holds an event, where the text names none of its offices, is what the event concerns. */
function heldBy({ sentence }: EventFound, own: string, out: Collector): void {
  const { unit, start, text } = sentence
  const held = text.search(/(?:组织|联合)?(?:召开|举办|举行)/)
  for (let from = Math.max(0, held - 12); from < held - 1; from += 1) {
    if (from > 0 && !/[，日午、\s]/.test(text.charAt(from - 1))) continue
    if (endOfRegion(text, from) !== held) continue
    const { name, aliases } = placeName(text.slice(from, held))
    const evidence = [out.evidence(unit, start + from, start + held)]
    out.entity({ id: `place/${name}`, kind: 'PLACE', name, aliases }, evidence, 0.88)
    out.relation({ type: 'CONCERNS', from: own, to: `place/${name}` }, [out.sentence(sentence)], 0.88)
    return
  }
}
