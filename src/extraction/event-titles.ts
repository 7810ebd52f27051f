import type { SelfDescription } from './document-facts.js'
import type { EventFound } from './events.js'
import { groupBy } from './group-by.js'
import type { Item, Sentence, Unit } from './unit.js'

/** What is no report: orders, speeches, reviews of a year, calls and lists. */
const NO_REPORT =
  /关于|通知|公告|启事|预告|方案|意见|办法|规定|制度|条例|讲话|致辞|发言|总结|要点|计划|综述|述评|述略|启示|思考|研究(?!院|室|中心|会)|倡议书?|议程|日程|名单|目录|如何|怎[样么]|访谈|问答|[？?]/
const LONGEST_TITLE = 60
/** How much of a text below a title is looked at for its day, in UTF-16 units. */
const OPENING = 120
const SHORTEST_BODY = 20

/** A title that is read as a sentence, and how the text below it begins. */
export interface TitleThatTells {
  readonly title: Sentence
  readonly body: string
}

/** The titles of news whose text tells of no event: 某市召开年鉴会 above what was said there. */
export function titlesThatTell(
  units: readonly Unit[],
  self: SelfDescription,
  events: ReadonlyMap<Item, readonly EventFound[]>,
): TitleThatTells[] {
  if (self.kind === 'NOTICE') return []
  const untold = units.filter(({ item }) => !events.has(item))
  return [...groupBy(untold, ({ item }) => item).values()].flatMap((own) => {
    const at = own.findIndex(({ block }) => block.role === 'title' || block.role === 'itemTitle')
    const unit = own[at]
    const body = own.find(
      ({ block, plain }, i) => i > at && block.role === 'body' && plain.length >= SHORTEST_BODY,
    )
    if (unit === undefined || body === undefined) return []
    const text = unit.plain
    if (text.length > LONGEST_TITLE || NO_REPORT.test(text)) return []
    const title = { unit, start: 0, end: text.length, text, said: false }
    return [{ title, body: body.plain.slice(0, OPENING) }]
  })
}
