import type { Context } from './context.js'
import { opensWithDay } from './event-days.js'
import { clauseStart, giversOf, receiversOf } from './gift-parties.js'
import { distinctIds } from './offices.js'
import type { Sentence, Unit } from './unit.js'

/** A gift as a sentence tells it; indices are UTF-16 of the unit. */
export interface Gift {
  readonly givers: readonly string[]
  readonly receivers: readonly string[]
  readonly object: string
  readonly phrase: string
  readonly from: number
  readonly to: number
}

const MUTUAL = /(?:互赠|互相赠送|交换|互换)了?(?![、意看])([^，。；]{2,40})/
const GIVEN =
  /(?:赠送|捐赠|寄赠|惠赠|赠予|赠与|转赠|移交|赠阅|回赠|捐献|赠)了?(?!仪式|书仪式|活动|阅范围)(《[^》]{1,80}》(?:《[^》]{1,80}》|[^，。；《]){0,120}|(?:《[^》]{1,80}》|[^，。；《]){2,120})/
const TO = /向([^，。；]{2,80}?)(?:赠送|捐赠|赠予|转赠|移交|回赠|赠书|赠)/

/** 将某某书无偿赠阅给某馆: what is given before the verb, to whom behind it. */
const GIVEN_TO =
  /(?:将|把)([^。；]{2,120}?)(?:无偿|免费|全部|一并)?(?:向[^，。；]{2,30})?(?:赠阅|赠送|捐赠|赠予|转赠|移交|捐|赠)(?:给|予|至|到)([^，。；]{0,30})/

/** 将新书50部送到某校, 为某馆送去《…》80册, 到某馆，送去…: sent, and so many of them, is given; a draft that is sent in is not. */
const SENT_TO =
  /(?:将|把)([^。；]{2,120}?\d+[余多]?[册部套本卷])(?:图书|书籍)?(?:全部|免费|一并)?送(?:到|至|往|给)(?:了)?([^，。；]{2,30})/
const SENT_FOR =
  /([为给向][^，。；]{2,40}?|到[^，。；]{2,40}，)送(?:去|上)了?((?:《[^》]{1,80}》|[^，。；《]){2,120}?\d+[余多]?[册部套本卷])/

/** 将手稿交给某馆收藏: handed over to be kept. */
const HANDED_TO =
  /(?<![拟需])(?:将|把)([^。；]{2,120}?)(?:无偿)?交给([^，。；]{2,30}?)(?:永久)?(?:收藏|珍藏|保存)/

/** 出席并向某馆赠书, where the text does not say which books; 先后5次向某馆赠书 is no gift of its own. */
const BOOKS_GIVEN = /[向给]([^，。；]{2,40}?)(?:赠书|捐书)(?=[，。；]|$)/
const REPEATED = /先后|累计|多次|[\d几数多]次|历年|每年/

/** Whether a sentence tells of gifts that are planned, wished for or denied. */
export function isYetToBeGiven(text: string): boolean {
  return (
    ![GIVEN_TO, SENT_TO].some((given) => given.test(text)) &&
    /(?:拟|将|计划|拓宽|范围|推动)[^，。]{0,10}(?:赠|捐)|未[^，。]{0,4}赠|^(?!.*\d日).*开展[^，。]{0,10}(?:赠|捐)/.test(
      text,
    )
  )
}

/** The gift that a sentence tells of; `last` is the one before, which 回赠 answers. */
export function giftOf(context: Context, sentence: Sentence, last: Gift | undefined): Gift | undefined {
  const { actors, events } = context
  const { unit, start, text } = sentence
  const mutual = MUTUAL.exec(text)
  if (mutual !== null && /书|志|鉴|资料|刊|图/.test(mutual[1] ?? '')) {
    const named = distinctIds(actors.in(unit, start, start + mutual.index))
    const main = events.get(unit.item)?.[0]
    const both = named.length >= 2 ? named : distinctIds(main?.organisers ?? [])
    const object = words(
      unit.block.text
        .slice(start + mutual.index, start + mutual.index + mutual[0].length)
        .replace(/^(?:互赠|互相赠送|交换|互换)了?/, ''),
    )
    return {
      givers: both,
      receivers: both,
      object,
      phrase: `互赠${bare(object)}`,
      from: clauseStart(text, mutual.index) + start,
      to: start + mutual.index + mutual[0].length,
    }
  }
  const sent = SENT_TO.exec(text)
  if (sent !== null) return givenTo(context, sentence, sent)
  const sentFor = SENT_FOR.exec(text)
  if (sentFor !== null) return broughtTo(context, sentence, sentFor)
  const handed = text.includes('交给') ? HANDED_TO.exec(text) : null
  if (handed !== null) return givenTo(context, sentence, handed)
  if (!/[赠捐移]/.test(text)) return undefined
  const books = /[赠捐]书/.test(text) && !REPEATED.test(text) ? BOOKS_GIVEN.exec(text) : null
  if (books !== null) return booksGiven(context, sentence, books)
  const got = RECEIVED.exec(text)
  if (got !== null) return received(context, sentence, got)
  const moved = GIVEN_TO.exec(text)
  if (moved !== null) return givenTo(context, sentence, moved)
  const to = TO.exec(text)
  const given = GIVEN.exec(to === null ? text : text.slice(to.index + to[0].length - 2))
  const ceremony =
    /([^，。；]{2,40})向([^，。；]{2,40}?)(?:赠书|捐赠[^，。；]{0,12}|赠送[^，。；]{0,12})仪式/.exec(text)
  if (ceremony !== null) return ceremonial(context, sentence, ceremony)
  if (given === null) return undefined
  const offset = to === null ? 0 : to.index + to[0].length - 2
  const verbTo = offset + given.index + given[0].length - (given[1] ?? '').length
  // 致赠某某局《…》: to whom stands right behind the verb.
  const direct =
    to === null ? actors.in(unit, start + verbTo).find(({ from }) => from === start + verbTo) : undefined
  if (to === null && direct === undefined && !/回赠/.test(text) && !isGivenHere(unit, text)) return undefined
  const objectFrom = direct === undefined ? verbTo : direct.to - start
  const object = words(
    unit.block.text.slice(start + objectFrom, start + offset + given.index + given[0].length),
  )
  const split = to?.index ?? given.index
  const givers = giversOf(context, sentence, start + split)
  const receivers =
    direct !== undefined
      ? [direct.id]
      : to === null
        ? /回赠/.test(text)
          ? (last?.givers ?? [])
          : []
        : receiversOf(context, sentence, start + to.index, start + to.index + to[0].length)
  if (givers.length === 0 && receivers.length === 0) return undefined
  return {
    givers,
    receivers,
    object,
    phrase: `赠送${bare(object)}`,
    from: start + clauseStart(text, split),
    to: start + offset + given.index + given[0].length,
  }
}

