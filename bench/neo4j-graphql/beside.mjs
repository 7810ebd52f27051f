// @neo4j/graphql over the same database, with types for what shapes.mjs asks. Nothing of it is installed with Zhimai.
import { Neo4jGraphQL } from '@neo4j/graphql'
import { execute, parse, validate } from 'graphql'
import neo4j from 'neo4j-driver'

import { SHAPES } from './shapes.mjs'

const TYPES = `
  type Person @node(labels: ["Entity", "Person"]) { id: ID! kind: String! name: String! aliases: [String!] }
  type Office @node(labels: ["Entity", "Office"]) {
    id: ID!
    name: String!
    key: String!
    tasks: [Task!]! @relationship(type: "ASSIGNED_TO", direction: IN, properties: "Fact")
  }
  type Task @node(labels: ["Entity", "Task"]) {
    id: ID!
    number: String!
    text: String!
    key: String!
    assignedTo: [Office!]! @relationship(type: "ASSIGNED_TO", direction: OUT, properties: "Fact")
    fulfills: [Clause!]! @relationship(type: "FULFILLS", direction: OUT, properties: "Fact")
  }
  type Clause @node(labels: ["Entity", "Clause"]) { id: ID! number: String! text: String! key: String! fulfilment: String }
  type AgreementVersion @node(labels: ["Entity", "AgreementVersion"]) {
    id: ID!
    clauses: [Clause!]! @relationship(type: "PART_OF", direction: IN, properties: "Fact")
  }
  type Thing @node(labels: ["Entity"])
    @fulltext(indexes: [{ indexName: "entity_search", queryName: "found", fields: ["search"] }]) {
    id: ID!
    key: String!
    search: String
  }
  type Fact @relationshipProperties { literal: String basis: String evidence: [String!] }
`

/** Gives how to ask, over a driver of the settings that the rest of the benchmark has. */
export async function openBeside({ uri, user, password, database }) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  const schema = await new Neo4jGraphQL({ typeDefs: TYPES, driver }).getSchema()
  const documents = new Map(
    Object.entries(SHAPES).map(([name, { query }]) => {
      const document = parse(query)
      const [error] = validate(schema, document)
      if (error) throw error
      return [name, document]
    }),
  )
  const ask = async (name, variableValues) => {
    const contextValue = { sessionConfig: { database, defaultAccessMode: neo4j.session.READ } }
    const document = documents.get(name)
    const { data, errors } = await execute({ schema, document, variableValues, contextValue })
    if (errors) throw errors[0]
    return data
  }
  return { ask, close: () => driver.close() }
}
