import type { GraphQLResolveInfo } from 'graphql'

import type { Model } from '../../model/model.js'
import { Compilation, type Request } from '../compile/compilation.js'
import type { QueryContext } from '../context.js'
import { record } from '../raw.js'

/** A root field's resolver. */
export type RootResolver = (
  source: unknown,
  values: Readonly<Record<string, unknown>>,
  context: QueryContext,
  info: GraphQLResolveInfo,
) => Promise<unknown>

export function requestOf(info: GraphQLResolveInfo): Request {
  return { schema: info.schema, fragments: info.fragments, variableValues: info.variableValues }
}

export function compilationOf(model: Model, info: GraphQLResolveInfo): Compilation {
  return new Compilation(model, requestOf(info))
}

/** The selection sets of a root field. */
export function selectionsOfInfo(
  info: GraphQLResolveInfo,
): NonNullable<GraphQLResolveInfo['fieldNodes'][number]['selectionSet']>[] {
  return info.fieldNodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []))
}

/** The names of the arguments that the client wrote. */
export function givenArguments(info: GraphQLResolveInfo): Set<string> {
  return new Set(
    info.fieldNodes.flatMap((node) => node.arguments?.map((argument) => argument.name.value) ?? []),
  )
}

/** Runs a statement and gives its rows' only column. */
export async function runColumn(
  context: QueryContext,
  compilation: Compilation,
  lines: readonly string[],
  column: string,
): Promise<unknown[]> {
  const text = lines.filter((line) => line !== '').join('\n')
  const rows = await context.run({ text, parameters: compilation.parameters })
  return rows.map((row) => record(row)[column])
}

/** Follows an id that was merged into another; binds the id that stays to `bound`. */
export function resolveId(
  compilation: Compilation,
  name: string,
  id: string,
  bound: string,
  carried: readonly string[] = [],
): string[] {
  const merged = compilation.variable('merged')
  const parameter = compilation.parameter(name, id)
  return [
    `OPTIONAL MATCH (${merged}:Merged {id: ${parameter}})`,
    `WITH ${[...carried, `coalesce(${merged}.into, ${parameter}) AS ${bound}`].join(', ')}`,
  ]
}
