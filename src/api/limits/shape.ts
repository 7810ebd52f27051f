import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

import type { Limits } from './limits.js'
import { LimitRefusal } from './refusal.js'

/** Counts that depend on the text alone, not on variables. */
export type Shape = Pick<
  Limits,
  'depth' | 'aliases' | 'rootFields' | 'directives' | 'fields' | 'introspectionDepth' | 'introspectionFields'
>

const NOTHING: Shape = {
  depth: 0,
  aliases: 0,
  rootFields: 0,
  directives: 0,
  fields: 0,
  introspectionDepth: 0,
  introspectionFields: 0,
}

/**
 * Measures an operation as if every fragment stood where it is spread. Each fragment is measured once, so that the
 * time grows with the text however often fragments are spread.
 */
export function shapeOf(document: DocumentNode, operation: OperationDefinitionNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  const measured = new Map<string, Shape>()

  const ofFragment = (name: string): Shape => {
    const known = measured.get(name)
    if (known) return known
    // A fragment that reaches itself never gets here past validation; it counts as empty.
    measured.set(name, NOTHING)
    const fragment = fragments.get(name)
    const shape = fragment ? ofSelections(fragment.selectionSet) : NOTHING
    measured.set(name, shape)
    return shape
  }

  const ofSelections = ({ selections }: SelectionSetNode): Shape =>
    selections.reduce((sum, selection): Shape => {
      const directives = sum.directives + (selection.directives?.length ?? 0)
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        return beside({ ...sum, directives }, ofFragment(selection.name.value))
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return beside({ ...sum, directives }, ofSelections(selection.selectionSet))
      const under = selection.selectionSet ? ofSelections(selection.selectionSet) : undefined
      const aliases = selection.alias ? 1 : 0
      const shown = ['__schema', '__type'].includes(selection.name.value) ? introspection(under) : step(under)
      return beside({ ...sum, directives, aliases: sum.aliases + aliases }, shown)
    }, NOTHING)

  const shape = ofSelections(operation.selectionSet)
  return { ...shape, directives: shape.directives + (operation.directives?.length ?? 0) }
}

/** A field over what is selected under it. */
function step(under: Shape | undefined): Shape {
  if (!under) return { ...NOTHING, rootFields: 1, fields: 1 }
  return { ...under, rootFields: 1, depth: under.depth + 1, fields: under.fields + 1 }
}

function introspection(under: Shape | undefined): Shape {
  const { depth, fields } = step(under)
  return {
    ...step(under),
    depth: 0,
    fields: 1,
    introspectionDepth: depth,
    introspectionFields: fields,
  }
}

function beside(a: Shape, b: Shape): Shape {
  return {
    depth: Math.max(a.depth, b.depth),
    introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
    aliases: a.aliases + b.aliases,
    rootFields: a.rootFields + b.rootFields,
    directives: a.directives + b.directives,
    fields: a.fields + b.fields,
    introspectionFields: a.introspectionFields + b.introspectionFields,
  }
}

/** The first limit that an operation is over. */
export function refuseShape(shape: Shape, limits: Limits): LimitRefusal | undefined {
  const names = [
    'depth',
    'aliases',
    'rootFields',
    'directives',
    'fields',
    'introspectionDepth',
    'introspectionFields',
  ] as const
  const over = names.find((name) => shape[name] > limits[name])
  return over && new LimitRefusal(over, shape[over], limits[over])
}
