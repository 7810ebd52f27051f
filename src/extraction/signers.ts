import type { AgreementText } from './agreement-text.js'
import { type HeldParties, sealedIn } from './held-parties.js'
import { lexicon } from './lexicon.js'
import { matchesOf } from '../documents/matches.js'
import type { OfficeMention, Offices } from './offices.js'
import { fieldsOf } from './signature-page.js'
import type { Unit } from './unit.js'

/** Who signed for a party; indices are UTF-16 of the unit. */
export interface Signer {
  readonly unit: Unit
  readonly name: string
  readonly from: number
  readonly to: number
  /** 主任, 法定代表人; undefined for one who only stands for the party (代表). */
  readonly post: string | undefined
  readonly office: OfficeMention | undefined
}

/** Who signed: by the letter of the label, by the column that the name stands in, else for the party named last. */
export function signersOf(
  { preamble, signature }: AgreementText,
  { lettered }: HeldParties,
  offices: Offices,
): Signer[] {
  const signers: Signer[] = []
  const add = (
    unit: Unit,
    from: number,
    to: number,
    label: string,
    office: OfficeMention | undefined,
  ): void => {
    const person = personIn(unit.plain, from, to, office !== undefined && signature.includes(unit))
    if (person === undefined || signers.some(({ name }) => name === person.name)) return
    const post = person.post ?? (STANDS_FOR.test(label) || label === '' ? undefined : label)
    signers.push({ unit, name: person.name, from: person.from, to: person.to, post, office })
  }
  let columns: (OfficeMention | undefined)[] = []
  let below: readonly OfficeMention[] = []
  for (const unit of [...preamble, ...signature]) {
    const fields = fieldsOf(unit)
    const letters = fields.flatMap(({ party, signer }) =>
      signer === undefined && party !== undefined ? [party] : [],
    )
    const sealed = sealedIn(unit, offices)
    if (below.length > 0 && fields.length === 0) {
      const names = matchesOf(unit.plain, /\S+/g)
      if (names.length === below.length)
        names.forEach(({ index, 0: name }, i) => add(unit, index, index + name.length, '', below[i]))
    }
    below = /代表(?:\s|$)/.test(unit.plain) && fields.length === 0 ? representedIn(unit, offices) : []
    if (letters.length > 0) columns = letters.map((letter) => lettered.get(letter))
    else if (sealed.length > 0) columns = sealed
    fields
      .filter(({ signer }) => signer !== undefined)
      .forEach(({ party, signer = '', from, to }, column) => {
        add(unit, from, to, signer, party === undefined ? columns[column] : lettered.get(party))
      })
  }
  return signers
}

/** Labels that say no more than that somebody signs. */
const STANDS_FOR = /代表$|经办人|承办人|签约人|签字人|代理人|委托人/

/** 甲国外交部代表 乙国外交部代表: for whom those sign whose names stand in the next line. */
function representedIn(unit: Unit, offices: Offices): OfficeMention[] {
  return matchesOf(unit.plain, /([^\s，。；：]{4,40})代表(?=\s|$)/g).map(({ index, 1: name = '' }) =>
    offices.listed(unit, index, index + name.length, undefined),
  )
}

const POST =
  '(?:常务|常任|第一|名誉)?副?(?:(?:主任|书记|主席|秘书|理事|[部厅局处科馆院校社会所市县区]长|理事长|秘书长|总监|总编辑|总裁|经理|董事长|大使|参赞|司长))'
const LEADING = new RegExp(`^\\p{Script=Han}{0,8}${POST}\\s+(?=\\S)`, 'u')

/** The name in a field, with the post beside it: 院长 曲振海, 王毅副部长. `sure`: only a name can stand there. */
function personIn(
  plain: string,
  from: number,
  to: number,
  sure: boolean,
): { readonly name: string; readonly from: number; readonly to: number; readonly post?: string } | undefined {
  // The day may stand right behind the last name.
  const written = plain
    .slice(from, to)
    .replace(/\s*(?:[12]\d{3}|[一二][〇零○一二三四五六七八九]{3})年.*$/, '')
    // 某某（受某某委托）
    .replace(/（(?:受[^（）]{2,12}(?:委托|授权)|代|代签)）$/, '')
  const post = LEADING.exec(written)?.[0] ?? ''
  const behind = post === '' ? postBehind(written) : ''
  const own = written.slice(post.length, written.length - behind.length)
  const name = own.replace(/\s/g, '')
  if (!isPersonName(name) && !(sure && /^(?!.*[签盖章代同定缺])\p{Script=Han}{2,5}$/u.test(name)))
    return undefined
  const start = from + post.length
  const called = post.trim() + behind
  return { name, from: start, to: start + own.trimEnd().length, ...(called !== '' && { post: called }) }
}

/** 副部长 of 王毅副部长: the shortest name that leaves a post. */
function postBehind(written: string): string {
  for (const length of [2, 3, 4]) {
    const rest = written.slice(length)
    if (rest !== '' && isPersonName(written.slice(0, length)) && WHOLE_POST.test(rest)) return rest
  }
  return ''
}

const WHOLE_POST = new RegExp(`^${POST}$`, 'u')

/** Whether a value is a person's name: a known family name and one or two signs, or parts joined by a dot. */
function isPersonName(value: string): boolean {
  if (/^\p{Script=Han}{1,8}·\p{Script=Han}{1,8}$/u.test(value)) return true
  if (!/^\p{Script=Han}{2,4}$/u.test(value)) return false
  const { surnames, compoundSurnames } = lexicon()
  return compoundSurnames.has(value.slice(0, 2))
    ? value.length >= 3
    : value.length <= 3 && surnames.has(value.charAt(0))
}
