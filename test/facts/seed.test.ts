import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildDataset } from '../../src/facts/dataset.js'
import type { RelationFact } from '../../src/facts/model.js'
import { readFacts, type FactFolder } from '../../src/facts/read.js'
import type { EntityKind, RelationType } from '../../src/model/kinds.js'
import type { Dataset } from '../../src/store/port.js'

// Figures and lists here were counted by hand in the two sources, not taken from the files.
const V2020 = 'agreement/chuanyu/2020-06-19'
const V2025 = 'agreement/chuanyu/2025-06-23'
const texts = new Map(
  ['newsletter-2020-06-23', 'notice-2025-57'].map((name) => [
    `document/${name}`,
    readFileSync(`seed/documents/${name}.txt`, 'utf8'),
  ]),
)

let folder: FactFolder
let dataset: Dataset
beforeAll(async () => {
  folder = await readFacts('seed/facts')
  dataset = buildDataset(folder.facts, texts)
})

const relations = (type: RelationType): readonly RelationFact[] =>
  folder.facts.relations.filter((relation) => relation.type === type)
const ids = (kind: EntityKind): string[] =>
  folder.facts.entities.filter((one) => one.kind === kind).map(({ id }) => id)
const nodes = (label: string) =>
  dataset.nodes.filter(({ labels }) => labels.includes(label)).map((one) => one.properties)
const numbersUnder = (version: string): string[] =>
  ids('CLAUSE')
    .filter((id) => id.startsWith(`${version}/`))
    .map((id) => id.slice(version.length + 1))
const last = (id: string): string => id.slice(id.lastIndexOf('/') + 1)

