import type { CodePoints } from '../../documents/code-points.js'
import { reading } from '../../documents/reading.js'
import type { Place } from '../compile/evidence.js'

/** How many code points are shown before and after a quote (W3C Web Annotation, TextQuoteSelector). */
const AROUND = 32

/** What a quote is cut to, by the field that shows it; offsets in code points. */
export const QUOTE_CUTS: Readonly<Record<string, (text: CodePoints, place: Place) => string>> = {
  quote: (text, { start, end }) => text.slice(start, end),
  reading: (text, { start, end }) => reading(text.slice(start, end)),
  prefix: (text, { start }) => text.slice(Math.max(0, start - AROUND), start),
  suffix: (text, { end }) => text.slice(end, end + AROUND),
}
