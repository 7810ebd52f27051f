/** What may be wrong with facts, by code, and in Chinese. Codes are for programs and do not change. */
export const FINDING_TITLES = {
  FILE_UNREADABLE: '文件无法读取',
  FACT_MALFORMED: '事实格式不对',
  FACTS_DISAGREE: '文件之间相矛盾',
  ID_REPEATED: '标识重复',
  ID_FORM: '标识形式不对',
  NAME_FORM: '名称形式不对',
  PROPERTY_UNKNOWN: '属性未定义',
  PROPERTY_MISSING: '缺少属性',
  PROPERTY_VALUE: '属性值不对',
  DATE_INVALID: '日期不合EDTF',
  EVIDENCE_MISSING: '缺少证据',
  EVIDENCE_DOCUMENT: '证据所在文献未收藏',
  EVIDENCE_OUTSIDE: '证据超出原文',
  EVIDENCE_QUOTE: '证据与原文不符',
  RELATION_END: '关系的一端不存在',
  RELATION_KINDS: '关系的两端种类不对',
  RELATION_REPEATED: '关系重复',
  RELATION_CIRCLE: '关系成环',
  RULE_MISSING: '未写明规则',
  WHOLE_MISSING: '归属不明',
  ENTITY_ORPHAN: '孤立的实体',
  MERGE_TARGET: '合并目标不存在',
  MERGE_SOURCE: '合并来源重复',
  DOCUMENT_HELD: '收藏状态不符',
} as const
export type FindingCode = keyof typeof FINDING_TITLES

/** Something wrong with a file of facts, and what to do about it. */
export interface Finding {
  readonly code: FindingCode
  /** The file as it was given to the reader, for example `seed/facts/notice-2025-57.yaml`. */
  readonly file: string
  /** The id of the entity or relation, or the place in the file that cannot be read as one. */
  readonly fact: string
  /** Opens with the code's Chinese title. */
  readonly message: string
  readonly remedy: string
}

/** Makes a finding. */
export function finding(
  code: FindingCode,
  file: string,
  fact: string,
  message: string,
  remedy: string,
): Finding {
  return { code, file, fact, message: `${FINDING_TITLES[code]}: ${message}`, remedy }
}
