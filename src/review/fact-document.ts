import { type Document, isMap, isSeq, parseDocument, type YAMLMap, YAMLSeq } from 'yaml'
import { z } from 'zod'
import type { EntityFact, EvidenceFact, MergeFact, RelationFact } from '../facts/model.js'
import { relationId } from '../facts/relation-id.js'
import { entityFact, relationFact } from './proposal.js'

import type { DecidedFacts } from './decisions.js'

/**
 * The text of a fact file with some facts in it and others not, and everything else as it stood: comments, order, and what
 * was written by hand. Facts add up: what the file has already is not changed, only what it lacks is added; and of a fact
 * that goes, only its own places and names.
 */
export function editFacts(
  text: string,
  document: string,
  present: DecidedFacts,
  absent: DecidedFacts,
): string {
  const file = parseDocument(text === '' ? headOf(document) : text)
  const entities = new FactList(file, 'entities', entityIdOf)
  const relations = new FactList(file, 'relations', relationIdOf)
  const merges = new FactList(file, 'merges', mergeIdOf)
  for (const fact of absent.entities) takeOut(file, entities, fact.id, fact)
  for (const fact of absent.relations) takeOut(file, relations, relationId(fact), fact)
  for (const merge of absent.merges) merges.remove(mergeId(merge))
  for (const fact of present.entities) putIn(file, document, entities, fact.id, fact)
  for (const fact of present.relations) putIn(file, document, relations, relationId(fact), fact)
  for (const merge of present.merges) {
    if (merges.get(mergeId(merge)) === undefined) merges.add(mergeId(merge), file.createNode({ ...merge }))
  }
  for (const list of [entities, relations, merges]) list.close()
  return file.toString({ lineWidth: 0 })
}

function headOf(document: string): string {
  return `# ${document} 所述、经审读的事实。 Reviewed facts of ${document}; written by zhimai review, may be edited by hand.
# Offsets are Unicode code points of the document; a quote is the words as read.

document: ${JSON.stringify(document)}
`
}

function listOf(file: Document, name: string): YAMLSeq {
  const known = file.get(name)
  if (isSeq(known)) return known
  const list = new YAMLSeq()
  file.set(name, list)
  return list
}

/** What a relation is known by, whatever else the file says of it. */
const { type, from, to, properties } = relationFact.shape
const relationInFile = z.object({ type, from, to, properties })

const entityIdOf = (item: YAMLMap): string => String(item.get('id'))
const mergeIdOf = (item: YAMLMap): string => `${String(item.get('from'))}|${String(item.get('into'))}`
const mergeId = ({ from, into }: MergeFact): string => `${from}|${into}`

function relationIdOf(item: YAMLMap): string {
  const read = relationInFile.safeParse(item.toJSON())
  return read.success ? relationId(read.data) : ''
}

/** One list of a fact file, its items by their ids. */
class FactList {
  private readonly file: Document
  private readonly name: string
  private readonly list: YAMLSeq
  private readonly items = new Map<string, YAMLMap>()

  constructor(file: Document, name: string, idOf: (item: YAMLMap) => string) {
    this.file = file
    this.name = name
    this.list = listOf(file, name)
    for (const item of this.list.items) if (isMap(item)) this.items.set(idOf(item), item)
  }

  get(id: string): YAMLMap | undefined {
    return this.items.get(id)
  }

  add(id: string, item: unknown): void {
    this.list.add(item)
    if (isMap(item)) this.items.set(id, item)
  }

  remove(id: string): void {
    const gone = this.items.get(id)
    if (gone === undefined) return
    this.list.items = this.list.items.filter((item) => item !== gone)
    this.items.delete(id)
  }

  /** Leaves no empty list in the file. */
  close(): void {
    if (this.list.items.length === 0) this.file.delete(this.name)
  }
}

