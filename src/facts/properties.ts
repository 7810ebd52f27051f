import { normaliseText } from '../documents/normalise.js'
import type { Properties, StoreValue } from '../store/port.js'
import { compareText, sha256 } from './canonical.js'
import { dateBounds } from './dates.js'
import type { Derived } from './derive/derive.js'
import type { DateFact, EntityFact, RelationFact } from './model.js'

/** The fields whose words are searched besides a thing's names. */
const SEARCHED = ['number', 'text', 'object'] as const

/** What the store keeps of a thing, but for its id, evidence, key and hash. `text` is that of a document that is held. */
export function entityProperties(entity: EntityFact, text: string | undefined, derived: Derived): Properties {
  const { kind, name } = entity
  const aliases = [...new Set(entity.aliases)].sort(compareText)
  const own: Record<string, StoreValue> = {}
  for (const [field, value] of Object.entries(entity.properties)) {
    if (typeof value === 'object') Object.assign(own, dateProperties(field, value))
    else own[field] = value
  }
  if (kind === 'DOCUMENT') Object.assign(own, { held: text !== undefined })
  if (text !== undefined) Object.assign(own, { text, sha256: sha256(text) })
  const searchName = normaliseText(name)
  const words = [...aliases, ...SEARCHED.flatMap((field) => own[field] ?? [])].map((word) =>
    normaliseText(String(word)),
  )
  const search = [searchName, ...words].join('\n')
  return { ...own, ...derived(entity), kind, name, aliases, search, searchName }
}

/** What the store keeps of a relation, but for its id, evidence, key and hash. */
export function relationProperties({ properties, basis, modality, rule }: RelationFact): Properties {
  return { ...properties, basis, modality, ...(rule !== undefined && { rule }) }
}

/** A date field as the store keeps it: EDTF, the source's words, and the ISO days it lies between, where closed. */
function dateProperties(field: string, { edtf, literal }: DateFact): Properties {
  const { earliest, latest } = dateBounds(edtf) ?? {}
  return {
    [field]: edtf,
    [`${field}Literal`]: literal,
    ...(earliest !== undefined && { [`${field}Earliest`]: earliest }),
    ...(latest !== undefined && { [`${field}Latest`]: latest }),
  }
}
