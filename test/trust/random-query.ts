import fc from 'fast-check'
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'

/** Draws one value of an arbitrary; fast-check's generator. */
type Draw = fc.GeneratorValue

/** What random questions are asked with, so that they find something now and then. */
export interface Vocabulary {
  readonly ids: readonly string[]
  readonly words: readonly string[]
}

/** How far down a question goes, and how many fields it selects of each thing at most. */
const DEEPEST = 5
const WIDEST = 4
/** Fields that tell of the engine and the moment, not of the graph. */
const OF_THE_ENGINE = new Set(['Dataset.engine', 'Dataset.engineVersion', 'Dataset.loadedAt'])

/** A random question that is valid for the schema, its values drawn from the vocabulary, the calendar and nowhere. */
export function randomQuery(draw: Draw, schema: GraphQLSchema, vocabulary: Vocabulary): string {
  const query = schema.getQueryType()
  if (!query) throw new Error('the schema has no Query')
  return new Writer(draw, schema, vocabulary).selections(query, 0)
}

class Writer {
  #aliases = 0

  constructor(
    private readonly draw: Draw,
    private readonly schema: GraphQLSchema,
    private readonly vocabulary: Vocabulary,
  ) {}

  selections(type: GraphQLCompositeType, depth: number): string {
    const own = isAbstractType(type) && !('getFields' in type) ? [] : this.#fieldsOf(type, depth)
    const count = this.#number(1, depth === 0 ? 2 : WIDEST)
    const chosen = own.length === 0 ? [] : Array.from({ length: count }, () => this.#pick(own))
    const fields = chosen.map((field) => this.#field(field, depth))
    if (isAbstractType(type) && this.#number(0, 1) === 1) {
      const inner = this.#pick(this.schema.getPossibleTypes(type))
      fields.push(`... on ${inner.name} ${this.selections(inner, depth)}`)
    }
    return `{ __typename ${fields.join(' ')} }`
  }

  #fieldsOf(type: GraphQLCompositeType, depth: number): GraphQLField<unknown, unknown>[] {
    if (!('getFields' in type)) return []
    return Object.values(type.getFields()).filter(
      (field) =>
        !OF_THE_ENGINE.has(`${type.name}.${field.name}`) &&
        (depth < DEEPEST || isLeafType(getNamedType(field.type))),
    )
  }

  /** Each has a name of its own, so that no two of one name with other arguments meet. */
  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type)
    const values = field.args.flatMap((argument) => this.#argument(argument, field))
    const given = values.length > 0 ? `(${values.join(', ')})` : ''
    const under = isCompositeType(type) ? ` ${this.selections(type, depth + 1)}` : ''
    this.#aliases += 1
    return `f${this.#aliases}: ${field.name}${given}${under}`
  }

  #argument(argument: GraphQLArgument, field: GraphQLField<unknown, unknown>): string[] {
    // A cursor comes from an answer, and `last` excludes `first`: the walk over all connections asks with both.
    if (['after', 'before', 'last'].includes(argument.name)) return []
    if (!isNonNullType(argument.type) && this.#number(0, 2) === 0) return []
    if (argument.name === 'first') return [`first: ${this.#number(field.name === 'trace' ? 1 : 0, 5)}`]
    if (argument.name === 'maxLength') return [`maxLength: ${this.#number(1, 4)}`]
    return [`${argument.name}: ${this.#value(argument.type, argument.name, 0)}`]
  }

  #value(type: GraphQLInputType, name: string, depth: number): string {
    const nullable = getNullableType(type)
    if (isListType(nullable)) {
      const items = Array.from({ length: this.#number(0, 2) }, () =>
        this.#value(nullable.ofType, name, depth),
      )
      return `[${items.join(', ')}]`
    }
    if (isInputObjectType(nullable)) return this.#object(nullable, depth)
    if (isEnumType(nullable)) return this.#pick(nullable.getValues()).name
    switch (getNamedType(nullable).name) {
      case 'ID':
        return JSON.stringify(this.#pick([...this.vocabulary.ids, 'nothing/无']))
      case 'Boolean':
        return String(this.#number(0, 1) === 1)
      case 'Date':
        return `"20${this.#number(10, 29)}-0${this.#number(1, 9)}-1${this.#number(0, 9)}"`
      case 'Int':
        return String(this.#number(0, 500))
      default:
        return JSON.stringify(this.#pick([...this.vocabulary.words, ...this.vocabulary.ids]))
    }
  }

  #object(type: GraphQLInputObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        depth < 3 || !isInputObjectType(getNamedType(field.type)) || field.type.toString() === 'TextFilter',
    )
    if (fields.length === 0) return '{}'
    const chosen = new Set(Array.from({ length: this.#number(1, 2) }, () => this.#pick(fields)))
    return `{ ${[...chosen].map((field) => `${field.name}: ${this.#value(field.type, field.name, depth + 1)}`).join(', ')} }`
  }

  #number(least: number, most: number): number {
    return this.draw(fc.integer, { min: least, max: most })
  }

  #pick<T>(from: readonly T[]): T {
    const found = from[this.#number(0, from.length - 1)]
    if (found === undefined) throw new Error('nothing to choose from')
    return found
  }
}
