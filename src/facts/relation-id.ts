import type { RelationFact } from './model.js'

/**
 * The id of a relation: `TYPE|from|to`, and `|` + post or role where two relations of a type may join the same two
 * things, as when a person holds two posts in one office.
 */
export function relationId(relation: Pick<RelationFact, 'type' | 'from' | 'to' | 'properties'>): string {
  const { post, role } = relation.properties
  return [relation.type, relation.from, relation.to, post ?? role ?? []].flat().join('|')
}
