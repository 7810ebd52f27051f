import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import type { Alignment } from './align.js'
import type { ComparedProvision, Correspondence, Settled } from './rows.js'

/**
 * What a person decided of some provisions: that these of the old text go on in those of the new one, all of them
 * with each other; with nothing on one side, that the others have no counterpart. Numbers as the text counts: 5, 10之1.
 */
export interface Decision {
  readonly old: readonly string[]
  readonly new: readonly string[]
  readonly by: string
  /** ISO 8601. */
  readonly date: string
  readonly note?: string | undefined
}

/** Decisions that cannot be used; the message names the place and the remedy. */
export class DecisionError extends Error {
  override readonly name = 'DecisionError'
}

const number = z.union([z.string().min(1), z.number().int().positive()]).transform(String)
const decision = z
  .strictObject({
    old: z.array(number),
    new: z.array(number),
    by: z.string().min(1),
    date: z.iso.date(),
    note: z.string().optional(),
  })
  .refine((one) => one.old.length + one.new.length > 0, {
    message: 'old and new are both empty: name a provision',
  })

/** The decisions of a YAML or JSON file: a list of { old, new, by, date, note? }. Throws a DecisionError. */
export function readDecisions(text: string): Decision[] {
  let content: unknown
  try {
    content = parse(text)
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    throw new DecisionError(`not YAML: ${error.message}`, { cause: error })
  }
  const result = z.array(decision).safeParse(content ?? [])
  if (result.success) return result.data
  throw new DecisionError(z.prettifyError(result.error))
}

/** Decided links, and what the aligner found of all other provisions. */
export interface DecidedAlignment extends Alignment {
  readonly settled: Settled
}

/**
 * Puts a person's decisions in the place of what was found: of a provision that a decision names, nothing found is
 * kept. Throws a DecisionError where a decision names a provision that the text does not have.
 */
export function applyDecisions(
  found: Alignment,
  decisions: readonly Decision[],
  from: readonly ComparedProvision[],
  to: readonly ComparedProvision[],
): DecidedAlignment {
  const old = idsByNumber(from)
  const fresh = idsByNumber(to)
  const decided = decisions.map((one) => ({
    from: one.old.map((number) => idOf(old, number, 'old')),
    to: one.new.map((number) => idOf(fresh, number, 'new')),
  }))
  const oldSettled = new Set(decided.flatMap((one) => one.from))
  const newSettled = new Set(decided.flatMap((one) => one.to))
  const open = (link: Correspondence): boolean => !oldSettled.has(link.from) && !newSettled.has(link.to)
  const links = decided.flatMap((one) =>
    one.from.flatMap((id) =>
      one.to.map((target): Correspondence => ({ from: id, to: target, basis: 'CURATED', method: 'decided' })),
    ),
  )
  return {
    links: [...links, ...found.links.filter(open)],
    doubts: found.doubts.filter(open),
    settled: { from: oldSettled, to: newSettled },
  }
}

function idsByNumber(provisions: readonly ComparedProvision[]): Map<string, string> {
  return new Map([...provisions].reverse().map(({ number, id }) => [number, id]))
}

function idOf(ids: ReadonlyMap<string, string>, number: string, side: 'old' | 'new'): string {
  const id = ids.get(number)
  if (id !== undefined) return id
  throw new DecisionError(
    `the ${side} text has no provision ${number}: correct the number, or remove the decision`,
  )
}
