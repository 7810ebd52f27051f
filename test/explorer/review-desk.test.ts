import { expect, test } from 'vitest'
import {
  confirmed,
  EMPTY_DESK,
  filtered,
  itemsAbove,
  kindOf,
  nextBatch,
  openItems,
  type Desk,
  type Item,
  type Waiting,
} from '../../src/explorer/review/desk.js'
import type { ListedProposal, ReviewListing } from '../../src/review/listed.js'

const grounds = { rule: 'posts', confidence: 0.9, sentences: [], fields: {} }

function person(name: string, confidence = 0.9): ListedProposal {
  const fact = {
    id: `person/${name}`,
    kind: 'PERSON' as const,
    name,
    aliases: [],
    properties: {},
    evidence: [],
  }
  return { ...grounds, of: 'entity', key: `entity|person/${name}`, confidence, isNew: true, fact }
}

const match: ListedProposal = {
  ...grounds,
  of: 'match',
  key: 'match|person/李明@甲馆|person/李明',
  confidence: 0.99,
  fact: { from: 'person/李明@甲馆', into: 'person/李明' },
}

function listing(document: string, open: readonly ListedProposal[]): ReviewListing {
  return { document, open, decided: 0, decisions: [], differs: [], known: [], things: [] }
}

const DESK: Desk = {
  ...EMPTY_DESK,
  documents: [
    listing('document/a', [person('李明'), match]),
    listing('document/b', [person('李明'), person('王强')]),
  ],
}

const nameOf = ({ document, proposal }: Item): string => `${document} ${proposal.key}`

function waiting(action: 'accept' | 'undo', document: string, proposal: ListedProposal): Waiting {
  return { document, verdict: { action, key: proposal.key }, item: { document, proposal } }
}

test('what was decided here is open no more, in its own document only', () => {
  const desk = { ...DESK, waiting: [waiting('accept', 'document/a', person('李明'))] }
  expect(openItems(desk).map(nameOf)).toEqual([
    'document/a match|person/李明@甲馆|person/李明',
    'document/b entity|person/李明',
    'document/b entity|person/王强',
  ])
})

test('what is taken back is open again before the service says so, and after it took it', () => {
  const undo = waiting('undo', 'document/b', person('赵行'))
  const desk = { ...DESK, waiting: [undo] }
  expect(openItems(desk).map(nameOf)[0]).toBe('document/b entity|person/赵行')
  expect(openItems(confirmed(desk, [undo])).map(nameOf)).toContain('document/b entity|person/赵行')
})

test('accepted and taken back before it was sent, it is open once', () => {
  const item = person('王强')
  const steps = [waiting('accept', 'document/b', item), waiting('undo', 'document/b', item)]
  const open = openItems({ ...DESK, waiting: steps }).map(nameOf)
  expect(open.filter((name) => name === 'document/b entity|person/王强')).toHaveLength(1)
})

test('many are accepted by their confidence, but never a doubtful match', () => {
  const desk = {
    ...DESK,
    documents: [listing('document/a', [person('甲', 0.95), person('乙', 0.94), match])],
  }
  expect(itemsAbove(openItems(desk), 0.95).map(({ proposal }) => proposal.key)).toEqual(['entity|person/甲'])
})

test('a filter leaves one document and one kind', () => {
  const items = openItems(DESK)
  expect(filtered(items, { kind: 'MATCH' }).map(kindOf)).toEqual(['MATCH'])
  expect(filtered(items, { document: 'document/b', kind: 'PERSON' })).toHaveLength(2)
})

test('decisions are sent in order, one document at a time, and no more than a request may carry', () => {
  const a = ['甲', '乙', '丙'].map((name) => waiting('accept', 'document/a', person(name)))
  const b = waiting('accept', 'document/b', person('丁'))
  expect(nextBatch([...a, b], 10)).toEqual(a)
  expect(nextBatch([...a, b], 2)).toEqual(a.slice(0, 2))
  expect(nextBatch([b, ...a], 10)).toEqual([b])
})
