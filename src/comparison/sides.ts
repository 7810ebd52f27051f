import { paragraphs } from '../documents/paragraphs.js'
import { provisions } from '../documents/provisions.js'
import type { AlignedProvision } from './align.js'
import { withoutMarkdown } from './plain-text.js'
import { responsibleUnits } from './responsible-units.js'

/** A provision of a text, as it is shown and listed. */
export interface TextProvision extends AlignedProvision {
  /** The number of an article 第X条; absent where the text counts otherwise, and for 第X条之一. */
  readonly article?: number
  /** Who answers for it (责任单位), where the text says so. */
  readonly responsible: readonly string[]
}

/** A text to be compared, and what it provides. */
export interface TextSide {
  readonly title: string
  readonly provisions: readonly TextProvision[]
  /** By articles 第X条; by numbered points; by paragraphs, because nothing is numbered; or it has no words. */
  readonly dividedBy: 'ARTICLES' | 'POINTS' | 'PARAGRAPHS' | 'NOTHING'
}

/** A text, divided as it divides itself: by its articles or numbered points, else by its paragraphs. */
export function sideOf(title: string, source: string): TextSide {
  const text = withoutMarkdown(source)
  const found = provisions(text)
  if (found.length === 0) return byParagraphs(title, text)
  const articles = found.some(({ article }) => article !== undefined)
  const units = articles ? new Map<string, string[]>() : responsibleUnits(text)
  return {
    title,
    dividedBy: articles ? 'ARTICLES' : 'POINTS',
    provisions: unique(
      found.map(({ number, article, path, text: wording }) => ({
        id: number,
        number,
        text: wording,
        path,
        responsible: units.get(number) ?? [],
        ...(article !== undefined && String(article) === number && { article }),
      })),
    ),
  }
}

function byParagraphs(title: string, text: string): TextSide {
  const found = paragraphs(text)
  return {
    title,
    dividedBy: found.length === 0 ? 'NOTHING' : 'PARAGRAPHS',
    provisions: found.map((paragraph, index) => ({
      id: `¶${index + 1}`,
      number: `¶${index + 1}`,
      text: paragraph.text,
      responsible: [],
    })),
  }
}

/** Ids tell provisions apart even where a text uses a number twice. */
function unique(found: readonly TextProvision[]): TextProvision[] {
  const seen = new Map<string, number>()
  return found.map((provision) => {
    const times = (seen.get(provision.id) ?? 0) + 1
    seen.set(provision.id, times)
    return times === 1 ? provision : { ...provision, id: `${provision.id}#${times}` }
  })
}
