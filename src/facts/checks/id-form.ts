import type { EntityKind } from '../../model/kinds.js'
import type { CheckContext } from '../check-context.js'
import { dateBounds } from '../dates.js'
import { finding, type Finding } from '../finding.js'
import type { EntityFact } from '../model.js'

/** The forms of ids that the contract's README lays down; {…} are names without `/`, `|` and `#`. */
const FORMS: Readonly<Record<EntityKind, { readonly pattern: RegExp; readonly shape: string }>> = {
  DOCUMENT: form('document/{name}'),
  OFFICE: form('office/{name}', 'office/{name}/{department}'),
  PERSON: form('person/{name}'),
  AGREEMENT: form('agreement/{name}'),
  AGREEMENT_VERSION: form('agreement/{name}/{date}'),
  CLAUSE: form('agreement/{name}/{date}/{number}'),
  TASK: form('task/{document}/{number}'),
  PROJECT: form('project/{name}'),
  PUBLICATION: form('publication/{name}'),
  EVENT: form('event/{date or document}/{name}'),
  PLACE: form('place/{name}'),
}

/** An id has the form of its kind, and names what it stands for, so that a client may build it. */
export function* idForm({ files }: CheckContext): Iterable<Finding> {
  for (const { file, entities } of files) {
    for (const entity of entities) {
      const { pattern, shape } = FORMS[entity.kind]
      const message = !pattern.test(entity.id) ? `The id of a ${entity.kind} is ${shape}.` : misnamed(entity)
      if (message !== undefined)
        yield finding('ID_FORM', file, entity.id, message, 'Correct the id, and all that use it.')
    }
  }
}

function misnamed({ id, kind, name, properties }: EntityFact): string | undefined {
  const last = id.slice(id.lastIndexOf('/') + 1)
  switch (kind) {
    case 'OFFICE':
    case 'PERSON':
    case 'PROJECT':
    case 'PUBLICATION':
    case 'PLACE':
      // Namesakes are told apart by what follows the @.
      return last === name || last.startsWith(`${name}@`)
        ? undefined
        : `The id does not end in its name, ${name}.`
    case 'CLAUSE':
    case 'TASK':
      return last === properties['number']
        ? undefined
        : `The id does not end in its number, ${String(properties['number'])}.`
    case 'AGREEMENT_VERSION':
      return dateBounds(last) === undefined ? `The id does not end in a date, but in ${last}.` : undefined
    default:
      return undefined
  }
}

function form(...shapes: readonly string[]): { pattern: RegExp; shape: string } {
  const alternatives = shapes.map((shape) => shape.replace(/\{[^}]+\}/g, '[^/|#\\n]+'))
  return { pattern: new RegExp(`^(?:${alternatives.join('|')})$`, 'u'), shape: shapes.join(' or ') }
}
