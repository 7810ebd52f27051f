import { parseDocument } from 'yaml'
import { z } from 'zod'
import { BASES, ENTITY_KINDS, MODALITIES, RELATION_TYPES } from '../model/kinds.js'
import { finding, type Finding } from './finding.js'
import type { EvidenceFact, Facts } from './model.js'

/** The facts of one file. */
export interface FactFile extends Facts {
  readonly file: string
}

const offset = z.int().nonnegative()
const name = z.string().min(1)
const evidence = z.strictObject({ document: name.optional(), start: offset, end: offset, quote: z.string() })
type EvidenceInFile = z.infer<typeof evidence>

/** A thing of `seed/facts/`, but for its evidence. */
export const entityFields = {
  id: name,
  kind: z.enum(ENTITY_KINDS),
  name,
  aliases: z.array(name).default([]),
  properties: z
    .record(
      z.string(),
      z.union([z.string(), z.number(), z.boolean(), z.strictObject({ edtf: name, literal: z.string() })]),
    )
    .default({}),
}

/** A relation of `seed/facts/`, but for its evidence. */
export const relationFields = {
  type: z.enum(RELATION_TYPES),
  from: name,
  to: name,
  properties: z.record(z.string(), z.string()).default({}),
  basis: z.enum(BASES).default('STATED'),
  rule: name.optional(),
  modality: z.enum(MODALITIES).default('STATED'),
}

/** One file of `seed/facts/`. Its `document` is that of every piece of evidence that names none. */
const factFile = z
  .strictObject({
    document: name.optional(),
    entities: z
      .array(z.strictObject({ ...entityFields, evidence: z.array(evidence).default([]) }))
      .default([]),
    relations: z
      .array(z.strictObject({ ...relationFields, evidence: z.array(evidence).default([]) }))
      .default([]),
    merges: z.array(z.strictObject({ from: name, into: name })).default([]),
  })
  .transform(({ document = '', entities, relations, merges }) => {
    const place = (pieces: readonly EvidenceInFile[]): EvidenceFact[] =>
      pieces.map((piece) => ({ ...piece, document: piece.document ?? document }))
    return {
      entities: entities.map((fact) => ({ ...fact, evidence: place(fact.evidence) })),
      relations: relations.map((fact) => ({ ...fact, evidence: place(fact.evidence) })),
      merges,
    }
  })

/**
 * Reads the text of one fact file, YAML or JSON (which is YAML). What is wrong with it comes back as findings, and a
 * file with any gives no facts: half a file would only raise findings about its other half.
 */
export function parseFactFile(file: string, text: string): { facts: FactFile; findings: readonly Finding[] } {
  const empty: FactFile = { file, entities: [], relations: [], merges: [] }
  const document = parseDocument(text)
  const [error] = document.errors
  if (error !== undefined) {
    const found = finding('FILE_UNREADABLE', file, file, error.message, 'Correct the YAML at that place.')
    return { facts: empty, findings: [found] }
  }
  const content: unknown = document.toJS()
  const result = factFile.safeParse(content ?? {})
  if (result.success) return { facts: { file, ...result.data }, findings: [] }
  const findings = result.error.issues.map(({ path, message }) =>
    finding(
      'FACT_MALFORMED',
      file,
      nameOf(content, path),
      `${path.join('.') || 'the file'}: ${message}`,
      'Write the fact in the shape that CONTRIBUTING.md shows.',
    ),
  )
  return { facts: empty, findings }
}

/** The id of the fact that a path leads into, else the path itself. */
function nameOf(content: unknown, path: readonly PropertyKey[]): string {
  const [list, index] = path
  const facts = z.object({ [String(list)]: z.array(z.looseObject({ id: z.string() })) }).safeParse(content)
  const id = facts.data?.[String(list)]?.[Number(index)]?.id
  return id ?? (path.join('.') || 'the file')
}
