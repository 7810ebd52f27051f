import { memo, useMemo, type CSSProperties } from 'react'
import type { EntityKind } from '../../model/kinds.js'
import type { Mention } from '../data/queries/document.js'
import { APPEARANCE } from '../parts/appearance.js'
import type { CharacterRange } from '../routing/address.js'
import { Link } from '../routing/navigation.js'
import type { ShownParagraph } from './paragraphs.js'
import { segmentsOf, type Segment } from './segments.js'

declare module 'react' {
  interface CSSProperties {
    '--line-0'?: string
    '--line-1'?: string
    '--line-2'?: string
  }
}

/** A mark of the text: a thing that is named there, or the words that a reader chose. */
type TextMark = CharacterRange &
  ({ readonly entity: { readonly kind: EntityKind; readonly name: string } } | { readonly chosen: true })

interface SourceTextProperties {
  readonly id: string
  readonly characters: readonly string[]
  readonly paragraphs: readonly ShownParagraph[]
  readonly mentions: readonly Mention[]
  readonly range: CharacterRange | undefined
  readonly asPrinted: boolean
}

/** The text of a source with what was found in it underlined by kind; overlapping marks have lines of their own. */
export const SourceText = memo(function SourceText(properties: SourceTextProperties) {
  const { id, characters, paragraphs, mentions, range, asPrinted } = properties
  const marks = useMemo((): readonly TextMark[] => {
    const named = mentions.flatMap(({ start, end, entity }) => (entity ? [{ start, end, entity }] : []))
    return range ? [...named, { ...range, chosen: true }] : named
  }, [mentions, range])
  return (
    <div className={`source-text${asPrinted ? ' printed' : ''}`} lang="zh">
      {paragraphs.map((paragraph) => {
        const pieces = segmentsOf(marks, paragraph.start, paragraph.end).map((segment) => (
          <Piece
            key={segment.start}
            id={id}
            segment={segment}
            characters={characters}
            asPrinted={asPrinted}
          />
        ))
        return paragraph.heading ? (
          <h2 key={paragraph.start} data-start={paragraph.start}>
            {pieces}
          </h2>
        ) : (
          <p key={paragraph.start} data-start={paragraph.start}>
            {pieces}
          </p>
        )
      })}
    </div>
  )
})

interface PieceProperties {
  readonly id: string
  readonly segment: Segment<TextMark>
  readonly characters: readonly string[]
  readonly asPrinted: boolean
}

function Piece({ id, segment, characters, asPrinted }: PieceProperties) {
  const raw = characters.slice(segment.start, segment.end).join('')
  const words = asPrinted ? raw : raw.replace(/\s*\n\s*/g, '')
  const chosen = segment.marks.some(({ mark }) => 'chosen' in mark)
  const named = segment.marks.flatMap(({ mark }) => ('entity' in mark ? [mark] : []))
  const [nearest] = named
  const content = chosen ? <mark className="chosen">{words}</mark> : words
  if (!nearest)
    return (
      <span data-start={segment.start} data-end={segment.end}>
        {content}
      </span>
    )
  const style: CSSProperties = {}
  const colours = [...new Set(named.map(({ entity }) => entity.kind))].map((kind) => APPEARANCE[kind].colour)
  style['--line-0'] = colours[0]
  style['--line-1'] = colours[1] ?? 'transparent'
  style['--line-2'] = colours[2] ?? 'transparent'
  return (
    <Link
      to={{ name: 'document', id, range: { start: nearest.start, end: nearest.end } }}
      className={`found lines-${Math.min(3, colours.length)}`}
      style={style}
      data-start={segment.start}
      data-end={segment.end}
      data-kind={nearest.entity.kind}
      {...(segment.start > nearest.start ? { tabIndex: -1 } : {})}
    >
      {content}
    </Link>
  )
}
