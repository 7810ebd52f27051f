import { lexicon } from '../../extraction/lexicon.js'
import type { ResolutionRule } from '../match.js'

/** 成都 is 成都市: a place with and without the word for its level. Surely so for the places of the lexicon. */
export const placeLevel: ResolutionRule = {
  name: 'place-level',
  kinds: ['PLACE'],
  match: (entity, known) => {
    const stem = withoutLevel(entity.name)
    const listed = lexicon().cities.includes(stem) || lexicon().provinces.some(({ short }) => short === stem)
    return known
      .ofKind('PLACE')
      .filter(({ name }) => name !== entity.name && withoutLevel(name) === stem)
      .filter(({ name }) => name === stem || entity.name === stem)
      .map(({ id, name }) => ({
        from: entity.id,
        into: id,
        confidence: listed ? 0.92 : 0.7,
        reason: `同一地名，级别写与不写：${entity.name}，${name}`,
      }))
  },
}

function withoutLevel(name: string): string {
  const province = lexicon().provinces.find(({ full }) => full === name)
  if (province !== undefined) return province.short
  return name.length > 2 ? name.replace(/[省市县区州]$/u, '') : name
}
