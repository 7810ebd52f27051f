import { useState } from 'react'
import { useGrowing } from '../parts/growing.js'
import { KindMark } from '../parts/kind.js'
import { useTexts } from '../texts/texts.js'
import { itemsAbove, kindOf, markOf, type DeskFilter, type Item } from './desk.js'
import { lineOf, named, type Names } from './names.js'

const PAGE = 50

interface QueueProperties {
  /** All that is open. */
  readonly items: readonly Item[]
  /** What the filter leaves of it. */
  readonly shown: readonly Item[]
  readonly current: string | undefined
  readonly documents: readonly { readonly document: string; readonly open: number }[]
  readonly filter: DeskFilter
  readonly names: Names
  readonly onFilter: (filter: DeskFilter) => void
  readonly onChoose: (item: Item) => void
  readonly onAcceptAll: (items: readonly Item[]) => void
}

/** What waits for a decision: by document and kind, as a list to choose from, and what can be accepted in one go. */
export function Queue(properties: QueueProperties) {
  const texts = useTexts()
  const { items, shown, current, documents, filter, names } = properties
  const { shown: listed, end } = useGrowing(shown, PAGE)
  const kinds = countKinds(items.filter(({ document }) => !filter.document || document === filter.document))
  return (
    <>
      {documents.length > 1 ? (
        <label className="queue-filter">
          <span>{texts.review.document}</span>
          <select
            className="field"
            value={filter.document ?? ''}
            onChange={(event) =>
              properties.onFilter({ ...filter, document: event.target.value || undefined })
            }
          >
            <option value="">{texts.review.everyDocument(items.length)}</option>
            {documents.map(({ document, open }) => (
              <option key={document} value={document}>
                {`${named(document, names).name} · ${open}`}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className="queue-filter">
        <span>{texts.review.kind}</span>
        <select
          className="field"
          value={filter.kind ?? ''}
          onChange={(event) => properties.onFilter({ ...filter, kind: event.target.value || undefined })}
        >
          <option value="">{texts.review.everyKind}</option>
          {kinds.map(([kind, count]) => (
            <option key={kind} value={kind}>
              {`${texts.review.kindName(kind)} · ${count}`}
            </option>
          ))}
        </select>
      </label>
      <AcceptAbove items={shown} onAccept={properties.onAcceptAll} />
      <ol className="queue">
        {listed.map((item) => (
          <li key={markOf(item.document, item.proposal.key)}>
            <button
              type="button"
              {...(markOf(item.document, item.proposal.key) === current
                ? { 'aria-current': 'true' as const }
                : {})}
              onClick={() => properties.onChoose(item)}
            >
              {item.proposal.of === 'entity' ? <KindMark kind={item.proposal.fact.kind} /> : null}
              <span lang="zh">{lineOf(item.proposal, names, texts)}</span>
              <span className="soft">{Math.round(item.proposal.confidence * 100)}%</span>
            </button>
          </li>
        ))}
      </ol>
      {end}
    </>
  )
}

function AcceptAbove({
  items,
  onAccept,
}: {
  readonly items: readonly Item[]
  readonly onAccept: (items: readonly Item[]) => void
}) {
  const texts = useTexts()
  const [text, setText] = useState('0.95')
  const confidence = Number(text)
  const valid = text.trim() !== '' && confidence >= 0 && confidence <= 1
  const above = valid ? itemsAbove(items, confidence) : []
  return (
    <div className="accept-above">
      <label>
        <span>{texts.review.acceptAbove}</span>
        <input
          className="field"
          type="number"
          min="0"
          max="1"
          step="0.01"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="button" className="button" disabled={above.length === 0} onClick={() => onAccept(above)}>
        {texts.review.acceptMany(above.length)}
      </button>
    </div>
  )
}

function countKinds(items: readonly Item[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(kindOf(item), (counts.get(kindOf(item)) ?? 0) + 1)
  return [...counts]
}
