import type { OfficeMention } from './offices.js'
import type { FoundPost, Scene } from './post-chains.js'

/** 某某小组秘书长兼办公室主任: two posts, one at the body and one at its 办公室. */
export function inItsOffice(
  post: string,
  office: OfficeMention,
): readonly [FoundPost, FoundPost & { readonly office: OfficeMention }] | undefined {
  const [, first = '', second] = /^(.{2,8}?)兼任?办公室(.{2,10})$/.exec(post) ?? []
  if (second === undefined || office.parent !== undefined) return undefined
  const name = `${office.name}办公室`
  return [
    { post: first, office, region: undefined },
    { post: second, office: { ...office, literal: '办公室', name, id: `office/${name}` }, region: undefined },
  ]
}

/** What a text calls an office by that it has just named, in front of a post there: 该校副校长, 学院院长, 室主任. */
const SHORT_NAME =
  /^(?:[该本此]([校馆院室局办会所社])|(学院|大学|学校|图书馆|档案馆|方志馆|博物馆|研究院|研究所|研究室|协会|学会|研究会|公司|集团|出版社|[校馆院室局社]))(?=(?:党委|党组|党总支|党支部|原|前|常务|执行)?副?(?:[校馆院局社]长|主任|书记|会长|理事长|秘书长|所长|董事长|总经理|总编辑))/
/** 以及该办老干处处长: a department of the office just named. */
const THAT_HOUSE = /^(?:以及|[与和及同])?该([校馆院室局办会所社])(?=\p{Script=Han}{1,8}[处科室部股][长主副])/u
const CALLED: Readonly<Record<string, string>> = {
  校: '大学|学院|中学|小学|学校|党校',
  学校: '大学|学院|中学|小学',
  办: '办(?:公室)?',
  集团: '集团(?:有限)?(?:公司)?',
}

/** A post at an office that a text names short (该校副校长, 学院院长), with the office that it has just named. */
export function atShortName(
  scene: Scene,
  part: FoundPost & { readonly from: number },
): (FoundPost & { readonly from: number }) | undefined {
  const match = SHORT_NAME.exec(part.post) ?? THAT_HOUSE.exec(part.post)
  const called = match?.[1] ?? match?.[2]
  if (match === null || called === undefined) return undefined
  const office = scene.endingIn(new RegExp(`(?:${CALLED[called] ?? called})$`), part.from)
  return office === undefined ? undefined : { ...part, post: part.post.slice(match[0].length), office }
}
