import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** `text` where it is a day of the Gregorian calendar, written as ISO 8601. */
function parseDay(text: unknown): string {
  const [, year, month, day] = DAY.exec(typeof text === 'string' ? text : '') ?? []
  if (year !== undefined) {
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    date.setUTCFullYear(Number(year))
    if (date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)) return String(text)
  }
  const code = { extensions: { code: 'BAD_USER_INPUT' } }
  throw new GraphQLError(`${JSON.stringify(text)} is no day; write it as 2020-06-19`, code)
}

/** The scalar Date: a day, ISO 8601. */
export const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
  serialize: (value) => String(value),
})

/** The scalar DateTime, only given, never taken: ISO 8601 with time zone. */
export const dateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize: (value) => String(value),
})
