import type { OfficeMention } from './offices.js'
import {
  dottedName,
  foreignName,
  isNoun,
  mayFollowName,
  nameAt,
  nameBehindPost,
  type PlacedName,
  spacedNameAt,
} from './person-names.js'
import { appointments } from './appointments.js'
import { bracketed, inRoll } from './people-in-rolls.js'
import { chainOf, type FoundPost, postPattern, type Scene } from './post-chains.js'
import { matchesOf } from '../documents/matches.js'
import { openedBySigns } from '../documents/opening-signs.js'

/** A person whom a sentence names with posts; indices are UTF-16. `from` is where the posts begin. */
export interface FoundPerson {
  readonly name: string
  readonly from: number
  readonly nameFrom: number
  readonly to: number
  readonly posts: readonly FoundPost[]
}

/** The people whom a text names with their posts, in order. */
export function findPeople(scene: Scene): FoundPerson[] {
  const { offices } = scene
  const { plain } = scene.unit
  const people: FoundPerson[] = []
  for (const match of matchesOf(plain, postPattern())) {
    const end = match.index + match[0].length
    const last = people.at(-1)
    if (last !== undefined && match.index < last.to) continue
    const before = namedBefore(plain, match.index, offices)
    if (before !== undefined) {
      const posts = [{ post: plain.slice(before.to, end), office: before.office, region: undefined }]
      people.push({
        name: before.name,
        from: before.office.from,
        nameFrom: before.office.to,
        to: before.to,
        posts,
      })
      continue
    }
    const signed = signedBelow(scene, match.index, end)
    if (signed !== undefined) {
      people.push(signed)
      continue
    }
    const title = ACADEMIC.test(match[0]) ? titled(plain, match.index, end) : undefined
    const placed = title === undefined ? nameBehind(plain, end, match[0], offices) : undefined
    if (placed === undefined) {
      // Whose 指示 a text follows is nobody that takes part.
      const alone =
        match[0] === '总书记'
          ? undefined
          : (title ?? bracketed(scene, end, last?.to ?? 0) ?? titled(plain, match.index, end))
      if (alone !== undefined && alone.from >= (last?.to ?? 0)) people.push(alone)
      continue
    }
    const found = chainOf(scene, last?.to ?? 0, end, last)
    // Behind a space only an office tells that these are not two cells of a table.
    if (found === undefined || (placed.from > end && found.posts.every(({ office }) => office === undefined)))
      continue
    people.push({
      name: placed.name,
      from: found.from,
      nameFrom: placed.from,
      to: placed.to,
      posts: found.posts,
    })
    people.push(...others(plain, people.at(-1), offices))
  }
  const named = [...people, ...listed(plain, people, offices)]
  return withAppointments([...named, ...inRoll(scene, named)], appointments(scene)).sort(
    (x, y) => x.nameFrom - y.nameFrom,
  )
}

/** People with the posts as well that the text gives them behind their names. */
function withAppointments(people: readonly FoundPerson[], appointed: readonly FoundPerson[]): FoundPerson[] {
  const all = [...people]
  for (const person of appointed) {
    const at = all.findIndex(({ nameFrom, to }) => nameFrom < person.to && person.nameFrom < to)
    const known = all[at]
    if (known === undefined) all.push(person)
    else if (known.name === person.name) all[at] = { ...known, posts: [...known.posts, ...person.posts] }
  }
  return all
}

/** Titles that stand behind a name as often as before one. */
const ACADEMIC = /^(?:教授|研究员|院士|编审|研究馆员|副研究馆员|讲师)$/

/** The name behind a post; 代表 may as well be the verb: 代表某某发言, 代表向某某致谢. */
function nameBehind(
  plain: string,
  end: number,
  post: string,
  offices: readonly OfficeMention[],
): PlacedName | undefined {
  if (post !== '代表') {
    // 副馆长（特藏部）李某: the bracket tells where, or is another name of the post.
    const gap =
      /^（[^（）：，。]{1,12}）(?=\p{Script=Han})/u.exec(plain.slice(end, end + 16))?.[0].length ?? 0
    return nameBehindPost(plain, end + gap, offices)
  }
  const name = /^[向于和任应从对]/.test(plain.charAt(end)) ? undefined : nameAt(plain, end, offices)
  return name === undefined ? undefined : { name, from: end, to: end + name.length }
}

/** Words that open a list of people without a post: 市领导张三、李四; 特邀专家王五. */
const LIST_OPENER = openedBySigns(
  /(?<=[省市县区州旗镇校])领导(?!小组|班子|干部|[和及])|(?:特邀)?专家(?!组|学者|评审|委员|们)|专家学者|研究生|市民|村民|乡亲|读者|作家|书法家|收藏家|藏书家|教师/g,
)

