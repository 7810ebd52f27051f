import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useAnswer } from '../data/answers.js'
import type { Named } from '../data/fragments.js'
import { SEARCH, type SearchHit } from '../data/queries/search.js'
import { HighlightText } from '../parts/highlight.js'
import { KindMark } from '../parts/kind.js'
import { goTo } from '../routing/navigation.js'
import { useTexts } from '../texts/texts.js'

const SUGGESTED = 8
/** Typing rests this long, in milliseconds, before a suggestion is asked for. */
const REST = 120

interface FinderProperties {
  readonly large?: boolean
  /** What choosing a thing does; without it, its page opens. */
  readonly onChoose?: (thing: Named) => void
  readonly placeholder?: string
}

/** The search box, suggesting while one types: a combobox after the ARIA Authoring Practices. */
export function Finder({ large = false, onChoose, placeholder }: FinderProperties) {
  const texts = useTexts()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const query = useRested(useDeferredValue(typed.trim()))
  const answer = useAnswer(SEARCH, query ? { query, first: SUGGESTED } : null)
  const hits = query && answer.state === 'done' ? answer.data.search.nodes : []
  const withAll = onChoose ? 0 : 1
  const shown = open && query !== ''

  function choose(index: number): void {
    const hit = hits[index]
    setOpen(false)
    setActive(-1)
    if (hit) {
      setTyped('')
      if (onChoose) onChoose(hit.node)
      else goTo({ name: 'thing', id: hit.node.id })
    } else if (typed.trim() && !onChoose) {
      goTo({ name: 'search', query: typed.trim() })
    }
  }

  function press(event: KeyboardEvent): void {
    const count = hits.length + (hits.length > 0 ? withAll : 0)
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' && count > 0) {
      event.preventDefault()
      setOpen(true)
      setActive((active + 1) % count)
    } else if (event.key === 'ArrowUp' && count > 0) {
      event.preventDefault()
      setActive(active <= 0 ? count - 1 : active - 1)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(active === -1 && onChoose ? 0 : active)
    } else if (event.key === 'Escape') {
      if (shown) event.preventDefault()
      setOpen(false)
      setActive(-1)
    }
  }

  return (
    <div
      className={`finder${large ? ' large' : ''}`}
      {...(onChoose ? {} : { role: 'search' })}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <input
        ref={input}
        className="field"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-label={placeholder ?? texts.search.label}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(shown && active >= 0 ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
        placeholder={placeholder ?? texts.search.placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setOpen(true)
          setActive(-1)
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={press}
      />
      <div
        id={listId}
        className="suggestions"
        role="listbox"
        aria-label={texts.search.suggestions}
        hidden={!shown}
        onMouseDown={(event) => event.preventDefault()}
      >
        {hits.map((hit, index) => (
          <Suggestion
            key={hit.node.id}
            id={`${listId}-${index}`}
            hit={hit}
            active={index === active}
            onChoose={() => choose(index)}
          />
        ))}
        {hits.length > 0 && withAll ? (
          <div
            id={`${listId}-${hits.length}`}
            className="suggestion"
            role="option"
            aria-selected={active === hits.length}
            onClick={() => choose(hits.length)}
          >
            <span aria-hidden="true">⋯</span>
            <span>{texts.search.all(typed.trim())}</span>
          </div>
        ) : null}
        {shown && hits.length === 0 ? (
          <div className="suggestion" role="option" aria-selected={false} aria-disabled="true">
            <span aria-hidden="true" />
            <span className="soft">
              {answer.state === 'done'
                ? texts.search.nothing(query)
                : answer.state === 'failed'
                  ? texts.states.unreachable
                  : texts.states.loading}
            </span>
          </div>
        ) : null}
      </div>
      <div className="unseen" role="status">
        {shown && answer.state === 'done' ? texts.search.found(hits.length) : ''}
      </div>
    </div>
  )
}

function Suggestion({
  hit,
  id,
  active,
  onChoose,
}: {
  hit: SearchHit
  id: string
  active: boolean
  onChoose: () => void
}) {
  const texts = useTexts()
  const [highlight] = hit.highlights
  const inName = highlight?.field === 'name'
  return (
    <div id={id} className="suggestion" role="option" aria-selected={active} onClick={onChoose}>
      <KindMark kind={hit.node.kind} />
      <span>{inName ? <HighlightText highlight={highlight} /> : hit.node.name}</span>
      <span className="kind">{texts.kinds[hit.node.kind]}</span>
      {highlight && !inName ? (
        <span className="why">
          {texts.search.via(texts.search.where[highlight.field] ?? highlight.field)}：
          <HighlightText highlight={highlight} />
        </span>
      ) : null}
    </div>
  )
}

/** A value once it has not changed for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), value ? REST : 0)
    return () => clearTimeout(timer)
  }, [value])
  return value === '' ? '' : rested
}
