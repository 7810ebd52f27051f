import { useState } from 'react'
import { reading } from '../../documents/reading.js'
import type { Evidence, Relation } from '../data/fragments.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import { formatDate } from './dates.js'

/** The sentence a fact rests on, its words marked, and the way to the place in the source. */
export function EvidenceQuote({ evidence }: { readonly evidence: Evidence }) {
  const texts = useTexts()
  const { document, start, end } = evidence
  return (
    <blockquote className="evidence">
      <p lang="zh">
        {evidence.prefix ? '……' : ''}
        {reading(evidence.prefix)}
        <mark>{evidence.reading}</mark>
        {reading(evidence.suffix)}
        {evidence.suffix ? '……' : ''}
      </p>
      <footer>
        {document.name}
        {document.issuedOn ? ` · ${formatDate(document.issuedOn, texts)}` : ''}
        {' · '}
        {texts.evidence.characters(start, end)}
        {' · '}
        <Link to={{ name: 'document', id: document.id, range: { start, end } }}>{texts.evidence.open}</Link>
      </footer>
    </blockquote>
  )
}

/** All the words a fact rests on: the first at once, the rest when asked for. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const texts = useTexts()
  const [all, setAll] = useState(false)
  if (evidence.length === 0) return <p className="soft small">{texts.evidence.none}</p>
  const shown = all ? evidence : evidence.slice(0, 1)
  return (
    <>
      {shown.map((one) => (
        <EvidenceQuote key={`${one.document.id}#${one.start}-${one.end}`} evidence={one} />
      ))}
      {shown.length < evidence.length ? (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {texts.evidence.more(evidence.length - shown.length)}
        </button>
      ) : null}
    </>
  )
}

/** A button that opens the words behind one fact, and says how the fact is known. */
export function EvidenceToggle({
  relation,
  open: openAtFirst = false,
  about,
}: {
  readonly relation: Pick<Relation<unknown>, 'basis' | 'rule' | 'evidence'>
  readonly open?: boolean
  /** What the words are about, for readers who hear the button alone. */
  readonly about: string
}) {
  const texts = useTexts()
  const [open, setOpen] = useState(openAtFirst)
  return (
    <>
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? texts.evidence.hide : texts.evidence.show}
        <span className="unseen"> {about}</span>
      </button>
      {open ? (
        <div className="evidence-open">
          <EvidenceList evidence={relation.evidence} />
          {relation.basis === 'STATED' ? null : (
            <p className="soft small">
              {texts.bases[relation.basis]}
              {relation.rule ? ` · ${texts.evidence.rule(relation.rule)}` : ''}
            </p>
          )}
        </div>
      ) : null}
    </>
  )
}
