import type { EntityKind, RelationType } from '../../src/model/kinds.js'
import { extract } from '../../src/extraction/extract.js'

/** What was read from a text, in words that tests compare. */
export interface Reading {
  /** The names of the things of a kind, in order. */
  readonly names: (kind: EntityKind) => string[]
  /** `from → to` of the relations of a type, by names, with a property behind it if one is asked for. */
  readonly links: (type: RelationType, property?: 'post' | 'role' | 'modality' | 'literal') => string[]
  /** A property of the thing of that name; dates as EDTF. */
  readonly property: (name: string, field: string) => string | number | boolean | undefined
  readonly extraction: ReturnType<typeof extract>
}

/** Reads an invented document. */
export function readingOf(text: string, name = 'invented'): Reading {
  const extraction = extract(name, text)
  const called = new Map(extraction.entities.map((entity) => [entity.id, entity.name]))
  return {
    extraction,
    names: (kind) =>
      extraction.entities.filter((entity) => entity.kind === kind).map((entity) => entity.name),
    links: (type, property) =>
      extraction.relations
        .filter((relation) => relation.type === type)
        .map(({ from, to, properties, modality }) => {
          const own =
            property === 'modality' ? modality : property === undefined ? undefined : properties[property]
          return `${called.get(from)} → ${called.get(to)}${own === undefined ? '' : ` (${own})`}`
        }),
    property: (wanted, field) => {
      const value = extraction.entities.find((entity) => entity.name === wanted)?.properties[field]
      return typeof value === 'object' ? value.edtf : value
    },
  }
}
