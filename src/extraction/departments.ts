import type { OfficeMention } from './offices.js'
import type { Unit } from './unit.js'

/** A department (处, 科, 室 …) of an office, [from, to) of a unit: its id is that of the office with its own name behind it. */
export function departmentOf(
  house: string,
  own: string,
  { unit, from, to }: { readonly unit: Unit; readonly from: number; readonly to: number },
): OfficeMention {
  return { unit, from, to, literal: own, name: own, id: `office/${house}/${own}`, parent: `office/${house}` }
}

/** The name of a department and the post behind it: 方志科科长, 总编室主任, 信息处四级调研员; 信息处长 writes one sign once. */
const POST_IN_DEPARTMENT =
  /^(?!各|[原副]|常务|机关|全|所有|有关|本)(\p{Script=Han}{1,9}?(?<!全|人)(?:[处科股室](?!室)|(?<![干分全外内本])部|教研室))((?:(?:原|副|正|代|代理|常务|执行|专职|[一二三四]级)*(?:[处科股部]?长|主任|主任科员|科员|调研员|研究员|负责人|干事|馆员|工作人员|编辑|编审)).{0,8})$/u

/** Departments that are known as offices by themselves, or that a party committee has. */
const NO_DEPARTMENT =
  /^(?:办公室|主任办公室|值班室|会议室|党办|(?:宣传|组织|统战|社会工作|政法|编辑|党|本|全|各)部)$|科室|部门|委员会|兼|书记|主任|代表|成员|顾问|长(?![江城征沙春安])/

/** What a piece of text says before a post holds of the department alone: 由方志科科长, 率领年鉴处处长. */
const BEFORE_DEPARTMENT =
  /^.{0,20}(?:由|在|请|让|陪同|邀请|来自|带领|率领|率|会同|以及|了|，)|^[和与及]|^[我本][办室馆局院]/

/** A department and a post in it, as a piece of text ends with them. */
export interface PostInDepartment {
  readonly name: string
  readonly post: string
}

/**
 * The department that a post is told with, 方志科 in 方志科科长; the post keeps the words of the text. A 研究室 is as much a body
 * as a department: its post is told without it. Undefined for other posts.
 */
export function departmentPost(words: string): PostInDepartment | undefined {
  const post = words.replace(BEFORE_DEPARTMENT, '')
  const [, name, bare = ''] = POST_IN_DEPARTMENT.exec(post) ?? []
  if (name === undefined || NO_DEPARTMENT.test(name)) return undefined
  return { name, post: name.endsWith('研究室') ? bare : post }
}

/** A part of a university or academy that has a name of its own there: 经济学院, 历史研究所. Its post stands behind it. */
const POST_IN_PART =
  /^(?!各|[原副]|本)(\p{Script=Han}{1,9}?(?:学院|研究所|研究院|研究中心|实验室|图书馆|档案馆|博物馆|附属医院))((?:原|副|常务|执行|党委|党总支)*(?:[院所馆]长|主任|书记|教授|研究员|讲师|馆员|研究馆员).{0,8})$/u

/** Universities and academies. */
const HAS_PARTS = /(?:大学|学院|科学院|社科院)$/

/** The part of a university or academy that a post is told with, and the post: 副院长 of 医学院 in 医学院副院长. */
export function postInPart(words: string): PostInDepartment | undefined {
  const [, name, post] = POST_IN_PART.exec(words) ?? []
  return name === undefined || post === undefined ? undefined : { name, post }
}

/** The name of the university or academy that an office is or belongs to. */
export function schoolOf(office: OfficeMention): string | undefined {
  const name = (office.parent ?? office.id).slice('office/'.length)
  if (HAS_PARTS.test(name)) return name
  return /^.{2,14}?大学(?=.)|^.{2,14}?(?:科学|社科)院(?=.)/.exec(name)?.[0]
}

/** Offices that are of other sorts than those that have 处 and 科 told without their own name: governments, party committees, councils. */
const NO_HOUSE = /(?:[省市县区州盟旗镇乡]委|党委|政府|人大|政协|常委会|人大常委会|领导小组|指导小组|出版社)$/

/** A library or college of a university, a museum of a gazetteer office, and the one that it belongs to. */
const PART_OF_HOUSE =
  /^(.{2,14}?(?:大学|学院|研究院|办公室))(?:.{0,8}(?:图书馆|档案馆|博物馆|校史馆|方志馆|学院|研究院|研究所|中心))$/

/** The canonical name of the office that a department belongs to which is told after a post at `office`; undefined where it can be none of its. */
export function houseOf(office: OfficeMention): string | undefined {
  const house = (office.parent ?? office.id).slice('office/'.length)
  if (NO_HOUSE.test(house)) return undefined
  return PART_OF_HOUSE.exec(house)?.[1] ?? house
}

/** The office that a department is part of, at the department's place; another office as it is. */
export function houseItself(office: OfficeMention): OfficeMention {
  if (office.parent === undefined) return office
  const { unit, from, to, parent } = office
  const name = parent.slice('office/'.length)
  return { unit, from, to, literal: name, name, id: parent }
}
