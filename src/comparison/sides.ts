import { divide, type DividedProvision, type DividedText } from './divided.js'
import { withoutMarkdown } from './plain-text.js'
import { responsibleUnits } from './responsible-units.js'

/** A provision of a text, as it is shown and listed. */
export interface TextProvision extends DividedProvision {
  /** Who answers for it (责任单位), where the text says so. */
  readonly responsible: readonly string[]
}

/** A text to be compared, and what it provides. */
export interface TextSide extends DividedText {
  readonly title: string
  readonly provisions: readonly TextProvision[]
}

/** A text, divided as it divides itself, with who answers for the points of a plan. */
export function sideOf(title: string, text: string): TextSide {
  const { provisions, dividedBy } = divide(text)
  const units = dividedBy === 'POINTS' ? responsibleUnits(withoutMarkdown(text)) : new Map<string, string[]>()
  return {
    title,
    dividedBy,
    provisions: provisions.map((provision) => ({
      ...provision,
      responsible: units.get(provision.number) ?? [],
    })),
  }
}
