import type { AllPages } from '../data/all-pages.js'
import { useTexts } from '../texts/texts.js'
import { ListEnd } from './growing.js'
import { Failed } from './state.js'

/** What stands under a list that is not complete: that more is on its way, why it is not, or the way to the rest. */
export function PagesEnd({
  pages: { items, total = 0, complete, more, failure },
}: {
  readonly pages: Pick<AllPages<unknown, unknown>, 'items' | 'total' | 'complete' | 'more' | 'failure'>
}) {
  const texts = useTexts()
  if (failure) return <Failed answer={{ state: 'failed', ...failure }} />
  if (complete) return null
  if (more) return <ListEnd shown={items.length} total={total} onMore={more} />
  return (
    <p className="loading" role="status">
      {texts.things.count(items.length, total)}
    </p>
  )
}
