import type { EntityKind } from '../../model/kinds.js'
import type { View } from '../routing/address.js'
import { Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import { KindMark } from './kind.js'

/** Links that narrow a list to one kind of thing, with how many there are where that is known. */
export function KindChoice({
  all,
  kinds,
  current,
  viewOf,
}: {
  readonly all: string
  readonly kinds: readonly { readonly kind: EntityKind; readonly count?: number }[]
  readonly current: EntityKind | undefined
  /** The list of a kind; of all kinds without one. */
  readonly viewOf: (kind?: EntityKind) => View
}) {
  const texts = useTexts()
  return (
    <nav className="chips kind-chips" aria-label={texts.start.ways}>
      <Link className="button" to={viewOf()} {...(current ? {} : { 'aria-current': 'true' as const })}>
        {all}
      </Link>
      {kinds.map(({ kind, count }) => (
        <Link
          key={kind}
          className="button"
          to={viewOf(kind)}
          {...(kind === current ? { 'aria-current': 'true' as const } : {})}
        >
          <KindMark kind={kind} />
          {texts.kinds[kind]} {count === undefined ? null : <b>{count}</b>}
        </Link>
      ))}
    </nav>
  )
}
