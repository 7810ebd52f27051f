import type { EntityKind, RelationType } from '../../model/kinds.js'
import type { CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'

interface Whole {
  readonly type: RelationType
  readonly kinds: readonly EntityKind[]
  readonly name: string
}

/** What a thing of some kinds must belong to, exactly one of each. */
const WHOLES: Readonly<Partial<Record<EntityKind, Whole>>> = {
  AGREEMENT_VERSION: { type: 'VERSION_OF', kinds: ['AGREEMENT'], name: 'agreement' },
  CLAUSE: { type: 'PART_OF', kinds: ['AGREEMENT_VERSION', 'CLAUSE'], name: 'version or clause' },
  TASK: { type: 'PART_OF', kinds: ['DOCUMENT'], name: 'plan' },
}

/** A version has its agreement, a clause its version or the clause it stands in, a task its plan: one, and only one. */
export function* wholes({ facts, entity, fileOf }: CheckContext): Iterable<Finding> {
  const found = new Map<string, string[]>()
  for (const { type, from, to } of facts.relations) {
    const whole = WHOLES[entity(from)?.kind ?? 'PLACE']
    const kind = entity(to)?.kind
    if (whole?.type === type && kind !== undefined && whole.kinds.includes(kind)) {
      found.set(from, [...(found.get(from) ?? []), to])
    }
  }
  for (const { id, kind } of facts.entities) {
    const whole = WHOLES[kind]
    const targets = found.get(id) ?? []
    if (whole === undefined || targets.length === 1) continue
    const message = `It belongs to ${targets.length === 0 ? `no ${whole.name}` : `more than one ${whole.name}: ${targets.join(', ')}`}.`
    yield finding(
      'WHOLE_MISSING',
      fileOf(id),
      id,
      message,
      `Leave it exactly one ${whole.type} to its ${whole.name}.`,
    )
  }
}
