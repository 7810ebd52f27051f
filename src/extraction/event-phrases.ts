import type { EventKind } from './event-kinds.js'
import { findTitles } from './titles.js'

/** A publication is named by its title; several by the words that sum them up. */
function publicationPhrase(text: string): string | undefined {
  const titles = findTitles(text).filter(
    ({ from, to }) =>
      text.charAt(from - 1) !== '称' &&
      (OUT_AFTER.test(text.slice(to).replace(/（[^（）]*）/, '')) || OUT_BEFORE.test(text.slice(0, from))),
  )
  const [only] = titles
  return titles.length === 1 && only !== undefined ? `${text.slice(only.from, only.to)}出版` : undefined
}

const OUT_BEFORE = /(?:出版|发行|推出)了?$/
const OUT_AFTER = /^[^。《]{0,60}(?:出版|发行|问世|面世|付梓)(?![^，。]{0,8}《)/

/** The words for an event: what the text calls it, a visit's own words, or the clause behind its date (`after`, UTF-16). */
export function phraseOf(
  noun: string | undefined,
  kind: EventKind,
  text: string,
  visit: string | undefined,
  after: number,
): string {
  if (noun !== undefined) {
    const bare = noun
      .replace(/^.*?(?:[\d一二三四五六七八九十]日|上午|下午|，)/, '')
      .replace(/^(?:了|由|的|第)(?=[^一二三四五六七八九十\d])/, '')
      .replace(/^[，、\s]+/, '')
      .replace(/^“([^”]*)$/, '$1')
    return bare === '' ? noun : bare
  }
  if (kind === 'SIGNING') return '签约'
  const published = kind === 'PUBLICATION' ? publicationPhrase(text) : undefined
  if (published !== undefined) return published
  if (visit !== undefined && kind === 'VISIT') return visit.replace(/并$/, '')
  const clause = /^[^，。；]*/.exec(text.slice(after).replace(/^[，上下午]+/, ''))?.[0] ?? ''
  return clause.slice(0, 40)
}
