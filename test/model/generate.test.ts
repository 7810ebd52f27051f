import {
  buildASTSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  validateSchema,
  type GraphQLNamedType,
} from 'graphql'
import { describe, expect, it } from 'vitest'

import { generateSchema } from '../../src/model/generate.js'
import { ENTITY_KINDS, labelOf, RELATION_TYPES } from '../../src/model/kinds.js'
import { readModel } from '../../src/model/model.js'
import { schemaSources } from '../../src/model/sources.js'

const written = schemaSources()
const model = readModel(written)
const schema = buildASTSchema(generateSchema(written, model))
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'))

/** Chinese first, then English, in one description. */
const BILINGUAL = /\p{Script=Han}[\s\S]*[A-Za-z]{2}/u

function parts(type: GraphQLNamedType): readonly { name: string; description?: string | null | undefined }[] {
  if (isEnumType(type)) return type.getValues()
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
    return Object.values(type.getFields())
  return []
}

describe('the schema that is served', () => {
  it('is valid', () => {
    expect(validateSchema(schema)).toEqual([])
  })

  it('describes every type, field, value and argument in Chinese and English', () => {
    const own = types.filter((type) => !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
    const bare = own.flatMap((type) => [
      ...(BILINGUAL.test(type.description ?? '') ? [] : [type.name]),
      ...parts(type).flatMap((part) =>
        BILINGUAL.test(part.description ?? '') ? [] : [`${type.name}.${part.name}`],
      ),
      ...(isObjectType(type) ? Object.values(type.getFields()) : []).flatMap((field) =>
        field.args.flatMap((one) =>
          BILINGUAL.test(one.description ?? '') ? [] : [`${type.name}.${field.name}(${one.name})`],
        ),
      ),
    ])
    expect(bare).toEqual([])
  })

  it('has a type, a filter, a connection and a root list for every kind of thing', () => {
    const query = schema.getQueryType()?.getFields() ?? {}
    for (const kind of ENTITY_KINDS) {
      const label = labelOf(kind)
      const list = model.nodes.get(label)?.list ?? ''
      expect(String(query[list]?.type)).toBe(`${label}Connection!`)
      expect(schema.getType(`${label}Filter`)).toBeDefined()
      expect(schema.getType(label)).toBeDefined()
    }
  })

  it('names the kinds and relation types that the code knows', () => {
    const values = (name: string): string[] => {
      const type = schema.getType(name)
      return isEnumType(type) ? type.getValues().map((value) => value.name) : []
    }
    expect(values('EntityKind')).toEqual([...ENTITY_KINDS])
    expect(values('RelationType')).toEqual([...RELATION_TYPES])
  })
})
