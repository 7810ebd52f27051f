import type { SelectionSetNode } from 'graphql'

import type { DividedProvision } from '../../comparison/divided.js'
import type { TextReference } from '../document-texts.js'
import { record } from '../raw.js'

import { collectFields, selectionsOf } from './collect-fields.js'
import { mapOf, type Compilation } from './compilation.js'
import { compileEntity, TYPENAME } from './entity.js'
import { PLACE, type Place } from './evidence.js'
import { objectType } from './types.js'

const TYPE = 'TextProvision'

/** What is selected of the provisions that a document's text divides into. */
export interface TextProvisionView {
  readonly blocks: readonly string[]
  /** What is selected of the document itself. */
  readonly expression: string
  /** One provision by response keys; `raw` is the value of the expression. */
  read(raw: unknown, provision: DividedProvision, text: TextReference): unknown
}

/** Where a provision stands, as ids of places are written: document/NAME#start-end. */
export function textProvisionId({ start, end }: DividedProvision, { document }: TextReference): string {
  return `${document}#${start}-${end}`
}

/** The provisions themselves are made from the text; the statement gives what is asked of the document bound to `document`. */
export function compileTextProvision(
  compilation: Compilation,
  document: string,
  selections: readonly SelectionSetNode[],
): TextProvisionView {
  const { schema } = compilation.request
  const fields = collectFields(compilation.request, objectType(schema.getType(TYPE)), selections).filter(
    ({ name }) => name !== '__typename',
  )
  const evidence = objectType(schema.getType('Evidence'))
  const documents = fields
    .filter(({ name }) => name === 'evidence')
    .flatMap((group) =>
      collectFields(compilation.request, evidence, selectionsOf(group))
        .filter(({ name }) => name === 'document')
        .map((field) => ({
          group,
          field,
          part: compileEntity(compilation, document, 'Document', selectionsOf(field)),
        })),
    )
  return {
    blocks: documents.flatMap(({ part }) => part.blocks),
    expression: mapOf([
      ['id', `${document}.id`],
      ...documents.map(({ part }, i): [string, string] => [`document${i}`, part.expression]),
    ]),
    read: (raw, provision, text) => {
      const map = record(raw)
      const place: Place = { ...text, start: provision.start, end: provision.end }
      const values = fields.map((group): [string, unknown] => {
        if (group.name !== 'evidence') return [group.responseKey, plainField(group.name, provision, text)]
        const shown = documents
          .map((one, i) => ({ ...one, value: one.part.read(map[`document${i}`]) }))
          .filter((one) => one.group === group)
        const ofDocument = shown.map(({ field, value }) => [field.responseKey, value])
        return [group.responseKey, [{ [PLACE]: place, ...Object.fromEntries(ofDocument) }]]
      })
      return { [TYPENAME]: TYPE, ...Object.fromEntries(values) }
    },
  }
}

function plainField(name: string, provision: DividedProvision, text: TextReference): unknown {
  switch (name) {
    case 'id':
      return textProvisionId(provision, text)
    case 'number':
      return provision.number
    case 'article':
      return provision.article ?? null
    case 'text':
      return provision.text
    case 'headings':
      return provision.path
    default:
      return undefined
  }
}
