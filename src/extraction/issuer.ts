import type { Block, ParsedDocument } from '../documents/blocks.js'
import type { Span } from '../documents/passage.js'
import { isUnitName } from '../documents/unit-names.js'
import { recorded } from './document-record.js'
import { findOffices } from './find-offices.js'
import { expanded, lexiconName } from './office-names.js'
import { plainOf } from './plain.js'

/** An office that issued a document, as the document names it. */
export interface Issuer {
  readonly name: string
  /** Its place, where only the shape of its name tells that it is an office. */
  readonly byShape?: Span
}

/** The offices that a title opens with (甲、乙关于…的通知), that sign, that the masthead or the record of the page names. */
export function issuersOf({ blocks }: ParsedDocument): Issuer[] {
  for (const role of ['title', 'signature', 'masthead', 'number'] as const) {
    for (const block of blocks) {
      if (block.role !== role) continue
      const known = knownIn(block, role)
      if (known !== undefined) return joint(block, known)
      const shaped = role === 'number' ? [] : shapedIn(block, role)
      if (shaped.length > 0) return shaped
    }
  }
  return byRecord(blocks) ?? byOrder(blocks)
}

function knownIn(block: Block, role: Block['role']): string | undefined {
  const plain = plainOf(block.text)
  const found = findOffices(plain).filter(
    ({ from }) => from === 0 || role !== 'title' || /号$/.test(plain.slice(0, from)),
  )
  const about = plain.search(ABOUT)
  const office = found.find(
    ({ to }) => role !== 'title' || to === about || /(?:工作要点|工作规则|文件)/.test(plain),
  )
  if (office !== undefined) return office.name
  const newsletter = /^(.{2,8}?[省市县区州])(?:地方志|地情|史志)(?:工作)?(?:简报|通讯|动态|信息)/.exec(plain)
  if (newsletter === null) return undefined
  const own = `${newsletter[1] ?? ''}地方志办`
  return lexiconName(own) ?? expanded(own)
}

const ABOUT = /关于|转发|批转|印发|公布|发布/

/** 甲、乙关于…: those that issued it together with the one that is known. */
function joint(block: Block, name: string): Issuer[] {
  const named = namesIn(block, 'title').map(({ text }) => text)
  const others = block.role === 'title' && named.length > 1 && named.includes(name) ? named : [name]
  return others.map((one) => ({ name: one }))
}

/** Offices that no list knows, by the shape of their names alone where nothing but an office stands. */
function shapedIn(block: Block, role: Block['role']): Issuer[] {
  return namesIn(block, role).map(({ text, from }) => ({
    name: text,
    byShape: block.passage.span(from, from + text.length),
  }))
}

function namesIn(block: Block, role: Block['role']): { readonly text: string; readonly from: number }[] {
  const plain = plainOf(block.text)
  const number = /^[^，。]{0,20}〔\d{4}〕第?\d{1,4}号/.exec(plain)?.[0].length ?? 0
  const head =
    role === 'title'
      ? plain.slice(number, Math.max(number, plain.search(/关于|转发|批转|印发《/)))
      : role === 'masthead'
        ? (/^([^，。\d]{4,40}?)(?:文件|编|主办|\s*\d{4}年.*)$/.exec(plain)?.[1] ?? '')
        : plain
  if (head.length < 4 || head.length > 80) return []
  const names = head
    .split(/[、\s]+|(?<=[部府会局办院])(?:和|与)(?=\p{Script=Han}{3,}[部府会局办院室]$)/u)
    .filter((name) => name !== '')
  if (!names.every((name) => name.length >= 4 && isOffice(name))) return []
  return names.map((text) => ({ text, from: plain.indexOf(text, number === 0 ? 0 : number) }))
}

function isOffice(name: string): boolean {
  return isUnitName(name) && !/^各|单位$|部门$|等$|^(?:本|全|有关)/.test(name)
}

/** The office that the record of the page names as 发布机构 or 制定机关. */
function byRecord(blocks: readonly Block[]): Issuer[] | undefined {
  const value = recorded(blocks, 'issuer')
  if (value === undefined) return undefined
  const plain = plainOf(value.text).replace(/（[^（）]*）$/, '')
  const known = findOffices(plain).find(({ from, to }) => from === 0 && to === plain.length)
  if (known !== undefined)
    return [{ name: known.name, byShape: value.block.passage.span(value.from, value.from + plain.length) }]
  if (plain.length < 4 || !isOffice(plain)) return undefined
  return [{ name: plain, byShape: value.block.passage.span(value.from, value.from + plain.length) }]
}

/** 国务院 of the note 国务院令第467号公布 under a regulation's title. */
function byOrder(blocks: readonly Block[]): Issuer[] {
  for (const block of blocks) {
    const match =
      block.role === 'byline'
        ? /(?:中华人民共和国)?(\p{Script=Han}{2,16})令第?\d{1,4}号/u.exec(plainOf(block.text))
        : null
    const name = match?.[1]
    if (match === null || name === undefined || !isOffice(name)) continue
    const from = match.index + match[0].indexOf(name)
    return [{ name, byShape: block.passage.span(from, from + name.length) }]
  }
  return []
}
