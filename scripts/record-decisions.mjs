// Writes seed/decisions/NAME.yaml for each document of seed/: what was decided of the facts read from it, so that reading it
// again and applying these decisions gives seed/facts/NAME.yaml. Run it after a rule or a reviewed fact has changed.
import { readFileSync, writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { extract } from '../dist/extraction/extract.js'
import { readText } from '../dist/documents/read-text.js'
import { readFacts } from '../dist/facts/read.js'
import { relationId } from '../dist/facts/relation-id.js'
import { recordedDecisions, replay } from '../dist/review/replay.js'
import { isDeepStrictEqual } from 'node:util'

const root = new URL('../', import.meta.url)
const HEAD = `# 对从此文件读出的事实所作的决定：未列者照读出的接受。 What was decided of the facts read from this document; what is not
# listed was accepted as read. Written by: node scripts/record-decisions.mjs
`
const ENTITY_FIELDS = ['id', 'name', 'aliases', 'properties', 'evidence']
const RELATION_FIELDS = ['properties', 'basis', 'rule', 'modality', 'evidence']

const { files } = await readFacts(new URL('seed/facts', root).pathname)

for (const name of ['newsletter-2020-06-23', 'notice-2025-57']) {
  const { text } = readText(readFileSync(new URL(`seed/documents/${name}.txt`, root)))
  const reviewed = files.find(({ file }) => file.includes(name))
  if (reviewed === undefined) throw new Error(`seed/facts/ has no file for ${name}`)
  const decisions = decisionsFor(`document/${name}`, extract(name, text), reviewed)
  writeFileSync(
    new URL(`seed/decisions/${name}.yaml`, root),
    HEAD + stringify(decisions, { lineWidth: 0, aliasDuplicateObjects: false }),
  )
}

function decisionsFor(document, read, reviewed) {
  const known = new Map(reviewed.entities.map((entity) => [entity.id, entity]))
  const left = new Set(reviewed.entities.filter(({ id }) => !read.entities.some((own) => own.id === id)))
  const pairs = new Map()
  for (const own of read.entities) {
    const other = known.get(own.id) ?? [...left].find((one) => isSame(own, one))
    left.delete(other)
    if (other !== undefined) pairs.set(own.id, other)
  }
  const entities = {
    refused: read.entities.filter(({ id }) => !pairs.has(id)).map(({ id }) => id),
    corrected: read.entities.flatMap((own) => changed(own, pairs.get(own.id), own.id, ENTITY_FIELDS)),
    added: [...left],
  }
  const draft = recordedDecisions.parse({
    document,
    refused: { entities: entities.refused },
    corrected: { entities: entities.corrected },
    added: {},
  })
  const { relations } = replay(read, draft)
  const standing = new Map(reviewed.relations.map((relation) => [relationId(relation), relation]))
  const unqualified = new Map(reviewed.relations.map((relation) => [ends(relation), relation]))
  const used = new Set()
  const refused = []
  const corrected = []
  for (const own of relations) {
    const id = relationId(own)
    const other = standing.get(id) ?? unqualified.get(ends(own))
    if (other === undefined || used.has(other)) refused.push(id)
    else {
      used.add(other)
      corrected.push(...changed(own, other, id, RELATION_FIELDS))
    }
  }
  return {
    document,
    refused: { entities: entities.refused, relations: refused },
    corrected: { entities: entities.corrected, relations: corrected },
    added: {
      entities: entities.added,
      relations: reviewed.relations.filter((relation) => !used.has(relation)),
    },
  }
}

/** What differs between a fact as read and as reviewed, if anything does. */
function changed(own, other, was, names) {
  if (other === undefined) return []
  const fields = names.filter(
    (field) => !isDeepStrictEqual(own[field], other[field]) && other[field] !== undefined,
  )
  return fields.length === 0
    ? []
    : [{ was, ...Object.fromEntries(fields.map((field) => [field, other[field]])) }]
}

function ends({ type, from, to }) {
  return [type, from, to].join('|')
}

/** One thing under two ids: of one kind, told of by the same words. */
function isSame(one, other) {
  return (
    one.kind === other.kind &&
    one.evidence.some((a) => other.evidence.some((b) => a.start < b.end && b.start < a.end))
  )
}
