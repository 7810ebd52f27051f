import { getNamedType, GraphQLObjectType, type GraphQLOutputType, type GraphQLNamedType } from 'graphql'

import type { Compilation } from './compilation.js'

export function objectType(type: GraphQLNamedType | null | undefined): GraphQLObjectType {
  if (!(type instanceof GraphQLObjectType)) throw new Error(`${String(type)} is no object type of the schema`)
  return type
}

/** The name of a field's type, without list and non-null. */
export function namedType(type: GraphQLOutputType): string {
  return getNamedType(type).name
}

/** The object type that a field of `owner` gives. */
export function connectionType(
  compilation: Compilation,
  owner: GraphQLObjectType,
  field: string,
): GraphQLObjectType {
  return objectType(getNamedType(compilation.fieldOf(owner, field).type))
}
