import type { RelationType } from '../model/kinds.js'
import type { Extraction } from '../extraction/extract.js'

/** What the document itself says around a thing, for rules that look at more than its name. */
export class Mentioned {
  readonly document: string
  private readonly entities: Extraction['entities']
  private readonly relations: Extraction['relations']
  /** Grows while rules find things of this document in the reviewed facts. */
  private readonly resolved: ReadonlyMap<string, string>

  constructor({ document, entities, relations }: Extraction, resolved: ReadonlyMap<string, string>) {
    this.document = document
    this.resolved = resolved
    this.relations = relations
    this.entities = entities
  }

  /** The id that an id of the document was resolved to, else itself. */
  resolve(id: string): string {
    return this.resolved.get(id) ?? id
  }

  /** Whether the document speaks of a thing of the reviewed facts. */
  has(id: string): boolean {
    return this.entities.some((entity) => this.resolve(entity.id) === id)
  }

  /** What relations of a type lead to from a thing of the document, resolved. */
  targets(type: RelationType, id: string): readonly string[] {
    return this.relations
      .filter((relation) => relation.type === type && relation.from === id)
      .map(({ to }) => this.resolve(to))
  }

  /** What relations of a type lead to a thing of the document, resolved. */
  sources(type: RelationType, id: string): readonly string[] {
    return this.relations
      .filter((relation) => relation.type === type && relation.to === id)
      .map(({ from }) => this.resolve(from))
  }
}
