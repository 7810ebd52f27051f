import type { MatrixOffice, MatrixTask } from '../data/queries/fulfilment.js'

/** A column of the matrix. */
export interface MatrixColumn {
  readonly id: string
  readonly name: string
  readonly collective: boolean
  /** Of a collective: the office whose departments it stands for. */
  readonly officeOf: string | undefined
}

/** What stands in a cell: the office answers itself, or a collective covers it. */
export type MatrixCell =
  | { readonly state: 'assigned'; readonly literal: string }
  | { readonly state: 'covered'; readonly by: string }

export interface Matrix {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly {
    readonly task: MatrixTask
    /** By the id of a column. */
    readonly cells: ReadonlyMap<string, MatrixCell>
  }[]
}

/** Departments of a collective that a reader expanded, by the collective's id. */
export type Expanded = ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>

/**
 * Tasks by offices. Columns stand in the order in which the tasks name the offices, collectives last; an expanded
 * collective brings the departments it stands for, and covers them where it answers itself.
 */
export function matrixOf(tasks: readonly MatrixTask[], expanded: Expanded): Matrix {
  const offices = new Map<string, MatrixOffice>()
  for (const { assignedTo } of tasks)
    for (const { node } of assignedTo.edges) if (!offices.has(node.id)) offices.set(node.id, node)
  const named = [...offices.values()]
  const single = named.filter(({ officeKind }) => officeKind !== 'COLLECTIVE')
  const collective = named.filter(({ officeKind }) => officeKind === 'COLLECTIVE')
  const columns = new Map<string, MatrixColumn>()
  for (const office of single) columns.set(office.id, columnOf(office, false))
  for (const office of collective)
    for (const department of expanded.get(office.id) ?? [])
      if (!columns.has(department.id))
        columns.set(department.id, { ...department, collective: false, officeOf: undefined })
  for (const office of collective) columns.set(office.id, columnOf(office, true))
  const rows = tasks.map((task) => {
    const cells = new Map<string, MatrixCell>()
    for (const { node } of task.assignedTo.edges)
      for (const department of expanded.get(node.id) ?? [])
        cells.set(department.id, { state: 'covered', by: node.name })
    for (const { node, literal } of task.assignedTo.edges) cells.set(node.id, { state: 'assigned', literal })
    return { task, cells }
  })
  return { columns: [...columns.values()], rows }
}

function columnOf({ id, name, partOf }: MatrixOffice, collective: boolean): MatrixColumn {
  return { id, name, collective, officeOf: partOf?.id }
}
