import { Kind, type DocumentNode, type GraphQLSchema, type TypeNode } from 'graphql'

import { askedBy, type Asked } from './cost.js'

/** How many costs are remembered; of more, the oldest go. */
const REMEMBERED = 1_000
/** The longest variables that a cost is remembered for, in characters; what is longer seldom comes again. */
const KEY_LONGEST = 1_000

interface Known {
  readonly number: number
  readonly texts: ReadonlySet<string>
}

/**
 * Costs of operations by document and variables, so that each is worked out once (it takes as long as compiling the
 * statement). What a variable of type ID or String says costs the same, whatever it is; so its text is no part of the key.
 */
export class RememberedCosts {
  readonly #documents = new WeakMap<DocumentNode, Known>()
  readonly #costs = new Map<string, Asked | undefined>()
  #numbers = 0

  of(
    schema: GraphQLSchema,
    document: DocumentNode,
    operationName: string | undefined,
    variables: Readonly<Record<string, unknown>>,
  ): Asked | undefined {
    const { number, texts } = this.#known(document)
    const values = Object.entries(variables).map(([name, value]) => [
      name,
      texts.has(name) ? withoutText(value) : value,
    ])
    const key = JSON.stringify([number, operationName ?? null, values])
    if (this.#costs.has(key)) return this.#costs.get(key)
    const asked = askedBy(schema, document, operationName, variables)
    if (key.length > KEY_LONGEST) return asked
    const [oldest] = this.#costs.size >= REMEMBERED ? this.#costs.keys() : []
    if (oldest !== undefined) this.#costs.delete(oldest)
    this.#costs.set(key, asked)
    return asked
  }

  #known(document: DocumentNode): Known {
    const known = this.#documents.get(document)
    if (known !== undefined) return known
    const made = { number: ++this.#numbers, texts: textVariables(document) }
    this.#documents.set(document, made)
    return made
  }
}

/** Texts, also those in a list, made the same; how many there are stays. */
function withoutText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutText)
  return typeof value === 'string' ? '' : value
}

/** Variables that are of type ID or String in every operation of a document. */
function textVariables(document: DocumentNode): ReadonlySet<string> {
  const texts = new Set<string>()
  const others = new Set<string>()
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    for (const { variable, type } of definition.variableDefinitions ?? [])
      (['ID', 'String'].includes(namedType(type)) ? texts : others).add(variable.name.value)
  }
  return new Set([...texts].filter((name) => !others.has(name)))
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
}
