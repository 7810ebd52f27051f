import type { Dataset, StoredNode, StoredRelation } from '../../src/store/port.js'

/** A filter as it is sent: plain JSON. */
export interface Filter {
  readonly [name: string]: unknown
}

/** How a name in a filter is answered from the things themselves. */
export type Condition =
  | { readonly by: 'text' | 'value' | 'date'; readonly property: string }
  | { readonly by: 'one' | 'some'; readonly to: string; readonly along: Step; readonly through?: string }
  | { readonly by: 'relation'; readonly property: string; readonly along: Step }

interface Step {
  readonly type: string
  readonly direction: 'OUT' | 'IN'
}

const out = (type: string): Step => ({ type, direction: 'OUT' })
const into = (type: string): Step => ({ type, direction: 'IN' })
const text = (property: string): Condition => ({ by: 'text', property })
const value = (property: string): Condition => ({ by: 'value', property })
const date = (property: string): Condition => ({ by: 'date', property })
const related =
  (by: 'one' | 'some') =>
  (to: string, along: Step, through?: string): Condition => ({ by, to, along, ...(through && { through }) })
const one = related('one')
const some = related('some')

/** What the filters of the public schema mean, by type and name, written down by hand from the contract. */
export const CONDITIONS: Readonly<Record<string, Readonly<Record<string, Condition>>>> = {
  Document: {
    name: text('name'),
    number: text('number'),
    documentKind: value('documentKind'),
    issuedOn: date('issuedOn'),
    issuedBy: some('Office', into('ISSUED')),
  },
  Office: {
    id: text('id'),
    name: text('name'),
    officeKind: value('officeKind'),
    partOf: one('Office', out('PART_OF')),
    tasks: some('Task', into('ASSIGNED_TO')),
  },
  Person: {
    name: text('name'),
    post: { by: 'relation', property: 'post', along: out('HOLDS_POST') },
    office: some('Office', out('HOLDS_POST')),
    events: some('Event', out('ATTENDED')),
  },
  Agreement: { name: text('name'), parties: some('Office', into('PARTY_TO')) },
  AgreementVersion: {
    name: text('name'),
    signedOn: date('signedOn'),
    agreement: one('Agreement', out('VERSION_OF')),
  },
  Clause: {
    number: text('number'),
    text: text('text'),
    version: one('AgreementVersion', out('PART_OF'), 'PART_OF'),
    fulfilledBy: some('Task', into('FULFILLS'), 'CONTINUES'),
    fulfilment: value('fulfilment'),
  },
  Task: {
    number: text('number'),
    text: text('text'),
    assignedTo: some('Office', out('ASSIGNED_TO')),
    fulfills: some('Clause', out('FULFILLS')),
    plan: one('Document', out('PART_OF')),
  },
  Project: {
    name: text('name'),
    joint: value('joint'),
    publications: some('Publication', out('PRODUCES')),
    clauses: some('Clause', out('ARISES_FROM')),
  },
  Publication: {
    name: text('name'),
    publicationKind: value('publicationKind'),
    status: value('status'),
    publishedOn: date('publishedOn'),
    publishers: some('Office', into('PUBLISHED')),
    projects: some('Project', into('PRODUCES')),
  },
  Event: {
    name: text('name'),
    eventKind: value('eventKind'),
    date: date('date'),
    place: one('Place', out('HELD_IN')),
    organisers: some('Office', into('ORGANISED')),
    participants: some('Person', into('ATTENDED')),
  },
  Place: { name: text('name') },
}

/** Answers filters by looking at every thing of a dataset, without any Cypher. */
export class FilterOracle {
  readonly #nodes: ReadonlyMap<string, StoredNode>

  constructor(private readonly dataset: Dataset) {
    this.#nodes = new Map(dataset.nodes.map((node) => [node.id, node]))
  }

