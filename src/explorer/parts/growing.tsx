import { useState, type ReactNode } from 'react'
import { useTexts } from '../texts/texts.js'

/** How much of a list is shown, and the way to the rest. */
export function ListEnd({
  shown,
  total,
  onMore,
}: {
  readonly shown: number
  readonly total: number
  /** Absent where nothing is left. */
  readonly onMore?: (() => void) | undefined
}) {
  const texts = useTexts()
  return (
    <p className="rows-end soft small" role="status">
      {texts.things.count(shown, total)}{' '}
      {onMore ? (
        <button type="button" className="button tiny" onClick={onMore}>
          {texts.things.more}
        </button>
      ) : null}
    </p>
  )
}

/** The part of a long list that is put on the page, growing by `page` when asked to; `end` says what is left out, if anything is. */
export function useGrowing<Item>(
  items: readonly Item[],
  page: number,
): { readonly shown: readonly Item[]; readonly end: ReactNode } {
  const [most, setMost] = useState(page)
  const shown = items.slice(0, most)
  const end =
    items.length > most ? (
      <ListEnd shown={most} total={items.length} onMore={() => setMost(most + page)} />
    ) : null
  return { shown, end }
}
