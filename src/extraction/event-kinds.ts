import type { Agreement } from './agreements.js'

/** What an event is, as the schema's EventKind. */
export type EventKind =
  | 'MEETING'
  | 'SIGNING'
  | 'REVIEW'
  | 'PUBLICATION'
  | 'EXHIBITION'
  | 'OPENING'
  | 'VISIT'
  | 'TRAINING'
  | 'GIFT'
  | 'OTHER'

const OPENED = /(?:正式)?(?:揭牌|开馆|挂牌|授牌|启用|落成|建成开放)(?!仪式后|仪式上|之?[后前]|以来)/
const PUBLISHED =
  /(?:公开)?(?:印刷|正式)?(?:出版发行|印刷出版|正式出版|出版|问世|面世|付梓|首发|发行)(?!社|物|发行工作|工作|经费|理论|集团|中心|基地|任务|后|以来|之[后际]|座谈|研讨)/
/** 对《…》进行复审: a review that has no noun of its own. */
const REVIEWED = /对[^，。；]{2,60}进行(?:了)?(?:[^，。；]{0,6}?)(?:评审|复审|终审|初审|审查验收|验收|评议)/

/** The kind by what the text calls it (`phrase`, empty where it has only a verb), else by the verb; undefined where nothing took place. */
export function kindOf(
  text: string,
  signs: readonly Agreement[],
  phrase: string,
  visit: boolean,
): EventKind | undefined {
  if (signs.length > 0 || /签约|签字|签署|签订/.test(phrase)) return 'SIGNING'
  if (/评审|审查|审定|验收|终审|复审|初审|评议|审议|论证/.test(phrase)) return 'REVIEW'
  if (/揭牌|授牌|挂牌|开馆|启动仪式|开幕式/.test(phrase)) return 'OPENING'
  if (/培训|讲座/.test(phrase)) return 'TRAINING'
  if (/赠|捐/.test(phrase)) return 'GIFT'
  if (/新闻发布会|发布会$/.test(phrase) && !/首发|《|丛书/.test(phrase)) return 'MEETING'
  if (/首发|发布|发行/.test(phrase)) return 'PUBLICATION'
  if (/展$|展览|联展/.test(phrase)) return 'EXHIBITION'
  if (phrase !== '') return /活动$|仪式$/.test(phrase) ? 'OTHER' : 'MEETING'
  if (visit) return 'VISIT'
  if (REVIEWED.test(text)) return 'REVIEW'
  if (
    PUBLISHED.test(text) &&
    /《[^》]*》|志书|丛书|年鉴/.test(text) &&
    !/出版社向|推动|加强|轮流|出版(?:工作|周期|质量|任务|，对)/.test(text)
  )
    return 'PUBLICATION'
  return OPENED.test(text) && !/为[^，。]{1,10}揭牌/.test(text) ? 'OPENING' : undefined
}

/** What kind an event is that is several at once: a signing at a meeting is a signing. */
export const WEIGHT: readonly EventKind[] = [
  'OTHER',
  'MEETING',
  'EXHIBITION',
  'TRAINING',
  'GIFT',
  'VISIT',
  'PUBLICATION',
  'OPENING',
  'REVIEW',
  'SIGNING',
]