/** 向某馆赠书: the books have no other name. */
function booksGiven(context: Context, sentence: Sentence, match: RegExpExecArray): Gift | undefined {
  const from = sentence.start + match.index
  const to = from + match[0].length
  const receivers = receiversOf(context, sentence, from, to)
  if (receivers.length === 0) return undefined
  return {
    givers: giversOf(context, sentence, from),
    receivers,
    object: '图书',
    phrase: sentence.unit.block.text.slice(from, to),
    from,
    to,
  }
}

/** 10月9日，某局寄赠《…》12种: in a list of gifts whoever made the list was given it. */
function isGivenHere(unit: Unit, text: string): boolean {
  return opensWithDay(unit) && /\d[余多]?[册部套本卷种件]/.test(text)
}

/** 收到某馆捐赠的《…》2部: who was given it is named first. */
const RECEIVED =
  /(?:收到|接收了?|接受了?|获|受)([^，。；《]{4,40}?)(?:赠送|捐赠|赠予|赠|捐)的((?:《[^》]{1,80}》|[^，。；《]){2,120})/

function received(
  context: Context,
  { unit, start, text }: Sentence,
  match: RegExpExecArray,
): Gift | undefined {
  const from = start + match.index
  const to = from + match[0].length
  const written = unit.block.text.slice(to - (match[2] ?? '').length, to)
  const named = distinctIds(context.actors.in(unit, from, to - written.length))
  const [person] = context.actors.peopleIn(unit, from, to - written.length)
  const givers =
    named.length > 0 ? named : (person?.posts.flatMap(({ office }) => office?.id ?? []).slice(0, 1) ?? [])
  const before = start + clauseStart(text, match.index)
  const receivers = distinctIds(context.actors.in(unit, before, from))
  const object = words(written)
  if (
    (givers.length + receivers.length === 0 && person === undefined) ||
    !/《|书|志|鉴|资料|刊|图|档案|文献/.test(object)
  )
    return undefined
  return { givers, receivers, object, phrase: `赠送${bare(object)}`, from: before, to }
}

/** 将…赠阅给某馆; 向 may stand between what is given and the verb. */
function givenTo(context: Context, sentence: Sentence, match: RegExpExecArray): Gift | undefined {
  const { unit, start } = sentence
  const from = start + match.index
  const to = from + match[0].length
  const object = words(unit.block.text.slice(from + 1, from + 1 + (match[1] ?? '').length))
  const givers = giversOf(context, sentence, from)
  const receivers = distinctIds(context.actors.in(unit, from + 1 + object.length, to))
  if (givers.length === 0 && receivers.length === 0) return undefined
  return { givers, receivers, object, phrase: `赠送${bare(object)}`, from, to }
}

/** 为某馆送去…: for whom stands before the verb, what behind it. */
function broughtTo(context: Context, sentence: Sentence, match: RegExpExecArray): Gift | undefined {
  const { unit, start } = sentence
  const from = start + match.index
  const to = from + match[0].length
  const written = unit.block.text.slice(to - (match[2] ?? '').length, to)
  const givers = giversOf(context, sentence, from)
  const receivers = distinctIds(context.actors.in(unit, from, to - written.length))
  const object = words(written)
  if (givers.length === 0 && receivers.length === 0) return undefined
  return { givers, receivers, object, phrase: `赠送${bare(object)}`, from, to }
}

function ceremonial(
  { actors }: Context,
  { unit, start }: Sentence,
  match: RegExpExecArray,
): Gift | undefined {
  const middle = start + match.index + (match[1] ?? '').length
  const end = start + match.index + match[0].length
  const givers = distinctIds(actors.in(unit, start + match.index, middle))
  if (givers.length === 0) return undefined
  const receivers = distinctIds(actors.in(unit, middle, end))
  const object = /赠书/.test(match[0])
    ? '书籍'
    : bare(match[0].slice(match[0].search(/捐赠|赠送/) + 2).replace(/仪式$/, '')) || '书籍'
  return {
    givers,
    receivers,
    object,
    phrase: unit.block.text.slice(start + match.index, end),
    from: start + match.index,
    to: end,
  }
}

function words(text: string): string {
  return text
    .replace(/^(?:了|一批|珍贵的|部分)+/, '')
    .replace(/(?:等)?(?:活动|仪式)$/, '')
    .trim()
}

function bare(object: string): string {
  return object.replace(/\d+余?(?:种|册|部|套|本|卷|幅|件)|等?图书$/g, '').slice(0, 40)
}
