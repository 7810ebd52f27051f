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
    /** Colours of the lines under a piece of text, the nearest first. */
    '--line-0'?: string
    '--line-1'?: string
    '--line-2'?: string
  }
}

/** A thing that is named in the text. */
type TextMark = CharacterRange & { readonly entity: { readonly kind: EntityKind; readonly name: string } }

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
    const named = new Map<string, TextMark>()
    for (const { start, end, entity } of mentions)
      if (entity && !named.has(`${start} ${end} ${entity.kind}`))
        named.set(`${start} ${end} ${entity.kind}`, { start, end, entity })
    return [...named.values()]
  }, [mentions])
  const cuts = range ? [range.start, range.end] : []
  return (
    <div className={`source-text${asPrinted ? ' printed' : ''}`} lang="zh">
      {paragraphs.map((paragraph) => {
        const pieces = segmentsOf(marks, paragraph.start, paragraph.end, cuts).map((segment) => (
          <Piece
            key={segment.start}
            id={id}
            segment={segment}
            characters={characters}
            asPrinted={asPrinted}
            chosen={range !== undefined && segment.start >= range.start && segment.end <= range.end}
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
  readonly chosen: boolean
}

function Piece({ id, segment, characters, asPrinted, chosen }: PieceProperties) {
  const raw = characters.slice(segment.start, segment.end).join('')
  const words = asPrinted ? raw : raw.replace(/\s*\n\s*/g, '')
  const nearest = segment.marks[0]?.mark
  const content = chosen ? <mark className="chosen">{words}</mark> : words
  if (!nearest)
    return (
      <span data-start={segment.start} data-end={segment.end}>
        {content}
      </span>
    )
  const colourAt = (line: number): string | undefined => {
    const mark = segment.marks.find((one) => one.line === line)?.mark
    return mark && APPEARANCE[mark.entity.kind].colour
  }
  const colours = [colourAt(0), colourAt(1), colourAt(2)]
  const style: CSSProperties = {
    ...(colours[0] ? { '--line-0': colours[0] } : {}),
    ...(colours[1] ? { '--line-1': colours[1] } : {}),
    ...(colours[2] ? { '--line-2': colours[2] } : {}),
  }
  const lines = colours.findLastIndex((colour) => colour !== undefined) + 1
  return (
    <Link
      to={{ name: 'document', id, range: { start: nearest.start, end: nearest.end } }}
      className={`found lines-${lines}`}
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
