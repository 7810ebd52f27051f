import type { CheckContext } from '../check-context.js'
import { finding, type Finding } from '../finding.js'
import { RELATION_KINDS } from '../relation-kinds.js'
import { relationId } from '../relation-id.js'

/** Both ends of a relation exist, and are of kinds that its type joins; a gift has a GIFT as its event. */
export function* relationEnds({ files, entity }: CheckContext): Iterable<Finding> {
  for (const { file, relations } of files) {
    for (const relation of relations) {
      const { type, from, to } = relation
      const [source, target] = [entity(from), entity(to)]
      const id = relationId(relation)
      for (const end of [...(source ? [] : [from]), ...(target ? [] : [to])]) {
        yield finding(
          'RELATION_END',
          file,
          id,
          `Nothing has the id ${end}.`,
          'Correct the id, or add the thing.',
        )
      }
      if (source === undefined || target === undefined) continue
      const allowed = RELATION_KINDS[type]
      if (!allowed.some(([a, b]) => a === source.kind && b === target.kind)) {
        const pairs = [...new Set(allowed.map(([a, b]) => `${a} → ${b}`))].join(', ')
        const message = `${type} cannot join ${source.kind} to ${target.kind}.`
        yield finding(
          'RELATION_KINDS',
          file,
          id,
          message,
          `Choose another type or other ends; allowed: ${pairs}.`,
        )
      } else if ((type === 'GAVE' || type === 'RECEIVED') && target.properties['eventKind'] !== 'GIFT') {
        const message = `${type} joins an office to a gift, and ${to} is none.`
        yield finding('RELATION_KINDS', file, id, message, 'Make the gift an event of its own, of kind GIFT.')
      }
    }
  }
}
