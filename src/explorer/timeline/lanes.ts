import type { FuzzyDate } from '../data/fragments.js'
import type { SideOffice, TimelineDocument, TimelineEvent } from '../data/queries/timeline.js'

/** Where an item stands: with the first party, the second, both, or neither. */
export type Lane = 'first' | 'second' | 'both' | 'none'

/** Why something stands in its lane: who acted, where it was, whose paper tells of it, who issued it; absent where nothing says. */
export type LaneRule = 'acting' | 'place' | 'told' | 'issued'

/** A lane, and by what rule. */
export interface Placed {
  readonly lane: Lane
  readonly rule?: LaneRule
}

/** An event or a document on the timeline. */
export type TimelineItem = Placed & {
  readonly date: FuzzyDate | null
} & (
    | { readonly type: 'event'; readonly event: TimelineEvent }
    | { readonly type: 'document'; readonly document: TimelineDocument }
  )

/** The two sides of a timeline: the first two parties of an agreement. */
export interface Sides {
  readonly first: SideOffice | undefined
  readonly second: SideOffice | undefined
}

/**
 * The lane of an event: of those who organised it, gave or received at it; where none of them is on a side, that of the
 * place; where the place says nothing either, of the offices that issued the papers that tell of it.
 */
export function laneOfEvent(event: TimelineEvent, sides: Sides): Placed {
  const acting = [...event.organisers.nodes, ...event.givers.nodes, ...event.receivers.nodes]
  const tellers = event.evidence.flatMap(({ document }) => document.issuedBy.nodes)
  return firstOf([
    ['acting', laneOfOffices(acting, sides)],
    ['place', acting.length === 0 ? laneOfPlace(event, sides) : 'none'],
    ['told', laneOfOffices(tellers, sides)],
  ])
}

/** The lane of a document: of those who issued it. */
export function laneOfDocument(document: TimelineDocument, sides: Sides): Placed {
  return firstOf([['issued', laneOfOffices(document.issuedBy.nodes, sides)]])
}

function firstOf(lanes: readonly (readonly [LaneRule, Lane])[]): Placed {
  const found = lanes.find(([, lane]) => lane !== 'none')
  return found ? { lane: found[1], rule: found[0] } : { lane: 'none' }
}

function laneOfOffices(offices: readonly SideOffice[], sides: Sides): Lane {
  return laneOf(
    offices.some((office) => isWith(office, sides.first)),
    offices.some((office) => isWith(office, sides.second)),
  )
}

function laneOfPlace({ place }: TimelineEvent, { first, second }: Sides): Lane {
  const names = [place?.name, place?.partOf?.name]
  const at = (side: SideOffice | undefined): boolean => Boolean(side?.region && names.includes(side.region))
  return laneOf(at(first), at(second))
}

function laneOf(first: boolean, second: boolean): Lane {
  return first && second ? 'both' : first ? 'first' : second ? 'second' : 'none'
}

/** Whether an office is a party, a department of it, or of its region. */
function isWith(office: SideOffice, side: SideOffice | undefined): boolean {
  if (!side) return false
  if (office.id === side.id || office.partOf?.id === side.id) return true
  return side.region !== null && (office.region === side.region || office.partOf?.region === side.region)
}
