import {
  Kind,
  parse,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql'

import { connectionOf, type FieldModel, type Model, type NodeModel } from './model.js'

/** Where lists start and end, and where the next page does. */
const FORWARD = `
  "每页条数，至多 100。Page size, at most 100."
  first: Int = 25
  "从此游标之后。After this cursor."
  after: String`
const BOTH_WAYS = `${FORWARD}
  "自末尾起的条数，至多 100。Page size from the end, at most 100."
  last: Int
  "至此游标之前。Before this cursor."
  before: String`

const SHARED = `
"翻页的位置。Where a page stands in its list."
type PageInfo {
  "其后是否还有。Whether more follow."
  hasNextPage: Boolean!
  "其前是否还有。Whether some stand before."
  hasPreviousPage: Boolean!
  "首条的游标。The first item's cursor."
  startCursor: String
  "末条的游标。The last item's cursor."
  endCursor: String
}
"文字的条件，所列皆须满足；不计繁简与全角半角之别者用 search。Conditions on a text; all given must hold."
input TextFilter {
  "等于。Equals."
  eq: String
  "为其中之一。Is one of."
  in: [String!]
  "包含。Contains."
  contains: String
  "开头为。Starts with."
  startsWith: String
}
"日期的条件。日期不确切时，须其全部可能都满足；eq 则须恰为一日。Conditions on a date; of an inexact date all that it may be must satisfy them."
input DateFilter {
  "恰为此日。Is this very day."
  eq: Date
  "不早于。Not before."
  gte: Date
  "晚于。After."
  gt: Date
  "不晚于。Not after."
  lte: Date
  "早于。Before."
  lt: Date
}`

/**
 * The schema that is served: the written one with the fields of its interfaces filled in, list fields made
 * connections (Relay's Cursor Connections Specification), and edge, connection and filter types added.
 */
export function generateSchema(written: DocumentNode, model: Model): DocumentNode {
  const entity = written.definitions.find(
    (node): node is InterfaceTypeDefinitionNode =>
      node.kind === Kind.INTERFACE_TYPE_DEFINITION && node.name.value === 'Entity',
  )
  if (!entity) throw new Error('schema/: the interface Entity is missing')
  const definitions = written.definitions.flatMap((node): DefinitionNode[] => {
    if (node.kind === Kind.DIRECTIVE_DEFINITION) return []
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [node]
    const nodeModel = model.nodes.get(node.name.value)
    if (nodeModel) return [withConnections(node, nodeModel, entity.fields ?? [])]
    if (model.edges.has(node.name.value)) return [completeEdge(node, model)]
    return [withoutDirectives(node)]
  })
  return {
    kind: Kind.DOCUMENT,
    definitions: [...definitions, ...parse(generated(model), { noLocation: true }).definitions],
  }
}

function withConnections(
  object: ObjectTypeDefinitionNode,
  model: NodeModel,
  shared: readonly FieldDefinitionNode[],
): ObjectTypeDefinitionNode {
  const fields = (object.fields ?? []).map((field) => {
    const relation = model.fields.get(field.name.value)?.relation
    if (!relation?.list) return { ...field, directives: [] }
    const filter = relation.filterable ? `"条件。Conditions." filter: ${relation.target}Filter` : ''
    const depth = relation.depth ? '"直属或各级。Direct ones or all levels." depth: Depth = TOP' : ''
    const connection = relation.edge ? connectionOf(relation.edge) : `${relation.target}Connection`
    return fieldFromText(`${field.name.value}(${filter} ${depth} ${FORWARD}): ${connection}!`, field)
  })
  return { ...object, directives: [], fields: [...shared, ...fields] }
}

/** Adds what every edge has: its cursor, its node where it does not name its ends, and its relation. */
function completeEdge(object: ObjectTypeDefinitionNode, model: Model): ObjectTypeDefinitionNode {
  const edge = model.edges.get(object.name.value)
  const target = edge && edge.ends.size === 0 ? edgeTarget(edge.type, model) : undefined
  const node = target ? `"另一端。The other end." node: ${target}!` : ''
  const added = fieldsFromText(
    `"游标。Its cursor." cursor: String! ${node} "关系本身。The relation itself." relation: Relation!`,
  )
  return {
    ...object,
    directives: [],
    fields: [...added, ...(object.fields ?? []).map((field) => ({ ...field, directives: [] }))],
  }
}

function edgeTarget(edge: string, model: Model): string {
  const fields = [...model.nodes.values()].flatMap((node) => [...node.fields.values()])
  const target = fields.find((field) => field.relation?.edge === edge)?.relation?.target
  if (!target) throw new Error(`schema/: no field uses the edge ${edge}`)
  return target
}

function withoutDirectives(object: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  return { ...object, fields: (object.fields ?? []).map((field) => ({ ...field, directives: [] })) }
}

function generated(model: Model): string {
  const nodes = [...model.nodes.values()]
  return [
    SHARED,
    ...[...nodes.map((node) => node.type), 'Entity', 'Relation', 'Mention', 'Change'].map(connectionTypes),
    ...[...model.edges.values()].map((edge) => {
      const name = connectionOf(edge.type)
      const target =
        edge.ends.size === 0
          ? `"各条的另一端。The other ends." nodes: [${edgeTarget(edge.type, model)}!]!`
          : ''
      return connectionType(name, edge.type, target)
    }),
    ...nodes.map((node) => filterTypes(node, model)),
    'extend type Query {',
    ...nodes.map(
      (node) =>
        `"${node.type} 的列表，按自然顺序。The ${node.list}, in natural order." ${node.list}("条件。Conditions." filter: ${node.type}Filter ${BOTH_WAYS}): ${node.type}Connection!`,
    ),
    '}',
  ].join('\n')
}

function connectionTypes(type: string): string {
  const relation =
    type in WITHOUT_RELATION
      ? ''
      : '"所循的关系；根列表中为空。The relation followed; null in a root list." relation: Relation'
  return `${connectionType(`${type}Connection`, `${type}Edge`, `"各条。The items." nodes: [${type}!]!`)}
"${type} 及其游标。A ${type} with its cursor."
type ${type}Edge { "游标。Its cursor." cursor: String! "本身。The item." node: ${type}! ${relation} }`
}

const WITHOUT_RELATION = { Relation: true, Mention: true, Change: true }

function connectionType(name: string, edge: string, nodes: string): string {
  return `"一页 ${edge}。A page of ${edge}."
type ${name} { "各条及其游标。The items with their cursors." edges: [${edge}!]! ${nodes} "翻页。Where the page stands." pageInfo: PageInfo! "共几条。How many there are in all." totalCount: Int! }`
}

/** `TypeFilter`, with a condition for every scalar that is filterable and for every relation. */
function filterTypes(node: NodeModel, model: Model): string {
  const type = `${node.type}Filter`
  const fields = [...node.fields.values()].flatMap((field) => filterFields(field, model))
  return `"${node.type} 的条件，所列皆须满足。Conditions on ${node.type}; all given must hold."
input ${type} {
  "皆须满足。All of these."
  and: [${type}!]
  "满足其一。One of these."
  or: [${type}!]
  "不满足，包括缺少所问之项的。Not this; a thing that lacks what is asked for is among them."
  not: ${type}
  "标识。The id."
  id: TextFilter
  "规范名称。The canonical name."
  name: TextFilter
  ${fields.join('\n  ')}
}
"相关 ${node.type} 的条件。Conditions on related ${node.list}."
input ${node.type}RelationFilter {
  "至少有一个满足。At least one matches."
  some: ${type}
  "没有一个满足。None matches."
  none: ${type}
}`
}

function filterFields(field: FieldModel, model: Model): string[] {
  const { relation } = field
  if (relation) {
    if (!model.nodes.has(relation.target)) return []
    const input = relation.list ? `${relation.target}RelationFilter` : `${relation.target}Filter`
    const named = field.filters.length > 0 ? field.filters : [{ name: field.name, field: field.name }]
    return named.map(
      (filter) =>
        `"按 ${filter.name}。By ${filter.name}." ${filter.name}: ${'on' in filter ? 'TextFilter' : input}`,
    )
  }
  const input = SCALAR_FILTERS[field.type] ?? (field.type === 'Fulfilment' ? 'FulfilmentStatus' : field.type)
  const named = field.type === 'Fulfilment' ? [{ name: field.name }] : field.filters
  return named.map((filter) => `"按 ${filter.name}。By ${filter.name}." ${filter.name}: ${input}`)
}

const SCALAR_FILTERS: Readonly<Record<string, string>> = {
  String: 'TextFilter',
  ID: 'TextFilter',
  FuzzyDate: 'DateFilter',
}

function fieldsFromText(text: string): readonly FieldDefinitionNode[] {
  const [definition] = parse(`type T { ${text} }`, { noLocation: true }).definitions
  return definition?.kind === Kind.OBJECT_TYPE_DEFINITION ? (definition.fields ?? []) : []
}

function fieldFromText(text: string, written: FieldDefinitionNode): FieldDefinitionNode {
  const [field] = fieldsFromText(text)
  if (!field) throw new Error(`schema/: the field ${written.name.value} could not be generated`)
  return { ...field, ...(written.description && { description: written.description }) }
}
