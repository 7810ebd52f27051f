import { ENTITY_KINDS, RELATION_TYPES, labelOf } from '../model/kinds.js'
import { StoreError } from './port.js'

/** Goes up when stored properties change their meaning; a store loaded under another number is loaded anew. */
export const SCHEMA_VERSION = 2

const KIND_LABELS = ENTITY_KINDS.map(labelOf)

/** Labels whose nodes are known by their `id`: every thing is an `Entity`, the others are internal. */
const IDENTITY_LABELS = ['Entity', 'Mention', 'Merged', 'Dataset'] as const
type IdentityLabel = (typeof IDENTITY_LABELS)[number]

/** A property of a label that statements look up, or page by. */
interface IndexedProperty {
  readonly label: string
  readonly property: string
}

/** What is unique: the `id` of every node. */
export const UNIQUE: readonly IndexedProperty[] = IDENTITY_LABELS.map((label) => ({ label, property: 'id' }))

/** What is indexed besides: the order of every list, and the fields that filters ask for by equality. */
export const INDEXED: readonly IndexedProperty[] = [
  { label: 'Entity', property: 'key' },
  { label: 'Mention', property: 'document' },
  { label: 'Clause', property: 'fulfilment' },
  { label: 'Document', property: 'number' },
  ...KIND_LABELS.flatMap((label) => [
    { label, property: 'key' },
    { label, property: 'name' },
  ]),
]

/** The statement that makes a property unique, where it is not yet. */
export function uniqueConstraint({ label, property }: IndexedProperty): string {
  return `CREATE CONSTRAINT ${schemaName(label, property)}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`
}

/** The statement that indexes a property, where it is not yet. */
export function propertyIndex({ label, property }: IndexedProperty): string {
  return `CREATE INDEX ${schemaName(label, property)} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`
}

/** Labels as they stand in a statement, such as `:Entity:Task`; only labels of the schema get into a text. */
export function labelText(labels: readonly string[]): string {
  const known: readonly string[] = [...IDENTITY_LABELS, ...KIND_LABELS]
  for (const label of labels) {
    if (!known.includes(label)) throw unknownName('label', label, known)
  }
  return labels.map((label) => `:${label}`).join('')
}

/** The label under which a node with these labels is looked up by its `id`. */
export function identityLabel(labels: readonly string[]): IdentityLabel {
  const found = IDENTITY_LABELS.find((label) => labels.includes(label))
  if (found === undefined) throw unknownName('label', labels.join(':') || '(none)', IDENTITY_LABELS)
  return found
}

/** A relation type as it stands in a statement; only types of the schema get into a text. */
export function typeText(type: string): string {
  const known: readonly string[] = RELATION_TYPES
  if (!known.includes(type)) throw unknownName('relation type', type, known)
  return type
}

/** A property's name as it stands in a statement; one that is no plain word, such as only a foreign export has, is refused. */
export function propertyText(name: string): string {
  if (/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return name
  throw new StoreError(
    'SCHEMA',
    `The property ${JSON.stringify(name)} is not of the schema: its name is no plain word.`,
  )
}

function schemaName(label: string, property: string): string {
  return `${label}_${property}`.toLowerCase()
}

function unknownName(what: string, name: string, known: readonly string[]): StoreError {
  return new StoreError('SCHEMA', `The ${what} ${name} is not of the schema. Known: ${known.join(', ')}.`)
}
