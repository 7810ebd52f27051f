import { matchesOf } from '../documents/matches.js'

/** A department that a sentence names without its office; [from, to) in UTF-16. */
export interface BareDepartment {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** 省志处, 年鉴科: names that only departments of gazetteer offices have, in a list of who took part or was led. */
const DEPARTMENT =
  /(?<=[，、；：（率由和及请与]|组织|带领)(?:[省市县区]志|市县志|方志|地方志|史志|党史|年鉴|地情|资料|信息|编[研纂辑审]|综合|秘书|宣传|指导|法规|人事|科研|业务|文史|史料)(?:编[研纂辑审]|编写|指导|工作|资料|信息|研究|征集|宣传|管理|利用|出版|法规|[一二三四])*[处科](?=[、；和与及）]|等|负责人|负责同志|有关|相关|全体|人员|工作人员|业务骨干|同志|参加|供稿)/g

/** The departments that a sentence lists. */
export function bareDepartments(plain: string): BareDepartment[] {
  if (!/[处科](?:[、；和与及）]|等|负|有|相|全|人|工|业|同|参|供)/.test(plain)) return []
  return matchesOf(plain, DEPARTMENT).map(({ index, 0: name }) => ({
    name,
    from: index,
    to: index + name.length,
  }))
}
