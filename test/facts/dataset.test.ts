import { describe, expect, it } from 'vitest'
import { buildDataset } from '../../src/facts/dataset.js'
import { datasetVersion } from '../../src/store/dataset-version.js'
import type { Facts } from '../../src/facts/model.js'
import type { Dataset } from '../../src/store/port.js'
import { entity, facts, relation } from './sample.js'

const NEWS = 'document/news'
const PLAN = 'document/plan'
const texts = new Map([
  [NEWS, '甲县地方志办 主任王五出席。'],
  [PLAN, '责任处:综合处'],
])
const place = (document: string, start: number, end: number) => ({ document, start, end, quote: '' })

const sample: Facts = {
  ...facts(
    [
      entity('DOCUMENT', NEWS, {
        properties: {
          documentKind: 'NEWSLETTER',
          held: true,
          issuedOn: { edtf: '2021-01', literal: '2021年1月' },
        },
      }),
      entity('DOCUMENT', PLAN, {
        properties: { documentKind: 'PLAN', held: true, issuedOn: { edtf: '2020', literal: '2020年' } },
      }),
      entity('OFFICE', 'office/甲县地方志办公室', {
        aliases: ['甲县志办', '甲县地方志办'],
        properties: { officeKind: 'BODY' },
        evidence: [place(NEWS, 3, 5), place(NEWS, 0, 6), place(PLAN, 4, 7), place(NEWS, 0, 6)],
      }),
      entity('PERSON', 'person/王五'),
      entity('PERSON', 'person/王伍', { name: '王伍', evidence: [place(PLAN, 0, 2)] }),
    ],
    [
      relation('HOLDS_POST', 'person/王五', 'office/甲县地方志办公室', {
        properties: { post: '主任' },
        evidence: [place(NEWS, 0, 11)],
      }),
      relation('HOLDS_POST', 'person/王伍', 'office/甲县地方志办公室', { properties: { post: '书记' } }),
    ],
  ),
  merges: [{ from: 'person/王伍', into: 'person/王五' }],
}

const nodeOf = (dataset: Dataset, id: string) =>
  dataset.nodes.find((node) => node.id === id)?.properties ?? {}
const relationOf = (dataset: Dataset, id: string) =>
  dataset.relations.find((link) => link.id === id)?.properties ?? {}
const hashes = (dataset: Dataset) =>
  new Map([...dataset.nodes, ...dataset.relations].map(({ id, properties }) => [id, properties['hash']]))

describe('the graph that facts make', () => {
  const dataset = buildDataset(sample, texts)

  it('labels every thing with Entity and its kind', () => {
    expect(dataset.nodes.find(({ id }) => id === NEWS)?.labels).toEqual(['Entity', 'Document'])
  })

  it('lists evidence once, by the date of its document and then by its place', () => {
    expect(nodeOf(dataset, 'office/甲县地方志办公室')['evidence']).toEqual([
      'document/plan#4-7',
      'document/news#0-6',
      'document/news#3-5',
    ])
  })

  it('keeps a date as EDTF, in the words of the source, and by its bounds', () => {
    expect(nodeOf(dataset, NEWS)).toMatchObject({
      issuedOn: '2021-01',
      issuedOnLiteral: '2021年1月',
      issuedOnEarliest: '2021-01-01',
      issuedOnLatest: '2021-01-31',
    })
  })

  it('keeps the text of a held document and the SHA-256 of it', () => {
    expect(nodeOf(dataset, PLAN)).toMatchObject({
      held: true,
      text: '责任处:综合处',
      // printf '责任处:综合处' | sha256sum
      sha256: '2e7245ac1de8ec3b32ae7b0a7fa805cbd16d6373ae241bc40d06df9a012e5194',
    })
  })

  it('takes a merged thing into the one that stays, with its name as an alias and its relations', () => {
    expect(dataset.nodes.some(({ id, labels }) => id === 'person/王伍' && labels.includes('Entity'))).toBe(
      false,
    )
    expect(nodeOf(dataset, 'person/王五')).toMatchObject({
      aliases: ['王伍'],
      evidence: ['document/plan#0-2'],
    })
    expect(dataset.nodes.find(({ labels }) => labels.includes('Merged'))?.properties).toMatchObject({
      id: 'person/王伍',
      into: 'person/王五',
    })
    expect(dataset.relations.map(({ id }) => id)).toEqual([
      'HOLDS_POST|person/王五|office/甲县地方志办公室|主任',
      'HOLDS_POST|person/王五|office/甲县地方志办公室|书记',
    ])
  })

  it('has one mention for each place of a thing and of a relation', () => {
    const mentions = dataset.nodes
      .filter(({ labels }) => labels.includes('Mention'))
      .map(({ properties }) => properties)
    expect(mentions).toHaveLength(5)
    expect(mentions.find((mention) => 'relation' in mention)).toMatchObject({
      id: 'document/news|000000000|000000011|HOLDS_POST|person/王五|office/甲县地方志办公室|主任',
      document: NEWS,
      start: 0,
      end: 11,
      from: 'person/王五',
      to: 'office/甲县地方志办公室',
    })
  })

  it('is searched by normalised names and words', () => {
    expect(nodeOf(dataset, 'office/甲县地方志办公室')).toMatchObject({
      search: '甲县地方志办公室\n甲县地方志办\n甲县志办',
      searchName: '甲县地方志办公室',
    })
  })

  it('orders relations by type, then by the keys of their ends', () => {
    const { key, id } = relationOf(dataset, 'HOLDS_POST|person/王五|office/甲县地方志办公室|主任')
    const [from, to] = ['person/王五', 'office/甲县地方志办公室'].map((end) =>
      String(nodeOf(dataset, end)['key']),
    )
    expect(key).toBe(`09|${from}|${to}|${String(id)}`)
  })

  it('does not depend on the order of the facts', () => {
    const reversed = {
      entities: sample.entities
        .map((fact) => ({
          ...fact,
          aliases: [...fact.aliases].reverse(),
          properties: Object.fromEntries(Object.entries(fact.properties).reverse()),
          evidence: [...fact.evidence].reverse(),
        }))
        .reverse(),
      relations: [...sample.relations].reverse(),
      merges: sample.merges,
    }
    expect(buildDataset(reversed, texts)).toEqual(dataset)
  })
})

describe('the hashes of a graph', () => {
  const before = buildDataset(sample, texts)

  it('change for a changed thing and for nothing else', () => {
    const changed = sample.entities.map((fact) =>
      fact.id === 'office/甲县地方志办公室' ? { ...fact, aliases: ['甲县志办'] } : fact,
    )
    const after = buildDataset({ ...sample, entities: changed }, texts)
    const now = hashes(after)
    const different = [...hashes(before)].filter(([id, hash]) => now.get(id) !== hash).map(([id]) => id)
    expect(different).toEqual(['office/甲县地方志办公室'])
    expect(datasetVersion(after)).not.toBe(datasetVersion(before))
  })

  it('give a version that does not depend on the order of nodes', () => {
    const shuffled = { nodes: [...before.nodes].reverse(), relations: [...before.relations].reverse() }
    expect(datasetVersion(shuffled)).toBe(datasetVersion(before))
  })
})
