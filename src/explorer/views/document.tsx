import { useEffect, useMemo, useRef, useState } from 'react'
import { useAnswer } from '../data/answers.js'
import { useBehindThisPage } from '../data/asked.js'
import { DOCUMENT, MENTIONS, type SourceDocument } from '../data/queries/document.js'
import { announce } from '../parts/announce.js'
import { KindSwitches } from '../parts/kind-switches.js'
import { formatDate } from '../parts/dates.js'
import { PagesEnd } from '../parts/pages-end.js'
import { Awaited, HomeLink, State } from '../parts/state.js'
import type { CharacterRange } from '../routing/address.js'
import { goTo, Link } from '../routing/navigation.js'
import { FactCards } from '../source/fact-cards.js'
import { factsAt, firstMentions } from '../source/facts-at.js'
import { allSections, Outline } from '../source/outline.js'
import { paragraphsOf } from '../source/paragraphs.js'
import { selectedRange } from '../source/selection.js'
import { SourceText } from '../source/text.js'
import { useMentions } from '../source/use-mentions.js'
import type { EntityKind } from '../../model/kinds.js'
import { useTexts } from '../texts/texts.js'
import '../styles/source.css'

/** A source as it stands: outline, text with marks, and the facts that rest on the chosen words. */
export function DocumentView({
  id,
  range,
}: {
  readonly id: string
  readonly range: CharacterRange | undefined
}) {
  const texts = useTexts()
  const answer = useAnswer(DOCUMENT, { id })
  const mentions = useMentions(id)
  useBehindThisPage(DOCUMENT, { id })
  useBehindThisPage(MENTIONS, { id })
  if (answer.state !== 'done')
    return (
      <div className="page">
        <Awaited answer={answer}>{() => null}</Awaited>
      </div>
    )
  const { document } = answer.data
  if (!document)
    return (
      <div className="page">
        <title>{`${texts.source.missing} · ${texts.name}`}</title>
        <State whole title={texts.source.missing} hint={texts.thing.missingHint(id)}>
          <HomeLink />
        </State>
      </div>
    )
  return <Source document={document} range={range} mentions={mentions} />
}

interface SourceProperties {
  readonly document: SourceDocument
  readonly range: CharacterRange | undefined
  readonly mentions: ReturnType<typeof useMentions>
}

