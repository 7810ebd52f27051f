import { applyMerges, resolveMerges } from '../facts/merges.js'
import type { EntityFact, Facts, RelationFact } from '../facts/model.js'
import type { EntityKind, RelationType } from '../model/kinds.js'
import { nameKey } from './names.js'

/** The reviewed facts as the rules look at them, merges carried out. */
export class Known {
  readonly facts: Facts
  private readonly byId: ReadonlyMap<string, EntityFact>
  private readonly byKey = new Map<string, EntityFact[]>()
  private readonly byEnd = new Map<string, RelationFact[]>()
  private readonly forms = new Map<(name: string) => string, ReadonlyMap<string, readonly EntityFact[]>>()
  private readonly merged: ReadonlyMap<string, string>

  constructor(facts: Facts) {
    this.facts = applyMerges(facts)
    this.merged = resolveMerges(facts.merges)
    this.byId = new Map(this.facts.entities.map((entity) => [entity.id, entity]))
    for (const entity of this.facts.entities) {
      for (const key of new Set([entity.name, ...entity.aliases].map(nameKey)))
        push(this.byKey, `${entity.kind}|${key}`, entity)
    }
    for (const relation of this.facts.relations) {
      push(this.byEnd, `${relation.type}|from|${relation.from}`, relation)
      push(this.byEnd, `${relation.type}|to|${relation.to}`, relation)
    }
  }

  /** The thing that an id stands for, also one that was merged away. */
  entity(id: string): EntityFact | undefined {
    return this.byId.get(this.merged.get(id) ?? id)
  }

  /** All things of a kind, in the order of the facts. */
  ofKind(kind: EntityKind): readonly EntityFact[] {
    return this.facts.entities.filter((entity) => entity.kind === kind)
  }

  /** The things of a kind by a form of their names, such as the shortest; made once for each form. */
  byForm(kind: EntityKind, form: (name: string) => string): ReadonlyMap<string, readonly EntityFact[]> {
    const made = this.forms.get(form)
    if (made !== undefined) return made
    const index = new Map<string, EntityFact[]>()
    for (const entity of this.ofKind(kind)) push(index, form(entity.name), entity)
    this.forms.set(form, index)
    return index
  }

  /** The things of a kind that have a name or alias of the same words. */
  named(kind: EntityKind, name: string): readonly EntityFact[] {
    return this.byKey.get(`${kind}|${nameKey(name)}`) ?? []
  }

  /** What relations of a type lead to from a thing. */
  targets(type: RelationType, id: string): readonly string[] {
    return (this.byEnd.get(`${type}|from|${id}`) ?? []).map(({ to }) => to)
  }

  /** What relations of a type lead to a thing. */
  sources(type: RelationType, id: string): readonly string[] {
    return (this.byEnd.get(`${type}|to|${id}`) ?? []).map(({ from }) => from)
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
