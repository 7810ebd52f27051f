import { useGrowing } from '../parts/growing.js'
import { KindMark } from '../parts/kind.js'
import { useTexts } from '../texts/texts.js'
import { edgesByNode, type GraphContent, type GraphEdge, type GraphNode } from './model.js'

/** How many rows are put on the page at once: a graph may have thousands. */
const ROWS = 100

interface TwinProperties {
  readonly content: GraphContent
  readonly visible: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] }
  readonly selected: string | undefined
  readonly onSelect: (id: string) => void
  readonly onSelectEdge: (key: string) => void
}

/** What the picture shows, as two tables: for those who cannot see it, and for reading exactly. */
export function Twin({ content, visible, selected, onSelect, onSelectEdge }: TwinProperties) {
  const texts = useTexts()
  const byNode = edgesByNode(content)
  const { columns } = texts.graph
  const nodes = useGrowing(visible.nodes, ROWS)
  const edges = useGrowing(visible.edges, ROWS)
  return (
    <div className="twin" tabIndex={0} role="region" aria-label={texts.graph.list}>
      <table>
        <caption>
          {texts.graph.nodes} {visible.nodes.length}
        </caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.shown}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.shown.map((node) => (
            <tr key={node.id} data-id={node.id}>
              <th scope="row">
                <NodeButton node={node} current={node.id === selected} onSelect={onSelect} />
              </th>
              <td>{texts.kinds[node.kind]}</td>
              <td>
                {byNode.get(node.id)?.length ?? 0} / {node.counts.reduce((sum, { count }) => sum + count, 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {nodes.end}
      <table>
        <caption>
          {texts.graph.edges} {visible.edges.length}
        </caption>
        <thead>
          <tr>
            <th scope="col">{columns.from}</th>
            <th scope="col">{columns.relation}</th>
            <th scope="col">{columns.to}</th>
            <th scope="col">{columns.basis}</th>
          </tr>
        </thead>
        <tbody>
          {edges.shown.map((edge) => {
            const from = content.nodes.get(edge.from)
            const to = content.nodes.get(edge.to)
            return from && to ? (
              <tr key={edge.key}>
                <td>
                  <NodeButton node={from} current={from.id === selected} onSelect={onSelect} />
                </td>
                <td className="relation-word">
                  <button type="button" className="link" onClick={() => onSelectEdge(edge.key)}>
                    {texts.relations[edge.type]}
                    <span className="unseen">
                      {' '}
                      {from.name} {to.name} {texts.evidence.show}
                    </span>
                  </button>
                </td>
                <td>
                  <NodeButton node={to} current={to.id === selected} onSelect={onSelect} />
                </td>
                <td className="soft">{texts.bases[edge.basis]}</td>
              </tr>
            ) : null
          })}
        </tbody>
      </table>
      {edges.end}
    </div>
  )
}

function NodeButton({
  node,
  current,
  onSelect,
}: {
  readonly node: GraphNode
  readonly current: boolean
  readonly onSelect: (id: string) => void
}) {
  return (
    <button type="button" className="twin-node" aria-pressed={current} onClick={() => onSelect(node.id)}>
      <KindMark kind={node.kind} />
      <span>
        {node.number ? <span className="soft">{node.number} </span> : null}
        {node.name}
      </span>
    </button>
  )
}
