import type { RelationType } from '../../model/kinds.js'
import { KindBadge } from '../parts/kind.js'
import { formatDate } from '../parts/dates.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import { CAP } from './fetch.js'
import { expandableTypes, hiddenRelations, type GraphEdge, type GraphNode } from './model.js'

interface InspectorProperties {
  readonly node: GraphNode
  readonly edges: readonly GraphEdge[]
  readonly pinned: boolean
  readonly busy: boolean
  readonly onExpand: (only?: { type: RelationType; direction: 'OUT' | 'IN' }) => void
  readonly onCollapse: () => void
  readonly onHide: () => void
  readonly onPin: () => void
  readonly onEnd: (end: 'from' | 'to') => void
  readonly onClose: () => void
}

/** The chosen thing: what it is, what can be expanded from it and how much of that there is, what can be done with it. */
export function Inspector(properties: InspectorProperties) {
  const texts = useTexts()
  const { node, edges, pinned, busy } = properties
  const types = expandableTypes(node, edges)
  const hidden = hiddenRelations(node, edges.length)
  return (
    <section className="inspector" aria-label={node.name}>
      <div className="inspector-head">
        <KindBadge kind={node.kind} detail={node.number} />
        <button
          type="button"
          className="button plain tiny"
          aria-label={texts.shell.close}
          onClick={properties.onClose}
        >
          ✕
        </button>
      </div>
      <h2>
        <Link to={{ name: 'thing', id: node.id }}>{node.name}</Link>
      </h2>
      {node.date ? <p className="soft small">{formatDate(node.date, texts)}</p> : null}
      <ul className="expand">
        {types.map(({ type, direction, total, shown }) => {
          const rest = Math.max(0, total - shown)
          const label = texts.headings[type][direction]
          return (
            <li key={`${type} ${direction}`}>
              <span>{label}</span>
              <span className="soft">
                {shown}/{total}
              </span>
              <button
                type="button"
                className="button tiny"
                disabled={rest === 0 || busy}
                aria-label={texts.graph.expandType(label, rest, total)}
                onClick={() => properties.onExpand({ type, direction })}
              >
                {rest === 0 ? '✓' : `+${Math.min(rest, CAP)}`}
              </button>
            </li>
          )
        })}
      </ul>
      {types.some(({ total, shown }) => total - shown > CAP) ? (
        <p className="soft small">{texts.graph.cap(edges.length, edges.length + hidden)}</p>
      ) : null}
      <div className="inspector-tools">
        <button
          type="button"
          className="button tiny"
          disabled={hidden === 0 || busy}
          onClick={() => properties.onExpand()}
        >
          {texts.graph.expandAll}
        </button>
        <button type="button" className="button tiny" onClick={properties.onCollapse}>
          {texts.graph.collapse}
        </button>
        <button type="button" className="button tiny" onClick={properties.onHide}>
          {texts.graph.hide}
        </button>
        <button type="button" className="button tiny" aria-pressed={pinned} onClick={properties.onPin}>
          {pinned ? texts.graph.unpin : texts.graph.pin}
        </button>
        <button type="button" className="button tiny" onClick={() => properties.onEnd('from')}>
          {texts.graph.wayFrom}
        </button>
        <button type="button" className="button tiny" onClick={() => properties.onEnd('to')}>
          {texts.graph.wayTo}
        </button>
      </div>
    </section>
  )
}
