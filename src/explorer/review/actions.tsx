import { useTexts } from '../texts/texts.js'
import type { Item } from './desk.js'

interface ActionsProperties {
  readonly current: Item | undefined
  /** Whether its correction is open. */
  readonly correcting: boolean
  readonly undoable: boolean
  readonly ended: boolean
  readonly onDecide: (item: Item, action: 'accept' | 'reject') => void
  readonly onCorrect: (item: Item) => void
  readonly onSkip: (item: Item) => void
  readonly onUndo: () => void
  readonly onEnd: () => void
}

/** The decisions there are on a proposal, each with its key. */
export function Actions({
  current,
  correcting,
  undoable,
  ended,
  onDecide,
  onCorrect,
  onSkip,
  onUndo,
  onEnd,
}: ActionsProperties) {
  const texts = useTexts()
  return (
    <div className="desk-actions" role="toolbar" aria-label={texts.review.decisions}>
      <Action letter="a" main disabled={!current} onPress={() => current && onDecide(current, 'accept')}>
        {current?.proposal.of === 'match' ? texts.review.isSame : texts.review.accept}
      </Action>
      <Action
        letter="c"
        disabled={!current || current.proposal.of === 'match'}
        pressed={correcting}
        onPress={() => current && onCorrect(current)}
      >
        {texts.review.correct}
      </Action>
      <Action letter="r" disabled={!current} onPress={() => current && onDecide(current, 'reject')}>
        {current?.proposal.of === 'match' ? texts.review.isNotSame : texts.review.reject}
      </Action>
      <Action letter="s" disabled={!current} onPress={() => current && onSkip(current)}>
        {texts.review.skip}
      </Action>
      <Action letter="u" disabled={!undoable} onPress={onUndo}>
        {texts.review.undo}
      </Action>
      <Action letter="q" disabled={ended} onPress={onEnd}>
        {texts.review.end}
      </Action>
    </div>
  )
}

function Action({
  letter,
  main = false,
  disabled,
  pressed,
  onPress,
  children,
}: {
  readonly letter: string
  readonly main?: boolean
  readonly disabled: boolean
  readonly pressed?: boolean
  readonly onPress: () => void
  readonly children: string
}) {
  return (
    <button
      type="button"
      className={`button${main ? ' main' : ''}`}
      disabled={disabled}
      aria-keyshortcuts={letter}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onPress}
    >
      {children}
      <kbd aria-hidden="true">{letter}</kbd>
    </button>
  )
}
