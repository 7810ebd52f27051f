import type { ReactNode } from 'react'
import type { Answered } from '../data/answers.js'
import { useTexts } from '../texts/texts.js'
import { Link } from '../routing/navigation.js'

/** Says that something is being fetched. */
export function Loading({ what }: { readonly what?: string }) {
  const texts = useTexts()
  return (
    <p className="loading" role="status">
      {what ?? texts.states.loading}
    </p>
  )
}

interface StateProperties {
  readonly title: string
  /** Whether this is all that the page has to say, so that its title is the page's. */
  readonly whole?: boolean
  readonly hint?: ReactNode
  readonly children?: ReactNode
}

/** Says what there is instead of content, and what to do about it. */
export function State({ title, whole = false, hint, children }: StateProperties) {
  const Title = whole ? 'h1' : 'h2'
  return (
    <div className="state" role="status">
      <Title>{title}</Title>
      {hint ? <p className="soft">{hint}</p> : null}
      {children}
    </div>
  )
}

/** Says why something could not be fetched, with a way to try again. */
export function Failed({ answer }: { readonly answer: Extract<Answered<unknown>, { state: 'failed' }> }) {
  const texts = useTexts()
  const unreachable = answer.error.code === 'UNREACHABLE'
  return (
    <div className="state" role="alert">
      <h2>{unreachable ? texts.states.unreachable : texts.states.failed}</h2>
      <p className="soft">
        {unreachable ? texts.states.unreachableHint : texts.states.failedHint(answer.error.message)}
      </p>
      <button type="button" className="button" onClick={answer.retry}>
        {texts.states.retry}
      </button>
    </div>
  )
}

/** An answer's content once it is there; until then, or instead, its state. */
export function Awaited<Data>({
  answer,
  what,
  children,
}: {
  readonly answer: Answered<Data>
  readonly what?: string
  readonly children: (data: Data) => ReactNode
}) {
  if (answer.state === 'loading') return <Loading {...(what ? { what } : {})} />
  if (answer.state === 'failed') return <Failed answer={answer} />
  return children(answer.data)
}

/** A link to the start, for pages that lead nowhere else. */
export function HomeLink() {
  const texts = useTexts()
  return (
    <Link className="button" to={{ name: 'start' }}>
      {texts.states.home}
    </Link>
  )
}
