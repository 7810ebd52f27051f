import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { combine } from '../../src/facts/combine.js'
import { parseFactFile } from '../../src/facts/fact-file.js'
import { readFacts } from '../../src/facts/read.js'
import { entity, relation } from './sample.js'

const YAML = `
document: document/plan
entities:
  - id: office/甲
    kind: OFFICE
    name: 甲
    properties: { officeKind: BODY }
    evidence:
      - { start: 0, end: 1, quote: 甲 }
      - { document: document/news, start: 2, end: 3, quote: 甲 }
relations:
  - { type: ISSUED, from: office/甲, to: document/plan }
`

describe('a fact file', () => {
  it('lends its document to the evidence that names none, and its defaults to the rest', () => {
    const { facts, findings } = parseFactFile('a.yaml', YAML)
    expect(findings).toEqual([])
    expect(facts.entities).toEqual([
      entity('OFFICE', 'office/甲', {
        properties: { officeKind: 'BODY' },
        evidence: [
          { document: 'document/plan', start: 0, end: 1, quote: '甲' },
          { document: 'document/news', start: 2, end: 3, quote: '甲' },
        ],
      }),
    ])
    expect(facts.relations).toEqual([relation('ISSUED', 'office/甲', 'document/plan')])
  })

  it('may be JSON', () => {
    const json = JSON.stringify({ merges: [{ from: 'office/乙', into: 'office/甲' }] })
    expect(parseFactFile('a.json', json).facts.merges).toEqual([{ from: 'office/乙', into: 'office/甲' }])
  })

  it('may be empty', () => {
    expect(parseFactFile('a.yaml', '# nothing yet\n')).toEqual({
      facts: { file: 'a.yaml', entities: [], relations: [], merges: [] },
      findings: [],
    })
  })

  it('that is no YAML gives a finding with the place', () => {
    const { facts, findings } = parseFactFile('a.yaml', 'entities: [')
    expect(facts.entities).toEqual([])
    expect(findings).toMatchObject([
      { code: 'FILE_UNREADABLE', file: 'a.yaml', message: expect.stringContaining('line 1') },
    ])
  })

  it.each([
    ['an unknown kind', YAML.replace('kind: OFFICE', 'kind: BUREAU'), 'entities.0.kind'],
    ['a misspelt field', YAML.replace('name: 甲', 'nmae: 甲'), 'entities.0'],
    ['an offset before the text', YAML.replace('start: 0', 'start: -1'), 'entities.0.evidence.0.start'],
    ['a whole number that is none', YAML.replace('end: 1', 'end: 1.5'), 'entities.0.evidence.0.end'],
  ])('with %s gives a finding that names the fact and the field', (_fault, text, path) => {
    const { facts, findings } = parseFactFile('a.yaml', text)
    expect(facts.entities).toEqual([])
    expect(findings[0]).toMatchObject({ code: 'FACT_MALFORMED', file: 'a.yaml', fact: 'office/甲' })
    expect(findings[0]?.message).toContain(path)
  })

  it('whose relation is malformed is named by its place', () => {
    const { findings } = parseFactFile('a.yaml', 'relations: [{ type: KNOWS, from: a, to: b }]')
    expect(findings[0]?.fact).toBe('relations.0.type')
  })
})

describe('a folder of facts', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'facts-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is read in the order of its files, and other files are left alone', async () => {
    await writeFile(join(folder, 'b.yml'), YAML)
    await writeFile(join(folder, 'a.json'), '{}')
    await writeFile(join(folder, 'README.md'), 'not facts: [')
    const { files, facts, findings } = await readFacts(folder)
    expect(files.map(({ file }) => file)).toEqual([join(folder, 'a.json'), join(folder, 'b.yml')])
    expect(facts.entities).toHaveLength(1)
    expect(findings).toEqual([])
  })
})

describe('facts of several files', () => {
  const evidence = (start: number) => [{ document: 'document/plan', start, end: start + 1, quote: '甲' }]
  const one = {
    file: 'a.yaml',
    entities: [
      entity('OFFICE', 'office/甲', {
        aliases: ['甲办'],
        properties: { region: '川' },
        evidence: evidence(1),
      }),
    ],
    relations: [
      relation('ISSUED', 'office/甲', 'document/plan', {
        basis: 'DERIVED',
        rule: 'r',
        evidence: evidence(1),
      }),
    ],
    merges: [],
  }
  const two = {
    file: 'b.yaml',
    entities: [
      entity('OFFICE', 'office/甲', {
        aliases: ['甲办', '甲处'],
        properties: { officeKind: 'BODY' },
        evidence: evidence(2),
      }),
    ],
    relations: [relation('ISSUED', 'office/甲', 'document/plan', { evidence: evidence(2) })],
    merges: [{ from: 'office/乙', into: 'office/甲' }],
  }

  it('add up: aliases, properties and evidence of a thing, evidence of a relation', () => {
    const { facts, findings } = combine([one, two])
    expect(findings).toEqual([])
    expect(facts.entities).toEqual([
      entity('OFFICE', 'office/甲', {
        aliases: ['甲办', '甲处'],
        properties: { region: '川', officeKind: 'BODY' },
        evidence: [...evidence(1), ...evidence(2)],
      }),
    ])
    expect(facts.merges).toEqual(two.merges)
    expect(facts.relations[0]?.evidence).toEqual([...evidence(1), ...evidence(2)])
  })

  it('say the stronger of two accounts of a relation: stated before derived', () => {
    expect(combine([one, two]).facts.relations[0]).toMatchObject({ basis: 'STATED' })
    expect(combine([one, two]).facts.relations[0]?.rule).toBeUndefined()
  })

  it('do not depend on the order of the files', () => {
    expect(combine([two, one])).toEqual(combine([one, two]))
  })

  it('that disagree on a name or a property give a finding each, dates by what they mean only', () => {
    const date = (edtf: string, literal: string) => ({ properties: { date: { edtf, literal } } })
    const first = {
      ...one,
      entities: [entity('EVENT', 'event/2020/会', date('2020-06-19', '6月19日'))],
      relations: [],
    }
    const again = (more: object) => ({
      ...first,
      file: 'b.yaml',
      entities: [entity('EVENT', 'event/2020/会', more)],
    })
    expect(combine([first, again(date('2020-06-19', '当日'))]).findings).toEqual([])
    expect(
      combine([first, again({ ...date('2020-06-18', '6月18日'), name: '会议' })]).findings,
    ).toMatchObject([
      {
        code: 'FACTS_DISAGREE',
        file: 'b.yaml',
        message: expect.stringContaining('2020-06-18 here and 2020-06-19'),
      },
      {
        code: 'FACTS_DISAGREE',
        file: 'b.yaml',
        message: expect.stringContaining('name is "会议" here and "会"'),
      },
    ])
  })
})
