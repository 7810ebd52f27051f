import type { Properties, StoredNode, StoredRelation } from '../store/port.js'
import { canonicalJson, sha256 } from './canonical.js'

/** SHA-256 of what a node says: its labels and all properties but the hash itself. */
export function nodeHash({ labels, properties }: Omit<StoredNode, 'id'>): string {
  return sha256(canonicalJson({ labels, properties: withoutHash(properties) }))
}

/** SHA-256 of what a relationship says: its type, its ends and all properties but the hash itself. */
export function relationHash({ type, from, to, properties }: Omit<StoredRelation, 'id'>): string {
  return sha256(canonicalJson({ type, from, to, properties: withoutHash(properties) }))
}

function withoutHash({ hash: _hash, ...content }: Properties): Properties {
  return content
}
