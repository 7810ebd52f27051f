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

/** What tells of an event by a verb alone, with its kind. */
interface Deed {
  readonly kind: EventKind
  readonly words: RegExp
  /** Whether the words tell of one event only where the text gives the day. */
  readonly dated: boolean
}

const PUBLISHED =
  /(?:公开)?(?:印刷|正式)?(?:出版发行|印刷出版|正式出版|出版|问世|面世|付梓|首发|发行)(?!社|物|发行工作|工作|经费|理论|集团|中心|基地|任务|后|以来|之[后际]|座谈|研讨|的)|由[^，。；《]{2,24}?推出|付印成书|编印成书|与(?:广大)?读者见面|[志鉴史情录集图典传](?:[（(][^》]{1,12}[）)])?》[^，。；《]{0,8}发布(?=[，。；！]|$)/

/** A book that came out, not a plan or a duty to publish. */
function hasComeOut(text: string): boolean {
  return (
    PUBLISHED.test(text) &&
    /《[^》]*》|志书|丛书|年鉴/.test(text) &&
    !/出版社向|推动|加强|轮流|出版(?:工作|周期|质量|任务|，对)/.test(text)
  )
}

/** Told by a verb, the one that says more first. */
const DEEDS: readonly Deed[] = [
  {
    kind: 'REVIEW',
    words:
      /对[^，。；]{2,60}进行(?:了)?(?:[^，。；]{0,6}?)(?:评审|复审|终审|初审|审查验收|验收|评议|审读|审定)/,
    dated: true,
  },
  {
    kind: 'REVIEW',
    words:
      /(?<!已|获得?|经过?)通过了?(?:[^，。；通]{0,30}?)(?:评审|复审|终审|初审|审查验收|验收|审定|评议|鉴定)(?=[，。；！]|$)/,
    dated: true,
  },
  { kind: 'PUBLICATION', words: PUBLISHED, dated: false },
  {
    kind: 'OPENING',
    words:
      /(?:正式)?(?:揭牌|开馆|挂牌|授牌|启用|落成|建成开放)(?!仪式后|仪式上|之?[后前]|以来|[^，。；]{0,6}周年)/,
    dated: false,
  },
  {
    kind: 'OPENING',
    words:
      /(?<![^，。；]于)(?:成立(?=[，。；！]|$)|(?:对外|向(?:公众|社会|市民|读者)|免费)+开放(?=[，。；！]|$)|(?:正式|成功|重新)(?:上线|开通|启用|开放|投入使用)(?:运行)?(?=[，。；！]|$))/,
    dated: true,
  },
  {
    kind: 'TRAINING',
    words:
      /[作做讲授]了?(?:[^，。；]{0,40}?)(?:讲座|辅导报告|专题报告|专题辅导|授课|党课)(?=[，。；！]|$)|为[^，。；]{2,30}授课(?=[，。；！]|$)/,
    dated: true,
  },
  {
    kind: 'GIFT',
    words: /接[收受]了?[^，。；的]{0,20}?捐赠(?=[，。；！]|$)/,
    dated: true,
  },
  {
    kind: 'SIGNING',
    words: /(?:与|和|同)[^，。；]{2,40}?(?:正式|成功)?签约(?=[，。；！]|$)/,
    dated: true,
  },
  {
    kind: 'MEETING',
    words:
      /(?:与|和|同)[^，。；]{2,40}?(?:座谈交流|交流座谈|座谈|会谈|会商)(?=[，。；！]|$)|就[^，。；]{2,40}(?:举行|进行|开展)了?(?:座谈|会谈|会商)|召集[^，。；]{2,40}座谈(?=[，。；]|$)/,
    dated: true,
  },
]

/** What the verbs of a text tell of, and where (UTF-16); `dated` tells whether it needs a day to be one event. */
export function deedOf(
  text: string,
): { readonly kind: EventKind; readonly at: number; readonly dated: boolean } | undefined {
  for (const { kind, words, dated } of DEEDS) {
    const at = text.search(words)
    if (at < 0) continue
    if (kind === 'PUBLICATION' && !hasComeOut(text)) continue
    if (kind === 'OPENING' && /为[^，。]{1,10}揭牌/.test(text)) continue
    return { kind, at, dated }
  }
  return undefined
}

/** The kind of an event by what the text calls it. */
export function kindOf(phrase: string): EventKind {
  if (/签约|签字|签署|签订/.test(phrase)) return 'SIGNING'
  if (/评审|审查|审定|验收|终审|复审|初审|评议|审议|论证|审读|审稿|评稿|评定/.test(phrase)) return 'REVIEW'
  if (/揭牌|授牌|挂牌|开馆|启动仪式|开幕式|(?:落成|启用|上线|开通|奠基|开工|成立)(?:仪式|典礼)/.test(phrase))
    return 'OPENING'
  if (/培训|讲座|讲堂|授课|党课|(?:读书|研修|进修|轮训|讲习|短训)班/.test(phrase)) return 'TRAINING'
  if (/(?:书|志|鉴|文献|资料|档案)[^，。；]{0,4}(?:交接|移交|接收)仪式/.test(phrase)) return 'GIFT'
  if (/^(?:(?!首发).)*?[赠捐]/.test(phrase)) return 'GIFT'
  if (/新闻发布会|发布会$/.test(phrase) && !/首发|《|丛书/.test(phrase)) return 'MEETING'
  if (/首发|发布|发行/.test(phrase)) return 'PUBLICATION'
  if (/展$|展览|联展/.test(phrase)) return 'EXHIBITION'
  if (/(?:考察|调研|参观|走访|访问)[^，。；]{0,8}活动$/.test(phrase)) return 'VISIT'
  return /(?:活动|仪式|典礼|赛|(?:朗诵|音乐|运动|晚)会)$/.test(phrase) ? 'OTHER' : 'MEETING'
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
