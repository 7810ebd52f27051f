import { useId, useState } from 'react'
import { useAnswer } from '../data/answers.js'
import { RELATIONS, type RelationWithEnds } from '../data/queries/graph.js'
import { EvidenceToggle } from '../parts/evidence.js'
import { ThingLink } from '../parts/kind.js'
import { Awaited } from '../parts/state.js'
import { useTexts } from '../texts/texts.js'
import type { RelationGroupCount } from './groups.js'

const PAGE = 25

interface RelationGroupProperties {
  readonly id: string
  readonly group: RelationGroupCount
  readonly openAtFirst: boolean
  /** Whether the words behind the first relation are open from the start. */
  readonly showFirst: boolean
}

/** The relations of one type: heading and count at once, the list when opened, a page at a time. */
export function RelationGroup({ id, group, openAtFirst, showFirst }: RelationGroupProperties) {
  const texts = useTexts()
  const [open, setOpen] = useState(openAtFirst)
  const heading = useId()
  return (
    <section className="group" aria-labelledby={heading}>
      <h2>
        <span id={heading}>
          {texts.headings[group.type][group.direction]} <span className="soft">{group.count}</span>
        </span>
        <button
          type="button"
          className="link"
          aria-expanded={open}
          aria-describedby={heading}
          onClick={() => setOpen(!open)}
        >
          {open ? texts.thing.fold : texts.thing.open}
        </button>
      </h2>
      {open ? <RelationPage id={id} group={group} showFirst={showFirst} seen={0} /> : null}
    </section>
  )
}

interface RelationPageProperties {
  readonly id: string
  readonly group: RelationGroupCount
  readonly showFirst: boolean
  /** How many relations stand before this page. */
  readonly seen: number
  readonly after?: string
}

function RelationPage({ id, group, showFirst, seen, after }: RelationPageProperties) {
  const texts = useTexts()
  const [more, setMore] = useState(false)
  const answer = useAnswer(RELATIONS, {
    id,
    types: [group.type],
    direction: group.direction,
    first: PAGE,
    ...(after ? { after } : {}),
  })
  return (
    <Awaited answer={answer}>
      {({ node }) => {
        if (!node) return null
        const { nodes, pageInfo, totalCount } = node.relations
        const rest = totalCount - seen - nodes.length
        return (
          <>
            <ul>
              {nodes.map((relation, index) => (
                <RelationItem
                  key={relation.id}
                  id={node.id}
                  relation={relation}
                  open={showFirst && seen + index === 0}
                />
              ))}
            </ul>
            {pageInfo.hasNextPage && pageInfo.endCursor && !more ? (
              <button type="button" className="button tiny" onClick={() => setMore(true)}>
                {texts.thing.more(rest)}
              </button>
            ) : null}
            {more && pageInfo.endCursor ? (
              <RelationPage
                id={id}
                group={group}
                showFirst={false}
                seen={seen + nodes.length}
                after={pageInfo.endCursor}
              />
            ) : null}
          </>
        )
      }}
    </Awaited>
  )
}

function RelationItem({
  id,
  relation,
  open,
}: {
  readonly id: string
  readonly relation: RelationWithEnds
  readonly open: boolean
}) {
  const texts = useTexts()
  const other = relation.from.id === id ? relation.to : relation.from
  const change = relation.change
  const words = [relation.post, relation.role].filter((word) => word !== null && word !== '')
  const literal = relation.literal && relation.literal !== other.name ? relation.literal : null
  return (
    <li className="relation">
      <ThingLink thing={other} />
      <span className="relation-notes">
        {words.length > 0 ? <span className="soft small">{words.join(' · ')}</span> : null}
        {literal ? <span className="soft small">“{literal}”</span> : null}
        {change ? <span className={`tag ${change}`}>{texts.changes[change]}</span> : null}
        {relation.basis === 'STATED' ? null : (
          <span className="soft small">{texts.bases[relation.basis]}</span>
        )}
        <EvidenceToggle relation={relation} open={open} about={other.name} />
      </span>
    </li>
  )
}