describe('the reviewed facts of the two sources', () => {
  it('have the six areas and 35 commitments of 2020 and the six sections of 2025', () => {
    const numbers = numbersUnder(V2020)
    expect(numbers.filter((number) => !number.includes('.'))).toEqual(['1', '2', '3', '4', '5', '6'])
    const perArea = [1, 2, 3, 4, 5, 6].map(
      (area) => numbers.filter((number) => number.startsWith(`${area}.`)).length,
    )
    expect(perArea).toEqual([3, 5, 6, 7, 7, 7])
    expect(numbersUnder(V2025)).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  it('have the 16 tasks, each under its section and in the plan', () => {
    const sections = [1, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5, 5, 6, 6, 6]
    for (const [index, section] of sections.entries()) {
      const task = `task/notice-2025-57/${index + 1}`
      const wholes = relations('PART_OF').filter(({ from }) => from === task)
      expect(wholes.map(({ to }) => to)).toEqual([`${V2025}/${section}`, 'document/notice-2025-57'])
    }
    expect(ids('TASK')).toHaveLength(16)
  })

  it('assign the tasks to the offices of the plan, 25 pairs', () => {
    const tasksOf = (office: string) =>
      relations('ASSIGNED_TO')
        .filter(({ to }) => last(to) === office)
        .map(({ from }) => Number(last(from)))
    expect(relations('ASSIGNED_TO')).toHaveLength(25)
    expect(tasksOf('机关各处')).toEqual([1, 12, 14, 15])
    expect(tasksOf('四川年鉴社')).toEqual([1, 11, 12, 14, 15])
    expect(tasksOf('省情信息工作处')).toEqual([2, 4, 5, 6, 8, 9, 16])
    expect(tasksOf('政策法规宣传处')).toEqual([2, 4, 6, 10, 13])
    expect(tasksOf('省志工作处')).toEqual([3, 11])
    expect(tasksOf('综合处')).toEqual([7])
    expect(tasksOf('市县志工作处')).toEqual([11])
  })

  it('say which task carries out which commitments', () => {
    const fulfilled = [...Array(16).keys()].map((index) =>
      relations('FULFILLS')
        .filter(({ from }) => last(from) === String(index + 1))
        .map(({ to }) => last(to))
        .join(' '),
    )
    expect(fulfilled).toEqual(
      '1.1 1.3||2.3|2.5|3.2|3.3 3.4|3.5 3.6|4.5 4.6|4.7|5.2|5.3 5.4|5.5|5.6 5.7|6.2 6.3|6.4|6.6 6.7'.split(
        '|',
      ),
    )
  })

  it('say which heading goes on with which area, and which commitments live on in it alone', () => {
    const continued = relations('CONTINUES').map(({ from, to }) => `${last(from)}<${last(to)}`)
    expect(continued.sort()).toEqual(
      '1<1 1<1.2 2<2 2<2.1 2<2.2 3<3 3<3.1 4<4 4<4.1 4<4.2 4<4.4 5<5 5<5.1 6<6 6<6.1'.split(' '),
    )
  })

  it('give the wording of every clause and task as its evidence reads', () => {
    for (const { id, kind, properties, evidence } of folder.facts.entities) {
      if (kind === 'CLAUSE' || kind === 'TASK') {
        expect(evidence.map(({ quote }) => quote).join(''), id).toBe(properties['text'])
      }
    }
  })

  it('name six people at the signing of 2020, with their posts', () => {
    expect(
      relations('HOLDS_POST').map(({ from, to, properties }) => [last(from), last(to), properties['post']]),
    ).toEqual([
      ['陈建春', '四川省地方志工作办公室', '主任'],
      ['刘文海', '重庆市地方志办公室', '主任'],
      ['赵行', '四川省地方志工作办公室', '副主任'],
      ['邓瑜', '四川省地方志工作办公室', '机关党委书记'],
      ['陶利辉', '四川省地方志工作办公室', '副主任'],
      ['夏小平', '重庆市地方志办公室', '副主任'],
    ])
    expect(relations('ATTENDED')).toHaveLength(6)
  })

  it('list five recipients 报, three 送, one 发 of the newsletter, and the two of the notice', () => {
    const recipients = (document: string) =>
      relations('ADDRESSED_TO').filter(({ from }) => from === `document/${document}`)
    expect(
      recipients('newsletter-2020-06-23')
        .map(({ properties }) => properties['role'])
        .join(''),
    ).toBe('报报报报报送送送发')
    expect(recipients('notice-2025-57').map(({ to }) => last(to))).toEqual(['机关各处', '四川年鉴社'])
  })

  it('list the nine books of 团结出版社', () => {
    expect(
      relations('PUBLISHED')
        .filter(({ from }) => from === 'office/团结出版社')
        .map(({ to }) => last(to)),
    ).toEqual(
      '清河区志 清河镇志 周家区志 周家镇志 观音区志 观音镇志 永胜志 城西乡志 发展改革志'
        .split(' ')
        .map((title) => `大竹县${title}`),
    )
  })
})

describe('the graph of the two sources', () => {
  const status = (wanted: string) =>
    nodes('Clause')
      .filter(({ fulfilment }) => fulfilment === wanted)
      .map(({ id }) => String(id))

  it('leaves three commitments of 2020 without a trace', () => {
    expect(status('NOT_ATTESTED')).toEqual(['2.4', '4.3', '6.5'].map((number) => `${V2020}/${number}`))
  })

  it('leaves nine commitments of 2020 to a heading alone', () => {
    expect(status('HEADING_ONLY')).toEqual(
      ['1.2', '2.1', '2.2', '3.1', '4.1', '4.2', '4.4', '5.1', '6.1'].map((number) => `${V2020}/${number}`),
    )
  })

  it('calls the projects of both offices joint, and the batch of one county not', () => {
    const joint = nodes('Project').filter((project) => project['joint'] === true)
    expect(joint.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        '联合编纂《成渝地区双城经济圈建设年鉴》',
        '联合编纂《川东红色武装斗争志》',
        '联合编纂《巴蜀一家亲》',
      ]),
    )
    expect(joint.map(({ name }) => name)).not.toContain('大竹县第五批乡镇志、部门志')
  })

  it('puts clauses in reading order', () => {
    const ordered = nodes('Clause')
      .filter(({ id }) => String(id).startsWith(V2020))
      .sort((a, b) => (String(a['key']) < String(b['key']) ? -1 : 1))
      .map(({ number }) => number)
    expect(ordered.slice(0, 6)).toEqual(['1', '1.1', '1.2', '1.3', '2', '2.1'])
    expect(ordered.at(-1)).toBe('6.7')
  })

  it('gives every thing and every relation evidence', () => {
    for (const thing of [...nodes('Entity'), ...dataset.relations.map((relation) => relation.properties)]) {
      expect(thing['evidence'], String(thing['id'])).not.toEqual([])
    }
  })
})
