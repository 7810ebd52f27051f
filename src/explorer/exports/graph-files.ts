import type { Texts } from '../texts/zh.js'
import { toCsv } from './table.js'
import type { PicturedGraph } from './graphml.js'

/** The relations of a graph as a table, one a line, with the names and ids of both ends. */
export function graphToCsv({ nodes, edges }: PicturedGraph, texts: Texts): string {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const { columns } = texts.graph
  const header = [columns.from, 'from', columns.relation, 'type', columns.to, 'to', columns.basis]
  const rows = edges.map((edge) => [
    byId.get(edge.from)?.name ?? edge.from,
    edge.from,
    texts.relations[edge.type],
    edge.type,
    byId.get(edge.to)?.name ?? edge.to,
    edge.to,
    texts.bases[edge.basis],
  ])
  return toCsv([header, ...rows])
}

/** The graph as JSON: nodes with their places, and relations by the ids of their ends. */
export function graphToJson({ nodes, edges, positions }: PicturedGraph): string {
  const content = {
    nodes: nodes.map(({ id, kind, name, number, date }) => ({
      id,
      kind,
      name,
      ...(number ? { number } : {}),
      ...(date ? { date: date.edtf } : {}),
      position: positions.get(id) ?? null,
    })),
    relations: edges.map(({ type, from, to, basis }) => ({ type, from, to, basis })),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
