import type { Dataset, Properties, StoredNode, StoredRelation } from '../store/port.js'
import { compareText } from './canonical.js'
import { nodeHash, relationHash } from './content-hash.js'
import { derive } from './derive/derive.js'
import { evidenceOrder } from './evidence.js'
import { entityKey, relationKey } from './keys.js'
import { mentionNodes } from './mentions.js'
import { applyMerges, resolveMerges } from './merges.js'
import type { Facts, RelationFact } from './model.js'
import { entityProperties, relationProperties } from './properties.js'
import { relationId } from './relation-id.js'
import { labelOf } from '../model/kinds.js'

/** The texts of the documents that are held, by document id (`document/notice-2025-57`): UTF-8, NFC, LF. */
export type Texts = ReadonlyMap<string, string>

/**
 * The graph that facts and texts make: things, their relations, the mentions of both in the texts, and the ids that
 * were merged away. It depends on the content only, not on the order of facts or files. Expects facts that `checkFacts`
 * found nothing wrong with; a relation with an end that no fact names is left out.
 */
export function buildDataset(facts: Facts, texts: Texts): Dataset {
  const { entities, relations, merges } = applyMerges(facts)
  const order = evidenceOrder(entities)
  const derived = derive(entities, relations)
  const keys = new Map(entities.map((entity) => [entity.id, entityKey(entity)]))

  const things = entities.map((entity) =>
    node(['Entity', labelOf(entity.kind)], entity.id, {
      ...entityProperties(entity, texts.get(entity.id), derived),
      evidence: order(entity.evidence),
      key: keys.get(entity.id) ?? '',
    }),
  )
  const links = relations.flatMap((relation) => {
    const from = keys.get(relation.from)
    const to = keys.get(relation.to)
    return from === undefined || to === undefined ? [] : [link(relation, from, to, order(relation.evidence))]
  })
  const mentions = mentionNodes(entities, relations, (id, properties) => node(['Mention'], id, properties))
  const merged = [...resolveMerges(merges)].map(([id, into]) => node(['Merged'], id, { into }))
  return { nodes: [...things, ...mentions, ...merged].sort(byId), relations: links.sort(byId) }
}

function node(labels: readonly string[], id: string, content: Properties): StoredNode {
  const properties = { id, ...content }
  return { id, labels, properties: { ...properties, hash: nodeHash({ labels, properties }) } }
}

function link(
  relation: RelationFact,
  fromKey: string,
  toKey: string,
  evidence: readonly string[],
): StoredRelation {
  const { type, from, to } = relation
  const id = relationId(relation)
  const properties = {
    id,
    ...relationProperties(relation),
    evidence,
    key: relationKey(type, fromKey, toKey, id),
  }
  return {
    id,
    type,
    from,
    to,
    properties: { ...properties, hash: relationHash({ type, from, to, properties }) },
  }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id)
