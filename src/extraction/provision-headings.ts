import type { Unit } from './unit.js'

/** A provision without a number: its heading, if it has one, and the paragraphs without a number below. */
export interface Headed {
  readonly heading: Unit | undefined
  readonly words: readonly Unit[]
}

/** In UTF-16 units. */
const LONGEST_HEADING = 16
/** A heading has no sentence, and names nothing else that stands on a line of its own. */
const HEADING = /^(?!本页|以下|特此|此致|附件)[^，。；：！？《》（）\d]{2,16}：?$/

/**
 * The provisions of an agreement that gives them no numbers: by their headings (合作内容) where it has some, else one a
 * paragraph. None for one that numbers them; headings that numbers begin again under count as well.
 */
export function headedBy(provisions: readonly Unit[]): Headed[] {
  const marked = provisions.some(({ block }) => block.marker !== undefined)
  const headings = provisions.filter((unit, i) => isHeading(unit, provisions[i + 1]))
  if (marked && !numbersBeginAgain(provisions, headings)) return []
  if (headings.length < 2)
    return marked ? [] : provisions.map((unit) => ({ heading: undefined, words: [unit] }))
  return headings.map((heading, i) => {
    const from = provisions.indexOf(heading) + 1
    const next = headings[i + 1]
    const own = provisions.slice(from, next === undefined ? undefined : provisions.indexOf(next))
    const first = own.findIndex(({ block }) => block.marker !== undefined)
    return { heading, words: first < 0 ? own : own.slice(0, first) }
  })
}

function isHeading({ block, plain }: Unit, next: Unit | undefined): boolean {
  return (
    next !== undefined &&
    block.marker === undefined &&
    plain.length <= LONGEST_HEADING &&
    HEADING.test(plain) &&
    (next.block.marker !== undefined || /[。；]/.test(next.plain))
  )
}

/** Whether a heading opens the provisions, and point 1 stands again under another one. */
function numbersBeginAgain(provisions: readonly Unit[], headings: readonly Unit[]): boolean {
  const [first] = provisions
  if (first === undefined || headings[0] !== first) return false
  const kind = provisions.find(({ block }) => block.marker !== undefined)?.block.marker?.kind
  return (
    provisions.filter(({ block }) => block.marker?.kind === kind && block.marker?.value === 1).length >= 2
  )
}
