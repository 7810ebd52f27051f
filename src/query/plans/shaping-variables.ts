import {
  getNamedType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DefinitionNode,
  type GraphQLSchema,
} from 'graphql'

/** Input types whose operands go into a statement as parameters, whatever they are. */
const OPERANDS = ['TextFilter', 'DateFilter']

/** Arguments of root fields that go into a statement as parameters, whatever they are. */
const ROOT_OPERANDS = ['node.id', 'document.id', 'nodes.ids', 'trace.from', 'trace.to']

/**
 * The variables whose values may change the text of a statement, such as a page's size, or the condition of @include. A
 * variable that only gives what is compared, such as an id, is not among them: its statement is the same for all values.
 */
export function shapingVariables(
  schema: GraphQLSchema,
  definitions: readonly DefinitionNode[],
): ReadonlySet<string> {
  const shaping = new Set<string>()
  const types = new TypeInfo(schema)
  const visitor = visitWithTypeInfo(types, {
    VariableDefinition: () => false,
    Argument: (node) => {
      const field = `${types.getFieldDef()?.name ?? ''}.${node.name.value}`
      const isRoot = types.getParentType() === schema.getQueryType()
      return isRoot && types.getDirective() === null && isPlain(node.value) && ROOT_OPERANDS.includes(field)
        ? false
        : undefined
    },
    ObjectField: (node) => {
      const parent = types.getParentInputType()
      const isOperand =
        parent !== null && parent !== undefined && OPERANDS.includes(getNamedType(parent).name)
      return isOperand && isPlain(node.value) ? false : undefined
    },
    Variable: (node) => {
      shaping.add(node.name.value)
    },
  })
  for (const definition of definitions) visit<ASTNode>(definition, visitor)
  return shaping
}

/** A variable itself; one inside a list would have to be found again in it. */
function isPlain({ kind }: ASTNode): boolean {
  return kind === Kind.VARIABLE
}
