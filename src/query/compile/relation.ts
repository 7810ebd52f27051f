import type { SelectionSetNode } from 'graphql'

import { list, Named } from '../raw.js'

import { collectFields, selectionsOf, type FieldGroup } from './collect-fields.js'
import { Columns, type Compilation, type Part } from './compilation.js'
import { compileEntity } from './entity.js'
import { compileEvidence } from './evidence.js'
import { objectType } from './types.js'

/** What is selected of the relation bound to `relation`, between the things bound to `from` and `to`. */
export function compileRelation(
  compilation: Compilation,
  relation: string,
  from: string,
  to: string,
  selections: readonly SelectionSetNode[],
): Part {
  const type = objectType(compilation.request.schema.getType('Relation'))
  const columns = new Columns()
  const fields = collectFields(compilation.request, type, selections)
    .filter((field) => field.name !== '__typename')
    .map((field) => {
      const part = relationField(compilation, relation, from, to, field)
      return { responseKey: field.responseKey, part, place: columns.add(part.expression) }
    })
  return {
    blocks: fields.flatMap(({ part }) => part.blocks),
    expression: columns.expression,
    read: (raw) => {
      if (raw === null || raw === undefined) return null
      const row = list(raw)
      const read = new Named()
      for (const { responseKey, part, place } of fields) read[responseKey] = part.read(row[place])
      return read
    },
  }
}

function relationField(
  compilation: Compilation,
  relation: string,
  from: string,
  to: string,
  field: FieldGroup,
): Part {
  switch (field.name) {
    case 'from':
      return compileEntity(compilation, from, 'Entity', selectionsOf(field))
    case 'to':
      return compileEntity(compilation, to, 'Entity', selectionsOf(field))
    case 'evidence':
      return compileEvidence(compilation, relation, field)
    case 'type':
      return { blocks: [], expression: `type(${relation})`, read: (raw) => raw }
    default:
      return { blocks: [], expression: `${relation}.${field.name}`, read: (raw) => raw ?? null }
  }
}
