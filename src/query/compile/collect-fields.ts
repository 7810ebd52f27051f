import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type GraphQLObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

import type { Request } from './compilation.js'

/** What is asked for under one response name, of one object type. */
export interface FieldGroup {
  readonly responseKey: string
  /** The field's name. */
  readonly name: string
  /** The nodes that ask for it; their selections are to be taken together. */
  readonly nodes: readonly [FieldNode, ...FieldNode[]]
}

/** CollectFields of the GraphQL specification (October 2021, section 6.3.2), over several selection sets. */
export function collectFields(
  request: Request,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
): FieldGroup[] {
  const groups = new Map<string, [FieldNode, ...FieldNode[]]>()
  const visited = new Set<string>()
  const visit = (selection: SelectionNode): void => {
    if (!isIncluded(request, selection)) return
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value
      const group = groups.get(key)
      if (group) group.push(selection)
      else groups.set(key, [selection])
      return
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = request.fragments[selection.name.value]
      if (!fragment || visited.has(selection.name.value)) return
      visited.add(selection.name.value)
      if (applies(request, fragment.typeCondition.name.value, type))
        fragment.selectionSet.selections.forEach(visit)
      return
    }
    if (!selection.typeCondition || applies(request, selection.typeCondition.name.value, type))
      selection.selectionSet.selections.forEach(visit)
  }
  for (const set of selections) set.selections.forEach(visit)
  return [...groups].map(([responseKey, nodes]) => ({ responseKey, name: nodes[0].name.value, nodes }))
}

/** The selection sets of all nodes of a group. */
export function selectionsOf(group: FieldGroup): SelectionSetNode[] {
  return group.nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []))
}

function isIncluded(request: Request, selection: SelectionNode): boolean {
  const variables = { ...request.variableValues }
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false
}

function applies(request: Request, condition: string, type: GraphQLObjectType): boolean {
  if (condition === type.name) return true
  const conditional = request.schema.getType(condition)
  return isAbstractType(conditional) && request.schema.isSubType(conditional, type)
}
