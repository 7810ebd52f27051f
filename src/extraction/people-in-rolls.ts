import type { FoundPerson } from './find-people.js'
import type { OfficeMention } from './offices.js'
import { nameAt, nameBehindPost } from './person-names.js'
import { chainOf, type Scene } from './post-chains.js'
import { matchesOf } from '../documents/matches.js'

/** Labels of minutes and programmes before those who took part. Who is excused (请假) or took notes (记录) did not. */
export const ROLL =
  /^(?:会议)?(主持|出席|参加|列席|与会|到会|参会|主讲|授课|评审)(?:会议|活动)?(?:人员|领导|专家|嘉宾|老师|单位|人)?：/

/** What stands before a name in a list. */
const OPENS = '，。；：、）　 \t'

/** 李明（某市档案馆馆长）, or in a roll 省档案馆：李明（馆长）: the name before a bracket that holds nothing but posts, which end at `end`. */
export function bracketed(scene: Scene, end: number, left: number): FoundPerson | undefined {
  const { plain } = scene.unit
  if (plain.charAt(end) !== '）') return undefined
  const open = plain.lastIndexOf('（', end)
  if (open < left + 2 || end - open > 60) return undefined
  const house = houseOfRow(scene, open)
  const isRow = house !== undefined || ROLL.test(plain) || ROW.test(plain)
  const name = nameBefore(plain, open, left, isRow)
  if (name === undefined) return undefined
  const above =
    house === undefined
      ? undefined
      : { to: open + 1, posts: [{ post: '', office: house, region: undefined }] }
  const chain = chainOf(scene, open + 1, end, above)
  if (chain === undefined) return undefined
  if (!isRow && chain.posts.every(({ office }) => office === undefined)) return undefined
  const nameFrom = open - name.length
  return { name, from: nameFrom, nameFrom, to: open, posts: chain.posts }
}

/** 某某委员会档案馆：李明（馆长）: a row that begins with what looks like an office and goes on with a name and a bracket. */
const ROW =
  /^[^，。；：、（）]{3,24}(?:[馆院局办室委会校社所处科厅部]|大学|中心|公司|政府)：[^，。；：、（）]{2,14}（/
/** A name of a family that no list has, where nothing else can stand. */
const OF_ANY_FAMILY = /^(?![各等本其另及和该共])\p{Script=Han}{2,3}(?<![局馆处室部厅院会所社员长任家组等])$/u

/** The name that ends at `to`, in front of a bracket. */
function nameBefore(plain: string, to: number, left: number, isRow: boolean): string | undefined {
  let from = to
  while (from > left && to - from < 18 && !OPENS.includes(plain.charAt(from - 1))) from -= 1
  const words = plain.slice(from, to)
  if (isName(words) || (isRow && '：、'.includes(plain.charAt(from - 1)) && OF_ANY_FAMILY.test(words)))
    return words
  return [3, 2]
    .map((length) => plain.slice(Math.max(left, to - length), to))
    .find((last) => nameAt(`${last}，`, 0) === last && /[和与及由]/.test(plain.charAt(to - last.length - 1)))
}

/** Whether words are nothing but a name. */
function isName(words: string): boolean {
  return words.length > 1 && nameBehindPost(`${words}，`, 0, [])?.name === words
}

/** The office that a row of a roll begins with, 某市档案馆：…, in front of `at`. */
function houseOfRow({ unit, offices }: Scene, at: number): OfficeMention | undefined {
  const row = unit.plain.slice(0, at).search(/[^；。]*$/)
  const colon = unit.plain.indexOf('：', row)
  if (colon < 0 || colon >= at) return undefined
  return offices.find(({ from, to }) => from >= row && to === colon)
}

/** Names without posts: 主持：张三, 出席人员：张三、李四, 某市档案馆：张三、李四. */
export function inRoll({ unit, offices }: Scene, known: readonly FoundPerson[]): FoundPerson[] {
  const { plain } = unit
  const colon = plain.indexOf('：')
  const labelled = ROLL.test(plain)
  if (colon < 0 || (!labelled && !offices.some(({ from, to }) => from === 0 && to === colon))) return []
  const tokens = matchesOf(plain.slice(colon + 1), /[^，。；：、（）\s]+|（[^（）]*）/g).filter(
    ([words]) => !words.startsWith('（'),
  )
  // Behind an office stand other things as well: 某市档案馆：王某、李某 has names only.
  if (!labelled && !tokens.every(([words]) => isName(words))) return []
  return tokens.flatMap(({ index, 0: name }) => {
    const from = colon + 1 + index
    const to = from + name.length
    if (!isName(name) || known.some((one) => one.nameFrom < to && from < one.to)) return []
    return [{ name, from, nameFrom: from, to, posts: [] }]
  })
}
