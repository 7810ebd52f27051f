import { Kind, type DocumentNode } from 'graphql'
import { describe, expect, it } from 'vitest'
import { ENTITY_PROPERTIES } from '../../src/facts/property-table.js'
import { RELATION_KINDS } from '../../src/facts/relation-kinds.js'
import { readModel } from '../../src/model/model.js'
import { schemaSources } from '../../src/model/sources.js'

// The SDL is the model: what may stand in a fact file is what the schema shows.
const schema = schemaSources()
const nodes = [...readModel(schema).nodes.values()]

/** Not written in facts: what every thing has, and what is taken from the texts or derived from other facts. */
const SHARED = ['id', 'kind', 'name', 'aliases']
const COMPUTED = ['DOCUMENT.text', 'DOCUMENT.sha256', 'PROJECT.joint']

describe('the table of properties', () => {
  it.each(nodes.map((node) => [node.kind, node] as const))(
    'has the stored fields of %s, each with its type',
    (kind, node) => {
      const table = Object.entries(ENTITY_PROPERTIES[kind]).map(([name, rule]) => [name, [rule.holds].flat()])
      const shown = [...node.fields.values()]
        .filter(({ name }) => !SHARED.includes(name) && !COMPUTED.includes(`${kind}.${name}`))
        .map(({ name, type }) => [name, holdings(schema, type)] as const)
        .filter(([, values]) => values.length > 0)
      expect(Object.fromEntries(table)).toEqual(Object.fromEntries(shown))
    },
  )
})

describe('the table of relations', () => {
  it('allows every relation that a field of the schema follows', () => {
    const kindOf = new Map(nodes.map(({ type, kind }) => [type, kind]))
    for (const node of nodes) {
      for (const { name, relation } of node.fields.values()) {
        const other = kindOf.get(relation?.target ?? '')
        if (relation === undefined || other === undefined || relation.through !== undefined) continue
        const ends = relation.direction === 'OUT' ? [node.kind, other] : [other, node.kind]
        for (const type of relation.types) {
          expect(RELATION_KINDS[type], `${node.type}.${name}`).toContainEqual(ends)
        }
      }
    }
  })
})

/** What a field of a type may hold, as the table says it; nothing for things and their parts. */
function holdings(document: DocumentNode, type: string): readonly string[] {
  const words: Record<string, string> = { String: 'text', Boolean: 'boolean', FuzzyDate: 'date' }
  const word = words[type]
  return word === undefined ? enumValues(document, type) : [word]
}

function enumValues(document: DocumentNode, type: string): readonly string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === type
      ? (definition.values ?? []).map(({ name }) => name.value)
      : [],
  )
}
