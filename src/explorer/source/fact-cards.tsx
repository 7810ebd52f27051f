import type { Mention } from '../data/queries/document.js'
import { APPEARANCE } from '../parts/appearance.js'
import { ThingLink } from '../parts/kind.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'

/** Facts as cards: things by kind, relations with both ends, each with its way on. */
export function FactCards({ id, facts }: { readonly id: string; readonly facts: readonly Mention[] }) {
  return (
    <ul className="facts">
      {facts.map((fact) => (
        <FactCard key={fact.entity?.id ?? fact.relation?.id} id={id} fact={fact} />
      ))}
    </ul>
  )
}

function FactCard({ id, fact }: { readonly id: string; readonly fact: Mention }) {
  const texts = useTexts()
  const { entity, relation, start, end } = fact
  const place = (
    <Link className="soft small" to={{ name: 'document', id, range: { start, end } }}>
      {texts.evidence.characters(start, end)}
    </Link>
  )
  if (entity)
    return (
      <li style={{ '--kind': APPEARANCE[entity.kind].colour }}>
        <ThingLink thing={entity} />
        <p className="soft small">
          {texts.kinds[entity.kind]} · {place}
        </p>
      </li>
    )
  if (!relation) return null
  const words = [relation.post, relation.role].filter((word) => word !== null && word !== '')
  return (
    <li className="fact-relation" style={{ '--kind': APPEARANCE[relation.from.kind].colour }}>
      <ThingLink thing={relation.from} />
      <p className="fact-verb">
        {texts.relations[relation.type]}
        {words.length > 0 ? <span className="soft"> · {words.join(' · ')}</span> : null}
      </p>
      <ThingLink thing={relation.to} />
      <p className="soft small">
        {texts.bases[relation.basis]}
        {relation.rule ? ` · ${texts.evidence.rule(relation.rule)}` : ''} · {place}
      </p>
    </li>
  )
}
