import { lexicon } from './lexicon.js'
import { remembering } from './remember.js'

/** What an office's name says of it, as the schema's OfficeKind. */
export type OfficeKind = 'BODY' | 'DEPARTMENT' | 'PUBLISHER' | 'COMMUNITY' | 'COLLECTIVE'

/** The kind of an office by its name. */
export const officeKindOf = remembering((name): OfficeKind => {
  if (isCollective(name)) return 'COLLECTIVE'
  if (/(?:出版社|年鉴社|杂志社|报社|书局|出版集团|出版公司)$/.test(name)) return 'PUBLISHER'
  if (/(?:社区|居委会|村委会|村|小区)$/.test(name)) return 'COMMUNITY'
  if (/(?:处|科|股|科室|处室)$/.test(name)) return 'DEPARTMENT'
  return 'BODY'
})

/** A phrase that stands for several offices: 机关各处, 各市（州）人民政府, 有关部门. */
export function isCollective(name: string): boolean {
  return COLLECTIVE.some((pattern) => pattern.test(name))
}

const COLLECTIVE: readonly RegExp[] = [
  /^(?:各|有关|相关|其他|所有|本级|部分|全[省市县区州])/,
  /(?:有关|相关|成员|牵头|责任|直属|工作)(?:部门|单位|机构)$/,
  /^.{0,12}各(?:部门|单位|处室?|科室?|股室|街道|乡镇|镇|区县|县区|专班|科|[省市县区州（])/,
  /^(?:地方志|史志|方志)学会$/,
]

/** A gazetteer office under one of its many names: 地方志办, 地志办, 史志研究室, 志办. */
const GAZETTEER =
  /(?:党史)?(?:和)?(?:地方志|地志|方志|史志|志)(?:工作)?(?:编纂)?(?:委员会)?(?:办公室|办|研究室|志研室|编纂中心|研究中心|研究院|中心)$/

/** The region and the stem that two names of one gazetteer office share; undefined for other offices. */
export const gazetteerKey = remembering((name): string | undefined => {
  const match = GAZETTEER.exec(name)
  return match === null || match.index === 0
    ? undefined
    : name.slice(0, match.index).replace(/(?:委|政府|人民政府)$/, '')
})

/** A name in full: 地方志办 and 地志办 are 地方志办公室. What the lexicon or the document says goes before this. */
export const expanded = remembering((name) =>
  name
    .replace(/(?:地方志|地志)办$/, '地方志办公室')
    .replace(/([省市县区州旗盟])政府$/, '$1人民政府')
    .replace(/(史志|党史|方志|政府|[省市县区州旗]委)办$/, '$1办公室')
    .replace(/([省市县区州])\1委/, '$1委')
    .replace(/党史工办$/, '党史工作办公室')
    .replace(/(省|市|县|区|州)(?:委)?党研室$/, '$1委党史研究室'),
)

/** The canonical name that the lexicon gives for a name, if it knows it. */
export function lexiconName(name: string): string | undefined {
  return lexicon().officeNames.get(name)
}

/** What an office's own papers call its departments together, where the lexicon knows it: 机关各处. */
export function departmentsOf(name: string): string | undefined {
  return lexicon().offices.find((office) => office.name === name)?.departments
}

/** The region that an office's name opens with, in its short form: 四川, 遂宁, 大竹. */
export const regionOf = remembering((name): string | undefined => {
  // 各设区市…, 各市、州…: of no one region.
  if (name.startsWith('各')) return undefined
  const bare = name.replace(/^(?:中共|政协)/, '')
  const province = lexicon().provinces.find(({ short }) => bare.startsWith(short))
  if (province !== undefined) return province.short
  return /^(\p{Script=Han}{2,4}?)(?:市|县|区|州|盟|旗)/u.exec(bare)?.[1]
})