/** The people that such words open a list of. */
function listed(
  plain: string,
  known: readonly FoundPerson[],
  offices: readonly OfficeMention[],
): FoundPerson[] {
  return matchesOf(plain, LIST_OPENER).flatMap((match) => {
    const from = match.index + match[0].length
    const name = dottedName(plain, from) ?? nameAt(plain, from, offices)
    if (
      name === undefined ||
      /^[来向于和从应别时经任常方]/.test(name) ||
      isNoun(name) ||
      known.some((one) => one.nameFrom < from + name.length && from < one.to)
    )
      return []
    const first = { name, from, nameFrom: from, to: from + name.length, posts: [] }
    return [first, ...others(plain, first, offices)]
  })
}

/** The last words of a line that is nothing but a speaker's office, post and name: 某某办公室主任 李 某. */
const NAME_AFTER_GAP = /^\s+(\p{Script=Han}{1,2}\s?\p{Script=Han}{1,2})）?$/u

/** The person that such a line names. Nothing but a date may stand before the office. */
function signedBelow(scene: Scene, post: number, end: number): FoundPerson | undefined {
  const { plain } = scene.unit
  const written = NAME_AFTER_GAP.exec(plain.slice(end))?.[1]
  if (written === undefined || /[。；：《]/.test(plain.slice(0, post))) return undefined
  const name = written.replace(/\s/g, '')
  const chain = nameAt(`${name}，`, 0) === name ? chainOf(scene, 0, end, undefined) : undefined
  if (chain === undefined || !/^（?[\d年月日，\s]*$/.test(plain.slice(0, chain.from))) return undefined
  const nameFrom = plain.indexOf(written, end)
  return { name, from: chain.from, nameFrom, to: nameFrom + written.length, posts: chain.posts }
}

/** What stands before a post and is part of it: 原副主任, 荣誉馆长. */
const NO_PERSON =
  /[副原代总前]$|^[原现]?[一二三四]级|^(?:荣誉|名誉|常务|执行|首席|特聘|高级|专职|兼职|常任|终身|客座)/

/** 某某办公室孙少娜主任: the name between its office and its post, which begins at `at`. */
function namedBefore(
  plain: string,
  at: number,
  offices: readonly OfficeMention[],
): { readonly name: string; readonly to: number; readonly office: OfficeMention } | undefined {
  const end = plain.charAt(at - 1) === '副' ? at - 1 : at
  const office = offices.find(({ to }) => end - to === 2 || end - to === 3)
  if (office === undefined) return undefined
  const name = plain.slice(office.to, end)
  return !NO_PERSON.test(name) && !isNoun(name) && nameAt(`${name}，`, 0) === name
    ? { name, to: end, office }
    : undefined
}

/** What is no name before a title: 水利局局长 is the head of a bureau. */
const INSTITUTION = /[局办馆院处科委室部厅会省市县区乡镇社站所校组]/

/** 王中丙市长主持…: a name with its title behind it, at the start of what is said of it. No office is told. */
function titled(plain: string, post: number, end: number): FoundPerson | undefined {
  const from = /副$/.test(plain.slice(0, post)) ? post - 1 : post
  if (!mayFollowName(plain, end)) return undefined
  for (const length of [3, 2]) {
    const start = from - length
    const name = plain.slice(Math.max(start, 0), from)
    const opens =
      start === 0 ||
      /(?:[，。；：、（）\s和由]|[受得][到了])$/.test(plain.slice(Math.max(start - 2, 0), start))
    if (start < 0 || !opens || INSTITUTION.test(name) || NO_PERSON.test(name)) continue
    if (isNoun(name) || nameAt(`${name}，`, 0) !== name) continue
    return { name, from: start, nameFrom: start, to: from, posts: [] }
  }
  return undefined
}

/** More names after the first share its posts: 副馆长彭国莉、郑邦坤、母希清. */
function others(
  plain: string,
  first: FoundPerson | undefined,
  offices: readonly OfficeMention[],
): FoundPerson[] {
  if (first === undefined) return []
  const people: FoundPerson[] = []
  let at = first.to
  while ('、和及'.includes(plain.charAt(at)) && at < plain.length) {
    if (offices.some(({ from }) => from === at + 1)) break
    const next = nextName(plain, at + 1, offices)
    if (next === undefined) break
    people.push({ name: next.name, from: first.from, nameFrom: next.from, to: next.to, posts: first.posts })
    at = next.to
  }
  return people
}

/** The next name of a list. */
function nextName(plain: string, from: number, offices: readonly OfficeMention[]): PlacedName | undefined {
  const name = dottedName(plain, from) ?? nameAt(plain, from, offices) ?? foreignName(plain, from)
  return name === undefined ? spacedNameAt(plain, from, offices) : { name, from, to: from + name.length }
}
