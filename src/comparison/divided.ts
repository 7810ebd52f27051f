import { paragraphs } from '../documents/paragraphs.js'
import { provisions } from '../documents/provisions.js'
import type { Span } from '../documents/passage.js'
import type { AlignedProvision } from './align.js'
import { withoutMarkdown } from './plain-text.js'

/** A part that a text divides itself into; offsets in code points of the text. */
export interface DividedProvision extends AlignedProvision, Span {
  /** The number of an article 第X条; absent where the text counts otherwise, and for 第X条之一. */
  readonly article?: number
  /** The headings it stands under, outermost first, with their numbers. */
  readonly path: readonly string[]
}

/** A text as it divides itself. */
export interface DividedText {
  readonly provisions: readonly DividedProvision[]
  /** By articles 第X条; by numbered points; by paragraphs, because nothing is numbered; or it has no words. */
  readonly dividedBy: 'ARTICLES' | 'POINTS' | 'PARAGRAPHS' | 'NOTHING'
}

/** A text, divided as it divides itself: by its articles or numbered points, else by its paragraphs. */
export function divide(source: string): DividedText {
  const text = withoutMarkdown(source)
  const found = provisions(text)
  if (found.length === 0) return byParagraphs(text)
  const articles = found.some(({ article }) => article !== undefined)
  return {
    dividedBy: articles ? 'ARTICLES' : 'POINTS',
    provisions: unique(
      found.map(({ number, article, path, text: wording, start, end }) => ({
        id: number,
        number,
        text: wording,
        path,
        start,
        end,
        ...(article !== undefined && String(article) === number && { article }),
      })),
    ),
  }
}

function byParagraphs(text: string): DividedText {
  const found = paragraphs(text)
  return {
    dividedBy: found.length === 0 ? 'NOTHING' : 'PARAGRAPHS',
    provisions: found.map(({ text: wording, start, end }, index) => ({
      id: `¶${index + 1}`,
      number: `¶${index + 1}`,
      text: wording,
      path: [],
      start,
      end,
    })),
  }
}

/** Ids tell provisions apart even where a text uses a number twice. */
function unique(found: readonly DividedProvision[]): DividedProvision[] {
  const seen = new Map<string, number>()
  return found.map((provision) => {
    const times = (seen.get(provision.id) ?? 0) + 1
    seen.set(provision.id, times)
    return times === 1 ? provision : { ...provision, id: `${provision.id}#${times}` }
  })
}
