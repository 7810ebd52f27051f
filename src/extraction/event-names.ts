import type { Context } from './context.js'
import type { EventFound } from './events.js'

/** The name of an event: the text's own words, and where those fit any event (座谈会), what it was about or who held it. */
export function eventName({ kind, phrase, signs, organisers, sentence, place }: EventFound): string {
  if (phrase.length > 6 && !/^第.{1,3}[次届]/.test(phrase)) return phrase
  const [agreement] = signs
  if (kind === 'SIGNING' && agreement !== undefined)
    // 签约 alone, without 仪式, would say it twice.
    return `签署《${agreement.name}》${phrase === '签约' ? '' : phrase}`
  if (kind === 'PUBLICATION' || sentence.unit.item.title === '') {
    const held = organisers
      .map(({ name }) => name)
      .slice(0, 2)
      .join('、')
    return held === '' ? `${place?.name ?? ''}${phrase}` : `${held}${phrase}`
  }
  const title = sentence.unit.item.title.replace(/^【[^】]*】/, '')
  return title.length <= 60 && title.includes(phrase.slice(-2))
    ? title
    : `${organisers
        .map(({ name }) => name)
        .slice(0, 2)
        .join('、')}${phrase}`
}

/** `event/` + date + `/` + name; without a day in the text, the document's name stands for the date. */
export function eventId({ name }: Pick<Context, 'name'>, event: EventFound): string {
  const day = /^\d{4}-\d{2}(?:-\d{2})?/.exec(event.date?.edtf ?? '')?.[0]
  return `event/${day ?? name}/${eventName(event)}`
}
