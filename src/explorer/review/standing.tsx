import { useTexts } from '../texts/texts.js'
import type { Texts } from '../texts/zh.js'
import { deskStore, type DeskState } from './desk-store.js'

/** How many proposals are decided, and how many are left. */
export function Progress({ decided, left }: { readonly decided: number; readonly left: number }) {
  const texts = useTexts()
  const share = decided + left === 0 ? 1 : decided / (decided + left)
  return (
    <div className="desk-progress">
      <p className="soft small">{texts.review.progress(decided, left)}</p>
      <span className="progress-bar" aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
    </div>
  )
}

/** What the service did not take, and what cannot be sent. */
export function Notices({ state: { failure, refusal, state, desk } }: { readonly state: DeskState }) {
  const texts = useTexts()
  return (
    <>
      {failure && state !== 'failed' ? (
        <div className="notice desk-notice" role="alert">
          <p>
            {failure.code === 'UNREACHABLE'
              ? `${texts.states.unreachable}：${texts.states.unreachableHint}`
              : texts.states.failedHint(failure.message)}{' '}
            {desk.waiting.length > 0 ? texts.review.kept(desk.waiting.length) : ''}
          </p>
          <button type="button" className="button" onClick={() => deskStore.retry()}>
            {texts.states.retry}
          </button>
        </div>
      ) : null}
      {refusal ? (
        <div className="notice desk-notice" role="alert">
          <p>{refusal.code === 'UNKNOWN' ? texts.review.stale : texts.states.failedHint(refusal.message)}</p>
        </div>
      ) : null}
    </>
  )
}

/** Whether the decisions have been written and loaded. */
export function Saved({ state }: { readonly state: DeskState }) {
  const texts = useTexts()
  return (
    <p className={`desk-saved${unsent(state) ? ' loading' : ' soft small'}`} role="status">
      {savedWords(state, texts)}
    </p>
  )
}

function unsent({ desk, failure }: DeskState): boolean {
  return desk.waiting.length > 0 && failure === undefined
}

function savedWords({ desk, failure }: DeskState, texts: Texts): string {
  if (failure) return texts.review.kept(desk.waiting.length)
  if (desk.waiting.length > 0) return texts.review.writing(desk.waiting.length)
  if (desk.loaded === undefined) return texts.review.resumable
  return desk.loaded ? texts.review.saved : texts.review.notLoaded
}
