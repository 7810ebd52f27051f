import type { GraphQLResolveInfo } from 'graphql'

import type { Model } from '../../model/model.js'
import type { Statement } from '../../store/port.js'
import { Compilation, type Request } from '../compile/compilation.js'
import type { QueryContext } from '../context.js'
import { bind } from '../plans/plans.js'

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

/** A statement of lines; empty ones are left out. */
export function statementOf(compilation: Compilation, lines: readonly string[]): Statement {
  return { text: lines.filter((line) => line !== '').join('\n'), parameters: compilation.parameters }
}

/** Runs a statement and gives its rows' only column. */
export async function runColumn(
  context: QueryContext,
  statement: Statement,
  column: string,
): Promise<unknown[]> {
  return (await context.run(statement)).map((row) => row[column])
}

/** Runs a planned statement with the values of a request, and gives its rows' only column. */
export function runPlanned(
  context: QueryContext,
  info: GraphQLResolveInfo,
  { text, parameters }: Statement,
  column: string,
  values: Readonly<Record<string, unknown>> = {},
): Promise<unknown[]> {
  const bound = { ...bind(parameters, info.variableValues), ...values }
  return runColumn(context, { text, parameters: bound }, column)
}

/** The arguments of a root field as a plan sees them: with placeholders for what it does not depend on. */
export function argumentsIn(
  compilation: Compilation,
  info: GraphQLResolveInfo,
): Readonly<Record<string, unknown>> {
  const [node] = info.fieldNodes
  if (!node) throw new Error(`${info.fieldName} was not asked for`)
  return compilation.argumentsOf(compilation.fieldOf(info.parentType, info.fieldName), node)
}

/** Follows the id in a parameter, which may have been merged into another; binds the id that stays to `bound`. */
export function resolveId(
  compilation: Compilation,
  parameter: string,
  bound: string,
  carried: readonly string[] = [],
): string[] {
  const merged = compilation.variable('merged')
  return [
    `OPTIONAL MATCH (${merged}:Merged {id: ${parameter}})`,
    `WITH ${[...carried, `coalesce(${merged}.into, ${parameter}) AS ${bound}`].join(', ')}`,
  ]
}
