import { useAnswer } from '../data/answers.js'
import { RELATIONS } from '../data/queries/graph.js'
import { EvidenceList } from '../parts/evidence.js'
import { ThingLink } from '../parts/kind.js'
import { Awaited } from '../parts/state.js'
import { useTexts } from '../texts/texts.js'
import type { GraphContent, GraphEdge } from './model.js'

interface EdgeInspectorProperties {
  readonly edge: GraphEdge
  readonly content: GraphContent
  readonly onClose: () => void
}

/** The chosen line: what it says, how it is known, and the words it rests on. */
export function EdgeInspector({ edge, content, onClose }: EdgeInspectorProperties) {
  const texts = useTexts()
  const [from, to] = [content.nodes.get(edge.from), content.nodes.get(edge.to)]
  // Asked from the end with fewer relations of this type, so that the one in question is on the first page.
  const fewer = countOf(content, edge, 'IN') < countOf(content, edge, 'OUT') ? 'IN' : 'OUT'
  const answer = useAnswer(RELATIONS, {
    id: fewer === 'OUT' ? edge.from : edge.to,
    types: [edge.type],
    direction: fewer,
    first: 100,
  })
  if (!from || !to) return null
  return (
    <section className="inspector" aria-label={`${from.name} ${texts.relations[edge.type]} ${to.name}`}>
      <div className="inspector-head">
        <span className="soft small">{texts.bases[edge.basis]}</span>
        <button type="button" className="button plain tiny" aria-label={texts.shell.close} onClick={onClose}>
          ✕
        </button>
      </div>
      <ThingLink thing={from} />
      <p className="fact-verb">{texts.relations[edge.type]}</p>
      <ThingLink thing={to} />
      <Awaited answer={answer}>
        {({ node }) =>
          (node?.relations.nodes ?? [])
            .filter((relation) => relation.from.id === edge.from && relation.to.id === edge.to)
            .map((relation) => (
              <div key={relation.id} className="inspector-evidence">
                <p className="soft small">
                  {[
                    relation.post,
                    relation.role,
                    relation.literal,
                    relation.rule && texts.evidence.rule(relation.rule),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                <EvidenceList evidence={relation.evidence} />
              </div>
            ))
        }
      </Awaited>
    </section>
  )
}

function countOf(content: GraphContent, edge: GraphEdge, direction: 'OUT' | 'IN'): number {
  const node = content.nodes.get(direction === 'OUT' ? edge.from : edge.to)
  return (node?.counts ?? [])
    .filter((count) => count.type === edge.type && count.direction === direction)
    .reduce((sum, { count }) => sum + count, 0)
}
