import { randomUUID } from 'node:crypto'

import type { GraphQLResolveInfo, OperationDefinitionNode } from 'graphql'

import type { Request } from '../compile/compilation.js'

import { Named } from '../raw.js'

import { shapingVariables } from './shaping-variables.js'

/** How many plans are kept for one root field; of more, those go that were not asked for the longest. */
const KEPT_MOST = 200
/** The longest values that a plan is kept for, in characters; what is longer seldom comes again. */
const KEY_LONGEST = 2_000

/** Stands for the value of a variable while a plan is made; nobody can send it as a value. */
const PLACEHOLDER = `\u0000${randomUUID()}:`

interface Operation {
  readonly number: number
  readonly shaping: ReadonlySet<string>
}

/**
 * What has been compiled of one root field, by operation and by the values that shape it (shaping-variables.ts). It is
 * found again as long as the service keeps the parsed document.
 */
export class Plans<Plan> {
  readonly #operations = new WeakMap<OperationDefinitionNode, Operation>()
  readonly #plans = new Map<string, Plan>()
  #numbers = 0

  /** The plan of a request; made where there is none, from a request whose other variables are placeholders. */
  of(info: GraphQLResolveInfo, make: (request: Request) => Plan): Plan {
    const operation = this.#operationOf(info)
    const key = keyOf(info, operation)
    const known = this.#plans.get(key)
    // Taken out and put in again, the plan is the youngest.
    this.#plans.delete(key)
    const plan = known ?? make(requestOf(info, operation.shaping))
    if (key.length <= KEY_LONGEST) this.#plans.set(key, plan)
    const [oldest] = this.#plans.size > KEPT_MOST ? this.#plans.keys() : []
    if (oldest !== undefined) this.#plans.delete(oldest)
    return plan
  }

  #operationOf(info: GraphQLResolveInfo): Operation {
    const known = this.#operations.get(info.operation)
    if (known !== undefined) return known
    const definitions = [info.operation, ...Object.values(info.fragments)]
    const operation = { number: ++this.#numbers, shaping: shapingVariables(info.schema, definitions) }
    this.#operations.set(info.operation, operation)
    return operation
  }
}

function requestOf(info: GraphQLResolveInfo, shaping: ReadonlySet<string>): Request {
  const variableValues = new Named()
  for (const [name, value] of Object.entries(info.variableValues))
    variableValues[name] = isGiven(value) && !shaping.has(name) ? PLACEHOLDER + name : value
  return { schema: info.schema, fragments: info.fragments, variableValues }
}

/** The values of parameters, where a placeholder stands for a variable. */
export function bind(
  parameters: Readonly<Record<string, unknown>>,
  variableValues: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const bound: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(parameters)) {
    const isPlaceholder = typeof value === 'string' && value.startsWith(PLACEHOLDER)
    bound[name] = isPlaceholder ? variableValues[value.slice(PLACEHOLDER.length)] : value
  }
  return bound
}

/** Which field of which operation, and the values that shape it; of the others, whether they were given. */
function keyOf(info: GraphQLResolveInfo, { number, shaping }: Operation): string {
  const values = Object.entries(info.variableValues).map(([name, value]) => [
    name,
    isGiven(value) && !shaping.has(name) ? true : [value],
  ])
  return JSON.stringify([number, info.path.key, values])
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined
}