function putIn(
  file: Document,
  document: string,
  list: FactList,
  id: string,
  fact: EntityFact | RelationFact,
): void {
  const item = list.get(id)
  if (item === undefined) {
    list.add(id, newItem(file, document, fact))
    return
  }
  const places = placesOf(file, item, document)
  for (const piece of fact.evidence) {
    if (!places.has(placeOf(piece)))
      childList(file, item, 'evidence').add(evidenceNode(file, document, piece))
  }
  if (!('aliases' in fact)) return
  const names = new Set([item.get('name'), ...words(item)])
  for (const alias of fact.aliases) {
    if (names.has(alias)) continue
    const aliases = childList(file, item, 'aliases')
    aliases.flow = true
    aliases.add(file.createNode(alias))
  }
}

/** Takes out the places and names of a fact, and the item when nothing of it rests on any words any more. */
function takeOut(file: Document, list: FactList, id: string, fact: EntityFact | RelationFact): void {
  const item = list.get(id)
  if (item === undefined) return
  const gone = new Set(fact.evidence.map(placeOf))
  const own = file.get('document')
  const evidence = item.get('evidence')
  if (isSeq(evidence)) {
    evidence.items = evidence.items.filter(
      (piece) =>
        !isMap(piece) ||
        !gone.has(
          `${String(piece.get('document') ?? own)}#${String(piece.get('start'))}-${String(piece.get('end'))}`,
        ),
    )
  }
  if (!isSeq(evidence) || evidence.items.length === 0) list.remove(id)
  const aliases = item.get('aliases')
  if (!('aliases' in fact) || !isSeq(aliases)) return
  aliases.items = aliases.items.filter((alias) => !fact.aliases.some((name) => String(alias) === name))
  if (aliases.items.length === 0) item.delete('aliases')
}

function newItem(file: Document, document: string, fact: EntityFact | RelationFact): unknown {
  const { evidence, ...rest } = fact
  const told = Object.entries(rest).filter(([field, value]) => !isDefault(field, value))
  const item = file.createNode(Object.fromEntries(told))
  if (!isMap(item)) return item
  const aliases = item.get('aliases')
  if (isSeq(aliases)) aliases.flow = true
  const properties = item.get('properties')
  if (isMap(properties)) for (const { value } of properties.items) if (isMap(value)) value.flow = true
  if (evidence.length > 0) {
    const list = childList(file, item, 'evidence')
    for (const piece of evidence) list.add(evidenceNode(file, document, piece))
  }
  return item
}

function isDefault(field: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  if (field === 'properties')
    return typeof value === 'object' && value !== null && Object.keys(value).length === 0
  return value === undefined || ((field === 'basis' || field === 'modality') && value === 'STATED')
}

function childList(file: Document, item: YAMLMap, name: string): YAMLSeq {
  const known = item.get(name)
  if (isSeq(known)) return known
  const list = new YAMLSeq()
  item.set(file.createNode(name), list)
  return list
}

function evidenceNode(
  file: Document,
  document: string,
  { document: other, start, end, quote }: EvidenceFact,
): unknown {
  const node = file.createNode({ ...(other !== document && { document: other }), start, end, quote })
  if (isMap(node)) node.flow = true
  return node
}

function placesOf(file: Document, item: YAMLMap, document: string): ReadonlySet<string> {
  const own = file.get('document') ?? document
  const list = entityFact.shape.evidence
  const evidence = item.get('evidence')
  if (!isSeq(evidence)) return new Set()
  const read = list.safeParse(
    evidence.items.map((piece) => ({ document: own, ...(isMap(piece) ? piece.toJSON() : {}) })),
  )
  return new Set((read.data ?? []).map(placeOf))
}

const placeOf = ({ document, start, end }: EvidenceFact): string => `${document}#${start}-${end}`

function words(item: YAMLMap): readonly unknown[] {
  const aliases = item.get('aliases')
  return isSeq(aliases) ? aliases.toJSON() : []
}
