import type { Mention } from '../data/queries/document.js'
import { APPEARANCE } from '../parts/appearance.js'
import { ThingLink } from '../parts/kind.js'
import type { CharacterRange } from '../routing/address.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'

/** The facts whose words share a character with a range: things before relations, those first whose words are most nearly the range's, each once. */
export function factsAt(mentions: readonly Mention[], range: CharacterRange): readonly Mention[] {
  const fit = ({ start, end }: Mention): number => {
    const shared = Math.min(end, range.end) - Math.max(start, range.start)
    return shared / (Math.max(end, range.end) - Math.min(start, range.start))
  }
  const touching = mentions.filter(({ start, end }) => start < range.end && end > range.start)
  const byFact = new Map<string, Mention>()
  for (const mention of [...touching].sort((a, b) => fit(b) - fit(a) || a.start - b.start)) {
    const key = mention.entity?.id ?? mention.relation?.id ?? ''
    if (!byFact.has(key)) byFact.set(key, mention)
  }
  const all = [...byFact.values()]
  return [...all.filter(({ entity }) => entity), ...all.filter(({ entity }) => !entity)]
}

/** Each thing where it is first spoken of, in reading order. */
export function firstMentions(mentions: readonly Mention[]): readonly Mention[] {
  const first = new Map<string, Mention>()
  for (const mention of mentions)
    if (mention.entity && !first.has(mention.entity.id)) first.set(mention.entity.id, mention)
  return [...first.values()]
}

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
