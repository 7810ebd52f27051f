import type { EntityFact } from '../../facts/model.js'
import { nameKey } from '../names.js'
import type { ResolutionRule } from '../match.js'

/**
 * A document cited by its 发文字号 or title. A number with the issuer's characters (川志办发〔2025〕57号) is one document's alone;
 * without them every office has such a number, and the issuer decides.
 */
export const documentNumber: ResolutionRule = {
  name: 'document-number',
  kinds: ['DOCUMENT'],
  match: (entity, known, mentioned) => {
    const number = numberOf(entity)
    return known.ofKind('DOCUMENT').flatMap((other) => {
      if (other.id === entity.id) return []
      const theirs = numberOf(other)
      const both = held(entity) && held(other)
      if (number !== undefined && theirs !== undefined) {
        if (number !== theirs) return []
        const issuers = known.sources('ISSUED', other.id)
        const sure =
          /^\p{Script=Han}/u.test(number) ||
          mentioned.sources('ISSUED', entity.id).some((office) => issuers.includes(office))
        return [match(entity.id, other.id, sure && !both ? 0.95 : 0.6, `字号相同：${number}`)]
      }
      if (!titles(entity).some((title) => titles(other).includes(title))) return []
      return [match(entity.id, other.id, both ? 0.6 : 0.95, `题名相同：${entity.name}`)]
    })
  },
}

const match = (
  from: string,
  into: string,
  confidence: number,
  reason: string,
): { from: string; into: string; confidence: number; reason: string } => ({ from, into, confidence, reason })

const held = ({ properties }: EntityFact): boolean => properties['held'] === true
const titles = ({ name, aliases }: EntityFact): string[] => [name, ...aliases].map(nameKey)

function numberOf({ properties }: EntityFact): string | undefined {
  const { number } = properties
  return typeof number === 'string' ? nameKey(number) : undefined
}
