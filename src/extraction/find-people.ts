import type { OfficeMention } from './offices.js'
import { foreignName, isNoun, nameAt, otherName } from './person-names.js'
import { chainOf, type FoundPost, postPattern, type Scene } from './post-chains.js'
import { matchesOf } from '../documents/matches.js'

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
    const name =
      nameAt(plain, end, offices) ?? (match[0] === '代表' ? undefined : otherName(plain, end, offices))
    if (name === undefined) {
      // Whose 指示 a text follows is nobody that takes part.
      const alone = match[0] === '总书记' ? undefined : titled(plain, match.index, end)
      if (alone !== undefined && alone.from >= (last?.to ?? 0)) people.push(alone)
      continue
    }
    const found = chainOf(scene, last?.to ?? 0, end, last)
    if (found === undefined) continue
    people.push({ name, from: found.from, nameFrom: end, to: end + name.length, posts: found.posts })
    people.push(...others(plain, people.at(-1), offices))
  }
  return people
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
  if (
    !/^(?:在|主持|指出|表示|强调|介绍|代表|出席|说|等|和|、|分别|高度|传达|宣读|致)/.test(
      plain.slice(end, end + 2),
    )
  )
    return undefined
  for (const length of [3, 2]) {
    const start = from - length
    const name = plain.slice(Math.max(start, 0), from)
    const opens = start === 0 || /[，。；：、（）\s和由]/.test(plain.charAt(start - 1))
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
    const name = nameAt(plain, at + 1, offices) ?? foreignName(plain, at + 1)
    if (name === undefined) break
    const nameFrom = at + 1
    people.push({ name, from: first.from, nameFrom, to: nameFrom + name.length, posts: first.posts })
    at = nameFrom + name.length
  }
  return people
}
