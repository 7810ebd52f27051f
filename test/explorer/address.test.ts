import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, viewOf, type View } from '../../src/explorer/routing/address.js'
import { CHANGE_KINDS, ENTITY_KINDS } from '../../src/model/kinds.js'

function visited(view: View): View {
  return viewOf(new URL(addressOf(view), 'http://localhost'))
}

test.each<[string, View]>([
  ['/', { name: 'start' }],
  ['/thing/agreement/chuanyu/2020-06-19/2.3', { name: 'thing', id: 'agreement/chuanyu/2020-06-19/2.3' }],
  [
    '/document/notice-2025-57#char=10,20',
    { name: 'document', id: 'document/notice-2025-57', range: { start: 10, end: 20 } },
  ],
  [
    '/compare/agreement/chuanyu/2020-06-19/agreement/chuanyu/2025-06-23?kind=MERGED',
    {
      name: 'compare',
      from: 'agreement/chuanyu/2020-06-19',
      to: 'agreement/chuanyu/2025-06-23',
      kinds: ['MERGED'],
    },
  ],
  [
    '/compare/document/plan-2024/document/plan-2025',
    { name: 'compare', from: 'document/plan-2024', to: 'document/plan-2025', kinds: [] },
  ],
  ['/matrix', { name: 'matrix' }],
  ['/documents', { name: 'documents' }],
  ['/review?document=document%2Fa&kind=PERSON', { name: 'review', document: 'document/a', kind: 'PERSON' }],
  ['/review/proposals', { name: 'unknown', path: '/review/proposals' }],
])('%s names its view', (address, view) => {
  expect(viewOf(new URL(address, 'http://localhost'))).toEqual(view)
})

test('an address that names no view says which path was asked for', () => {
  expect(viewOf(new URL('/nowhere/at/all', 'http://localhost'))).toEqual({
    name: 'unknown',
    path: '/nowhere/at/all',
  })
})

test('a fragment that is no range of characters is no range', () => {
  expect(viewOf(new URL('/document/a#char=7', 'http://localhost'))).toEqual({
    name: 'document',
    id: 'document/a',
  })
})

test('an id named like the kind it is compared with is not cut in two', () => {
  const view: View = {
    name: 'compare',
    from: 'document/agreement',
    to: 'agreement/document/2020-01-01',
    kinds: [],
  }
  expect(visited(view)).toEqual(view)
})

const names = fc
  .string({
    unit: fc.constantFrom('志', '脉', '𠮷', ' ', '%', '#', '?', '&', '+', '《', '.', '@', 'a', '1'),
    minLength: 1,
    maxLength: 8,
  })
  .filter((name) => name !== '.' && name !== '..')
const ids = fc
  .tuple(fc.constantFrom('office', 'person', 'publication'), names)
  .map(([kind, name]) => `${kind}/${name}`)

const views: fc.Arbitrary<View> = fc.oneof(
  ids.map((id): View => ({ name: 'thing', id })),
  fc.record({ query: names }).map(({ query }): View => ({ name: 'search', query })),
  fc.constantFrom(...ENTITY_KINDS).map((kind): View => ({ name: 'things', kind })),
  fc.array(ids, { maxLength: 3 }).map((list): View => ({ name: 'graph', with: list })),
  fc.tuple(ids, ids).map(([from, to]): View => ({ name: 'graph', with: [], from, to })),
  fc.tuple(names, names, fc.subarray([...CHANGE_KINDS]), names).map(([a, b, kinds, office]): View => ({
    name: 'compare',
    from: `agreement/${a}`,
    to: `document/${b}`,
    kinds,
    office,
  })),
  fc
    .tuple(names, fc.nat(5000), fc.nat(5000))
    .map(([name, start, end]): View => ({ name: 'document', id: `document/${name}`, range: { start, end } })),
  fc.tuple(names, names).map(([query, variables]): View => ({ name: 'query', query, variables })),
)

test('every view comes back from its own address, whatever stands in names', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(visited(view)).toEqual(view)
    }),
  )
})
