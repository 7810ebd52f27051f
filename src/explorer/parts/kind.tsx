import type { EntityKind } from '../../model/kinds.js'
import type { Named } from '../data/fragments.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import { APPEARANCE, CORNERS } from './appearance.js'
import type { View } from '../routing/address.js'

declare module 'react' {
  interface CSSProperties {
    /** The colour of a kind, which the style sheets build on. */
    '--kind'?: string
  }
}

/** A small picture of a kind: its outline in its colour. The word stands beside it, so it is hidden from readers. */
export function KindMark({ kind }: { readonly kind: EntityKind }) {
  const { colour, outline } = APPEARANCE[kind]
  return (
    <svg className="kind-mark" viewBox="-6 -6 12 12" aria-hidden="true" style={{ '--kind': colour }}>
      {outline === 'pill' ? (
        <rect x="-6" y="-4" width="12" height="8" rx="4" />
      ) : outline === 'ellipse' ? (
        <ellipse rx="5.5" ry="4.6" />
      ) : outline === 'rounded' ? (
        <rect x="-5.5" y="-4.5" width="11" height="9" rx="2.2" />
      ) : (
        <polygon points={CORNERS[outline].map((value) => value * 5.2).join(' ')} />
      )}
    </svg>
  )
}

/** The kind of a thing as a word on its colour, with what narrows it, such as 出版物 · 年鉴. */
export function KindBadge({
  kind,
  detail,
}: {
  readonly kind: EntityKind
  readonly detail?: string | undefined
}) {
  const texts = useTexts()
  return (
    <span className="kind-badge" style={{ '--kind': APPEARANCE[kind].colour }}>
      {texts.kinds[kind]}
      {detail ? ` · ${detail}` : ''}
    </span>
  )
}

/** Where a thing is read: a document in the source view, anything else on its own page. */
export function viewOfThing({ id, kind }: Pick<Named, 'id' | 'kind'>): View {
  return kind === 'DOCUMENT' ? { name: 'document', id } : { name: 'thing', id }
}

/** A thing by its mark and name, leading to its page. */
export function ThingLink({ thing, label }: { readonly thing: Named; readonly label?: string }) {
  const texts = useTexts()
  return (
    <span className="named">
      <KindMark kind={thing.kind} />
      <span>
        <span className="unseen">{texts.kinds[thing.kind]} </span>
        <Link to={{ name: 'thing', id: thing.id }}>{label ?? thing.name}</Link>
      </span>
    </span>
  )
}
