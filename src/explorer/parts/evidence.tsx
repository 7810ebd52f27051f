import { useState } from 'react'
import type { Evidence, Relation } from '../data/fragments.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import { formatDate } from './dates.js'
import { passagesOf, type Passage } from './joined-evidence.js'

/** The sentence a fact rests on, its words marked, and the way to the place in the source. */
function PassageQuote({ passage }: { readonly passage: Passage }) {
  const texts = useTexts()
  const { document, start, end, pieces } = passage
  return (
    <blockquote className="evidence">
      <p lang="zh">
        {pieces[0]?.marked ? '' : '……'}
        {pieces.map(({ text, marked }, index) =>
          marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
        {pieces.at(-1)?.marked ? '' : '……'}
      </p>
      <footer>
        {document.name}
        {document.issuedOn ? ` · ${formatDate(document.issuedOn, texts)}` : ''}
        {' · '}
        {texts.evidence.characters(start, end)}
        {' · '}
        <Link to={{ name: 'document', id: document.id, range: { start, end } }}>
          {texts.evidence.open}
          <span className="unseen"> {texts.evidence.characters(start, end)}</span>
        </Link>
      </footer>
    </blockquote>
  )
}

/** All the words a fact rests on: the first passage at once, the rest when asked for. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const texts = useTexts()
  const [all, setAll] = useState(false)
  if (evidence.length === 0) return <p className="soft small">{texts.evidence.none}</p>
  const passages = passagesOf(evidence)
  const shown = all ? passages : passages.slice(0, 1)
  return (
    <>
      {shown.map((passage) => (
        <PassageQuote key={`${passage.document.id}#${passage.start}-${passage.end}`} passage={passage} />
      ))}
      {shown.length < passages.length ? (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {texts.evidence.more(passages.length - shown.length)}
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
