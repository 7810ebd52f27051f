import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ENTITY_KINDS, RELATION_TYPES, labelOf } from '../../src/model/kinds.js'
import { createNodes, createRelations } from '../../src/store/load-steps.js'
import {
  INDEXED,
  UNIQUE,
  labelText,
  propertyIndex,
  typeText,
  uniqueConstraint,
} from '../../src/store/schema.js'
import { cypherFolder, statementText, withoutComments } from '../../src/store/statements.js'

/** A statement of the project, by the place it comes from. */
export interface ListedStatement {
  readonly name: string
  readonly text: string
}

/** Snapshots of compiled statements, `.cypher` files: each statement after a comment with its parameters, ended by `;`. */
const compiledFolder = fileURLToPath(new URL('../query/__snapshots__/', import.meta.url))

/** Every statement that Neo4j is ever sent: those of `cypher/`, those made from the schema, and the compiled snapshots. */
export function listedStatements(): ListedStatement[] {
  return [...handWritten(), ...generated(), ...compiled()]
}

function handWritten(): ListedStatement[] {
  return cypherFiles(fileURLToPath(cypherFolder))
    .filter((file) => !file.startsWith('grafeo'))
    .map((file) => {
      const text = statementText(file.replace(/\.cypher$/, ''))
      // A fragment is gone on from.
      return {
        name: `cypher/${file}`,
        text: file === join('neo4j', 'search.cypher') ? `${text}\nRETURN n.id` : text,
      }
    })
}

function generated(): ListedStatement[] {
  const texts = [
    ...UNIQUE.map(uniqueConstraint),
    ...INDEXED.map(propertyIndex),
    ...ENTITY_KINDS.map((kind) => createNodes(labelText(['Entity', labelOf(kind)]), ['id', 'hash'])),
    ...['Mention', 'Merged'].map((label) => createNodes(labelText([label]), ['id', 'hash'])),
    ...RELATION_TYPES.map((type) => createRelations(typeText(type), ['id', 'hash'])),
  ]
  return texts.map((text) => ({ name: text.replaceAll('\n', ' '), text }))
}

function compiled(): ListedStatement[] {
  return cypherFiles(compiledFolder).flatMap((file) =>
    readFileSync(join(compiledFolder, file), 'utf8')
      .split(/;\n/)
      .map(withoutComments)
      .filter((text) => text !== '')
      .map((text, index) => ({ name: `test/query/__snapshots__/${file}, statement ${index + 1}`, text })),
  )
}

function cypherFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher'))
    .sort()
}
