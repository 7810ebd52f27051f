import { State } from '../parts/state.js'
import { goTo, Link } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'
import { deskStore } from './desk-store.js'

/** What stands in place of a proposal where none is shown: why, and how to go on. */
export function Nothing({
  ended,
  skipped,
  elsewhere,
  left,
  onGoOn,
}: {
  readonly ended: boolean
  readonly skipped: number
  readonly elsewhere: number
  readonly left: number
  readonly onGoOn: () => void
}) {
  const texts = useTexts()
  if (ended)
    return (
      <State title={texts.review.ended} hint={texts.review.endedHint(left)}>
        {left > 0 ? (
          <button type="button" className="button" onClick={onGoOn}>
            {texts.review.goOn}
          </button>
        ) : null}
      </State>
    )
  if (skipped > 0)
    return (
      <State title={texts.review.onlySkipped(skipped)}>
        <button type="button" className="button" onClick={() => deskStore.takeUpSkipped()}>
          {texts.review.takeUp}
        </button>
      </State>
    )
  if (elsewhere > 0)
    return (
      <State title={texts.review.noneOfKind} hint={texts.review.elsewhere(elsewhere)}>
        <Link className="button" to={{ name: 'review' }}>
          {texts.compare.clear}
        </Link>
      </State>
    )
  return (
    <State title={texts.review.allDone} hint={texts.review.allDoneHint}>
      <button type="button" className="button" onClick={() => goTo({ name: 'graph', with: [] })}>
        {texts.source.inGraph}
      </button>
    </State>
  )
}
