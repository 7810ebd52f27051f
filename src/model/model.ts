import {
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql'
import { z } from 'zod'

import { ENTITY_KINDS, RELATION_TYPES, type EntityKind, type RelationType } from './kinds.js'

/** Which end of a relation the thing at hand is at: OUT where the relation starts from it. */
export type Side = 'OUT' | 'IN'

/** How a field follows relations; see `@relation` in schema/directives.graphql. */
export interface RelationModel {
  readonly types: readonly RelationType[]
  readonly direction: Side
  readonly through?: RelationType
  readonly edge?: string
  readonly filterable: boolean
  readonly depth: boolean
  /** The type at the other end: an object type of a kind, or Entity. */
  readonly target: string
  readonly list: boolean
}

/** A way to filter by a field, under the name it has in the filter. */
export interface FilterModel {
  readonly name: string
  readonly field: string
  /** The property of the relation that is filtered by, in place of its end. */
  readonly on?: string
}

export interface FieldModel {
  readonly name: string
  /** The named type, without list and non-null. */
  readonly type: string
  /** The stored property that the field shows or is made from. */
  readonly property: string
  readonly relation?: RelationModel
  readonly filters: readonly FilterModel[]
}

/** A type whose objects are things in the graph. */
export interface NodeModel {
  readonly type: string
  readonly kind: EntityKind
  /** The root field that lists it. */
  readonly list: string
  readonly fields: ReadonlyMap<string, FieldModel>
}

/** An edge type that shows more of a relation than its end. */
export interface EdgeModel {
  readonly type: string
  /** Properties of the relation that the edge shows, by field. */
  readonly properties: readonly string[]
  /** Fields that show an end of the relation by name; where there are any, the edge has no `node`. */
  readonly ends: ReadonlyMap<string, Side>
}

/** What the written schema says of the graph. */
export interface Model {
  readonly nodes: ReadonlyMap<string, NodeModel>
  readonly edges: ReadonlyMap<string, EdgeModel>
}

const side = z.enum(['OUT', 'IN'])
const nodeArguments = z.object({ kind: z.enum(ENTITY_KINDS), list: z.string() })
const relationArguments = z.object({
  types: z.array(z.enum(RELATION_TYPES)).min(1),
  direction: side,
  through: z.enum(RELATION_TYPES).optional(),
  edge: z.string().optional(),
  filterable: z.boolean().default(false),
  depth: z.boolean().default(false),
})
const filterableArguments = z.object({ as: z.string().optional(), on: z.string().optional() })

/** The model that the SDL's directives say; throws where a directive's arguments make no sense. */
export function readModel(document: DocumentNode): Model {
  const objects = document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
  const nodes = objects.flatMap((object) => {
    const directive = directiveOf(object, 'node')
    return directive ? [nodeModel(object, directive)] : []
  })
  const edges = objects.filter((object) => directiveOf(object, 'edge')).map(edgeModel)
  return {
    nodes: new Map(nodes.map((node) => [node.type, node])),
    edges: new Map(edges.map((edge) => [edge.type, edge])),
  }
}

/** The name of the connection that belongs to an edge type: PostEdge → PostConnection. */
export function connectionOf(edge: string): string {
  return edge.replace(/Edge$/, 'Connection')
}

function nodeModel(object: ObjectTypeDefinitionNode, directive: ConstDirectiveNode): NodeModel {
  const { kind, list } = nodeArguments.parse(argumentsOf(directive))
  const fields = (object.fields ?? []).map(fieldModel)
  return { type: object.name.value, kind, list, fields: new Map(fields.map((field) => [field.name, field])) }
}

function fieldModel(field: FieldDefinitionNode): FieldModel {
  const name = field.name.value
  const { type, list } = unwrap(field.type)
  const relation = directiveOf(field, 'relation')
  const property = directiveOf(field, 'property')
  return {
    name,
    type,
    property: property ? z.object({ name: z.string() }).parse(argumentsOf(property)).name : name,
    filters: directivesOf(field, 'filterable').map((directive) => {
      const { as, on } = filterableArguments.parse(argumentsOf(directive))
      return { name: as ?? name, field: name, ...(on && { on }) }
    }),
    ...(relation && { relation: { ...relationArguments.parse(argumentsOf(relation)), target: type, list } }),
  }
}

function edgeModel(object: ObjectTypeDefinitionNode): EdgeModel {
  const fields = object.fields ?? []
  const ends = fields.flatMap((field): [string, Side][] => {
    const directive = directiveOf(field, 'end')
    return directive ? [[field.name.value, z.object({ side }).parse(argumentsOf(directive)).side]] : []
  })
  const properties = fields.filter((field) => !directiveOf(field, 'end')).map((field) => field.name.value)
  return { type: object.name.value, properties, ends: new Map(ends) }
}

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined
}

function directivesOf(node: Directed, name: string): ConstDirectiveNode[] {
  return (node.directives ?? []).filter((directive) => directive.name.value === name)
}

export function directiveOf(node: Directed, name: string): ConstDirectiveNode | undefined {
  return directivesOf(node, name)[0]
}

function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  const entries = (directive.arguments ?? []).map((argument) => {
    const { value } = argument
    if (value.kind === Kind.LIST)
      return [
        argument.name.value,
        value.values.map((item) => ('value' in item ? item.value : undefined)),
      ] as const
    return [argument.name.value, 'value' in value ? value.value : undefined] as const
  })
  return Object.fromEntries(entries)
}

function unwrap(type: TypeNode): { type: string; list: boolean } {
  if (type.kind === Kind.NON_NULL_TYPE) return unwrap(type.type)
  if (type.kind === Kind.LIST_TYPE) return { ...unwrap(type.type), list: true }
  return { type: type.name.value, list: false }
}