function Source({ document, range, mentions }: SourceProperties) {
  const texts = useTexts()
  const column = useRef<HTMLDivElement>(null)
  const [asPrinted, setAsPrinted] = useState(false)
  const [hidden, setHidden] = useState<ReadonlySet<EntityKind>>(new Set())
  const characters = useMemo(() => Array.from(document.text ?? ''), [document.text])
  const sections = useMemo(() => allSections(document.outline), [document.outline])
  const paragraphs = useMemo(
    () =>
      asPrinted
        ? [{ start: 0, end: characters.length, heading: false }]
        : paragraphsOf(document.text ?? '', sections),
    [characters.length, document.text, sections, asPrinted],
  )
  const shown = useMemo(
    () => mentions.items.filter(({ entity }) => !entity || !hidden.has(entity.kind)),
    [mentions.items, hidden],
  )
  const facts = useMemo(() => (range ? factsAt(mentions.items, range) : []), [mentions.items, range])
  const valid = range && range.start < characters.length && range.end > range.start ? range : undefined
  const current =
    valid && sections.findLast(({ start, end }) => start <= valid.start && end > valid.start)?.start

  // The chosen words come into view once they are there.
  useEffect(() => {
    if (!valid) return
    const first = column.current?.querySelector('mark.chosen')
    const box = first?.getBoundingClientRect()
    if (first && box && (box.top < 80 || box.bottom > window.innerHeight - 60))
      first.scrollIntoView({ block: 'center' })
  }, [valid, asPrinted])

  useEffect(() => {
    if (valid && mentions.complete) announce(texts.source.foundAt(valid.start, valid.end))
  }, [valid, mentions.complete, texts])

  function choose(): void {
    const chosen = column.current && selectedRange(column.current, characters)
    if (chosen) goTo({ name: 'document', id: document.id, range: chosen })
  }

  function goToSection(start: number): void {
    const blocks = [...(column.current?.querySelectorAll<HTMLElement>('.source-text > [data-start]') ?? [])]
    const block = blocks.findLast((element) => Number(element.dataset['start']) <= start)
    const pieces = [...(column.current?.querySelectorAll<HTMLElement>('[data-end]') ?? [])]
    const piece = pieces.find((element) => Number(element.dataset['end']) > start)
    const target = asPrinted ? piece : (block ?? piece)
    target?.scrollIntoView({ block: 'start' })
  }

  return (
    <div className="source">
      <title>{`${document.name} · ${texts.name}`}</title>
      <aside className="source-outline" aria-label={texts.source.outline} tabIndex={0} role="region">
        <p className="soft small">
          {document.issuedBy.nodes.map(({ name }) => name).join(texts.join)}{' '}
          {texts.values[document.documentKind]}
          <br />
          {document.issuedOn ? formatDate(document.issuedOn, texts) : null}
          {document.documentNumber ? (
            <>
              <br />
              {document.documentNumber}
            </>
          ) : null}
        </p>
        <Outline sections={document.outline} current={current} onGo={({ start }) => goToSection(start)} />
      </aside>

      <div
        className="source-column"
        ref={column}
        tabIndex={0}
        role="region"
        aria-label={document.name}
        onMouseUp={choose}
      >
        <div className="source-head">
          <h1 lang="zh">{document.name}</h1>
          <div className="chips">
            <button
              type="button"
              className="button tiny"
              aria-pressed={!asPrinted}
              onClick={() => setAsPrinted(false)}
            >
              {texts.source.asRead}
            </button>
            <button
              type="button"
              className="button tiny"
              aria-pressed={asPrinted}
              onClick={() => setAsPrinted(true)}
            >
              {texts.source.asPrinted}
            </button>
          </div>
        </div>
        {document.held ? null : <p className="notice">{texts.source.notHeld}</p>}
        {range && !valid && document.held ? (
          <p className="notice" role="status">
            {texts.source.nowhere(range.start, range.end, characters.length)}
          </p>
        ) : null}
        <SourceText
          id={document.id}
          characters={characters}
          paragraphs={paragraphs}
          mentions={shown}
          range={valid}
          asPrinted={asPrinted}
        />
      </div>

      <aside className="source-facts" aria-label={texts.source.found} tabIndex={0} role="region">
        <PagesEnd pages={mentions} />
        {valid ? (
          <>
            <h2>
              {texts.source.foundAt(valid.start, valid.end)}
              <Link className="link" to={{ name: 'document', id: document.id }}>
                {texts.source.clear}
              </Link>
            </h2>
            <p className="serif source-chosen" lang="zh">
              {characters
                .slice(valid.start, valid.end)
                .join('')
                .replace(/\s*\n\s*/g, '')}
            </p>
            {facts.length === 0 && mentions.complete ? (
              <p className="soft">{texts.source.nothingAt}</p>
            ) : null}
            <FactCards id={document.id} facts={facts} />
            {facts[0]?.entity ? (
              <Link className="button" to={{ name: 'graph', with: [facts[0].entity.id] }}>
                {texts.source.inGraph}
              </Link>
            ) : null}
          </>
        ) : (
          <>
            <h2>{texts.source.found}</h2>
            <p className="soft small">{texts.source.hint}</p>
            <KindSwitches
              label={texts.source.kindsShown}
              kinds={mentions.items.flatMap(({ entity }) => entity?.kind ?? [])}
              hidden={hidden}
              onToggle={(kind, shown) =>
                setHidden(new Set(shown ? [...hidden].filter((other) => other !== kind) : [...hidden, kind]))
              }
            />
            <FactCards id={document.id} facts={firstMentions(shown)} />
          </>
        )}
      </aside>
    </div>
  )
}