  /** The ids of all things of a type for which a filter holds. */
  idsOf(type: string, filter: Filter): string[] {
    return this.dataset.nodes
      .filter((node) => node.labels.includes(type) && this.#holds(type, node, filter))
      .map(({ id }) => id)
      .sort()
  }

  #holds(type: string, node: StoredNode, filter: Filter): boolean {
    return Object.entries(filter).every(([name, wanted]) => {
      if (name === 'and') return filters(wanted).every((part) => this.#holds(type, node, part))
      if (name === 'or') return filters(wanted).some((part) => this.#holds(type, node, part))
      if (name === 'not') return !this.#holds(type, node, object(wanted))
      const condition = CONDITIONS[type]?.[name]
      if (condition === undefined) throw new Error(`${type} has no filter ${name}`)
      return this.#meets(condition, node, wanted)
    })
  }

  #meets(condition: Condition, node: StoredNode, wanted: unknown): boolean {
    const { properties } = node
    switch (condition.by) {
      case 'value':
        return properties[condition.property] === wanted
      case 'text':
        return textMeets(properties[condition.property], object(wanted))
      case 'date':
        return dateMeets(
          properties[`${condition.property}Earliest`],
          properties[`${condition.property}Latest`],
          object(wanted),
        )
      case 'relation':
        return this.#relations(node, condition.along).some(({ properties: of }) =>
          textMeets(of[condition.property], object(wanted)),
        )
      case 'one':
        return this.#ends(node, condition).some((end) => this.#holds(condition.to, end, object(wanted)))
      case 'some': {
        const ends = this.#ends(node, condition)
        return Object.entries(object(wanted)).every(
          ([quantifier, part]) =>
            ends.some((end) => this.#holds(condition.to, end, object(part))) === (quantifier === 'some'),
        )
      }
    }
  }

  #ends(
    node: StoredNode,
    { to, along, through }: { readonly to: string; readonly along: Step; readonly through?: string },
  ): StoredNode[] {
    const starts = new Set([node])
    if (through !== undefined) {
      for (const start of starts)
        for (const next of this.#neighbours(start, { ...along, type: through })) starts.add(next)
    }
    return [...starts]
      .flatMap((start) => this.#neighbours(start, along))
      .filter((end) => end.labels.includes(to))
  }

  #neighbours(node: StoredNode, step: Step): StoredNode[] {
    return this.#relations(node, step).flatMap(
      ({ from, to }) => this.#nodes.get(step.direction === 'OUT' ? to : from) ?? [],
    )
  }

  #relations({ id }: StoredNode, { type, direction }: Step): StoredRelation[] {
    return this.dataset.relations.filter(
      (relation) => relation.type === type && (direction === 'OUT' ? relation.from : relation.to) === id,
    )
  }
}

function textMeets(stored: unknown, wanted: Filter): boolean {
  return Object.entries(wanted).every(([operator, operand]) => {
    if (typeof stored !== 'string') return false
    if (operator === 'in') return Array.isArray(operand) && operand.includes(stored)
    if (typeof operand !== 'string') throw new Error(`${operator} takes a text`)
    if (operator === 'contains') return stored.includes(operand)
    return operator === 'startsWith' ? stored.startsWith(operand) : stored === operand
  })
}

/** ISO dates order as texts do. Of an inexact date, every day that it may be must satisfy; an open end satisfies nothing. */
function dateMeets(earliest: unknown, latest: unknown, wanted: Filter): boolean {
  const [first, last] = [earliest, latest].map((day) => (typeof day === 'string' ? day : undefined))
  return Object.entries(wanted).every(([operator, day]) => {
    if (typeof day !== 'string') throw new Error(`${operator} takes a day`)
    if (operator === 'eq') return first === day && last === day
    if (operator === 'gte') return first !== undefined && first >= day
    if (operator === 'gt') return first !== undefined && first > day
    if (operator === 'lte') return last !== undefined && last <= day
    return last !== undefined && last < day
  })
}

function object(of: unknown): Filter {
  if (typeof of !== 'object' || of === null) throw new Error(`no filter: ${String(of)}`)
  return { ...of }
}

function filters(of: unknown): Filter[] {
  if (!Array.isArray(of)) throw new Error('no list of filters')
  return of.map(object)
}
