import { GraphQLObjectType, isAbstractType, type SelectionSetNode } from 'graphql'

import { collectFields, type FieldGroup } from './collect-fields.js'
import { mapOf, type Compilation, type Part } from './compilation.js'
import { compileField } from './field.js'
import { record, text } from '../raw.js'
import { labelOf, ENTITY_KINDS } from '../../model/kinds.js'

/** A column of an entity's map: which response it answers, and for which types. */
interface Column {
  readonly key: string
  readonly responseKey: string
  readonly types: ReadonlySet<string>
  readonly part: Part
}

const TYPE_OF_KIND: ReadonlyMap<string, string> = new Map(ENTITY_KINDS.map((kind) => [kind, labelOf(kind)]))

/**
 * What is selected of the thing bound to `variable`, declared as an object type or interface: a map with one column
 * per field, whose value is an object by response keys with its `__typename`.
 */
export function compileEntity(
  compilation: Compilation,
  variable: string,
  declared: string,
  selections: readonly SelectionSetNode[],
): Part {
  const types = objectTypes(compilation, declared)
  const columns = columnsOf(compilation, variable, types, selections)
  const kind: [string, string][] = types.length > 1 ? [['kind_', `${variable}.kind`]] : []
  const entries = [
    ...kind,
    ...columns.map((column): [string, string] => [column.key, column.part.expression]),
  ]
  const only = types.length === 1 ? types[0]?.name : undefined
  return {
    blocks: columns.flatMap((column) => column.part.blocks),
    expression: mapOf(entries.length > 0 ? entries : [['id_', `${variable}.id`]]),
    read: (raw) => {
      const map = record(raw)
      const typename = only ?? TYPE_OF_KIND.get(text(map['kind_']))
      if (!typename) throw new TypeError(`unknown kind ${String(map['kind_'])}`)
      const values = columns
        .filter((column) => column.types.has(typename))
        .map((column) => [column.responseKey, column.part.read(map[column.key])])
      return { __typename: typename, ...Object.fromEntries(values) }
    },
  }
}

function objectTypes(compilation: Compilation, declared: string): readonly GraphQLObjectType[] {
  const type = compilation.request.schema.getType(declared)
  if (isAbstractType(type)) {
    const possible = compilation.request.schema.getPossibleTypes(type)
    // A provision may be made from a text, too; the store holds things only.
    return possible.filter(({ name }) => compilation.model.nodes.has(name))
  }
  if (type instanceof GraphQLObjectType) return [type]
  throw new Error(`${declared} is no type of things`)
}

/** One column per field; types whose fields come from the same place in the query share theirs. */
function columnsOf(
  compilation: Compilation,
  variable: string,
  types: readonly GraphQLObjectType[],
  selections: readonly SelectionSetNode[],
): Column[] {
  const shared = new Map<string, { group: FieldGroup; types: GraphQLObjectType[] }[]>()
  for (const type of types)
    for (const group of collectFields(compilation.request, type, selections)) {
      if (group.name === '__typename') continue
      const known = shared.get(group.responseKey) ?? []
      const same = known.find((entry) => sameNodes(entry.group, group))
      if (same) same.types.push(type)
      else known.push({ group, types: [type] })
      shared.set(group.responseKey, known)
    }
  const used = new Map<string, number>()
  return [...shared.values()].flat().map(({ group, types: owners }) => {
    const number = (used.get(group.name) ?? 0) + 1
    used.set(group.name, number)
    const part = compileField(compilation, variable, owners, types.length > owners.length, group)
    const key = number === 1 ? group.name : `${group.name}_${number}`
    return { key, responseKey: group.responseKey, types: new Set(owners.map((type) => type.name)), part }
  })
}

function sameNodes(a: FieldGroup, b: FieldGroup): boolean {
  return a.nodes.length === b.nodes.length && a.nodes.every((node, i) => node === b.nodes[i])
}
