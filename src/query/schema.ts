import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'

import { generateSchema } from '../model/generate.js'
import { readModel } from '../model/model.js'
import { schemaSources } from '../model/sources.js'

import { attachResolvers } from './resolvers.js'
import { dateScalar, dateTimeScalar } from './scalars.js'

/** The schema that is served, made from `schema/*.graphql`, with its resolvers; they want a QueryContext. */
export function buildSchema(): GraphQLSchema {
  const written = schemaSources()
  const model = readModel(written)
  const schema = makeExecutableSchema({
    typeDefs: generateSchema(written, model),
    resolvers: { Date: dateScalar, DateTime: dateTimeScalar },
    resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
  })
  attachResolvers(schema, model)
  return schema
}
