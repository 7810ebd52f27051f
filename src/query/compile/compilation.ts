import {
  getArgumentValues,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'

import type { Model } from '../../model/model.js'

/** What a compiled part adds to a statement, and how its value is read from the result. */
export interface Part {
  /** Subqueries that give the columns the expression uses. */
  readonly blocks: readonly string[]
  /** A Cypher expression for the raw value. */
  readonly expression: string
  /** The value as GraphQL wants it, from the raw one. */
  readonly read: (raw: unknown) => unknown
}

/** A request as GraphQL hands it to a resolver. */
export interface Request {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variableValues: Readonly<Record<string, unknown>>
}

/** One statement in the making: hands out variable names and parameters, in the order of the selection. */
export class Compilation {
  readonly parameters: Record<string, unknown> = {}
  readonly #names = new Map<string, number>()

  constructor(
    readonly model: Model,
    readonly request: Request,
  ) {}

  /** A variable name not used before. */
  variable(stem: string): string {
    const number = (this.#names.get(stem) ?? 0) + 1
    this.#names.set(stem, number)
    return number === 1 ? stem : `${stem}_${number}`
  }

  /** The reference to a new parameter with this value. */
  parameter(stem: string, value: unknown): string {
    const name = this.variable(`p_${stem}`).slice(2)
    this.parameters[name] = value
    return `$${name}`
  }

  /** The reference to a parameter that is given with each request, under this name, which no other has yet. */
  given(name: string): string {
    return this.parameter(name, null)
  }

  /** The values of a field's arguments, defaults included. */
  argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Readonly<Record<string, unknown>> {
    return getArgumentValues(field, node, { ...this.request.variableValues })
  }

  fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
    const field = type.getFields()[name]
    if (!field) throw new Error(`${type.name} has no field ${name}`)
    return field
  }
}

/** Indents the lines of a block by two. */
export function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}

/** A subquery that sees `imported` and returns one column. */
export function subquery(imported: readonly string[], lines: readonly string[]): string {
  return `CALL (${imported.join(', ')}) {\n${indent(lines.filter((line) => line !== '').join('\n'))}\n}`
}

/**
 * The columns of a row that is sent as a list. A map would send its keys again with every row, and reading them costs
 * more than reading the values.
 */
export class Columns {
  readonly #expressions: string[] = []

  /** Gives the place of a column in the row; adds it where there is none like it yet. */
  add(expression: string): number {
    const known = this.#expressions.indexOf(expression)
    return known >= 0 ? known : this.#expressions.push(expression) - 1
  }

  get expression(): string {
    return `[${this.#expressions.join(', ')}]`
  }
}

/** A map literal. */
export function mapOf(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([key, expression]) => `${key}: ${expression}`).join(', ')}}`
}
