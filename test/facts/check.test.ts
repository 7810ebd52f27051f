import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkFacts } from '../../src/facts/check.js'
import type { FactFile } from '../../src/facts/fact-file.js'
import type { Finding } from '../../src/facts/finding.js'
import type { EntityFact, MergeFact, RelationFact } from '../../src/facts/model.js'
import { readFacts } from '../../src/facts/read.js'
import { entity, relation } from './sample.js'

const PLAN = 'document/plan'
const OFFICE = 'office/甲省地方志办公室'
const AGREEMENT = 'agreement/jia'
const VERSION = 'agreement/jia/2020-01-02'
const CLAUSE = `${VERSION}/1`
const TASK = 'task/plan/1'
const text = '甲省地方志办\n公室印发𬭎分工方案'
const texts = new Map([[PLAN, text]])

const whole = { document: PLAN, start: 0, end: 16, quote: '甲省地方志办公室印发𬭎分工方案' }
const evidence = [whole]
const clauseText = { number: '1', text: '一', attestation: 'FULL_TEXT' }

// A set of facts without fault; each test below breaks one thing in it.
const entities: readonly EntityFact[] = [
  entity('DOCUMENT', PLAN, {
    properties: { documentKind: 'PLAN', held: true, issuedOn: { edtf: '2020-01', literal: '2020年1月' } },
    evidence,
  }),
  entity('OFFICE', OFFICE, { properties: { officeKind: 'BODY' }, evidence }),
  entity('AGREEMENT', AGREEMENT, { evidence }),
  entity('AGREEMENT_VERSION', VERSION, { evidence }),
  entity('CLAUSE', CLAUSE, { properties: clauseText, evidence }),
  entity('TASK', TASK, { properties: { number: '1', text: '一' }, evidence }),
]
const relations: readonly RelationFact[] = [
  relation('ISSUED', OFFICE, PLAN, { evidence }),
  relation('PARTY_TO', OFFICE, AGREEMENT, { evidence }),
  relation('VERSION_OF', VERSION, AGREEMENT, { evidence }),
  relation('PART_OF', CLAUSE, VERSION, { evidence }),
  relation('PART_OF', TASK, PLAN, { evidence }),
]
const file = (more: Partial<FactFile> = {}): FactFile => ({
  file: 'a.yaml',
  entities,
  relations,
  merges: [],
  ...more,
})
const found = (...files: readonly FactFile[]): string[] =>
  checkFacts(files, texts).map(({ code, file, fact }) => `${code} ${file} ${fact}`)

const withEntity = (...more: readonly EntityFact[]) => found(file({ entities: [...entities, ...more] }))
const withRelation = (...more: readonly RelationFact[]) => found(file({ relations: [...relations, ...more] }))
const withMerges = (...merges: readonly MergeFact[]) => found(file({ merges }))
const changed = (id: string, change: Partial<EntityFact>) =>
  checkFacts(
    [file({ entities: entities.map((one) => (one.id === id ? { ...one, ...change } : one)) })],
    texts,
  )
const codes = (findings: readonly Finding[]) => findings.map(({ code, fact }) => `${code} ${fact}`)
const joined = (id: string): RelationFact => relation('CONCERNS', TASK, id, { evidence })

describe('the check of facts', () => {
  it('finds nothing wrong with faultless facts', () => {
    expect(found(file())).toEqual([])
  })

  it('finds nothing wrong with the reviewed facts of the two sources', async () => {
    const names = ['newsletter-2020-06-23', 'notice-2025-57']
    const sources = new Map(
      names.map((name) => [`document/${name}`, readFileSync(`seed/documents/${name}.txt`, 'utf8')]),
    )
    const { files, findings } = await readFacts('seed/facts')
    expect(files).toHaveLength(3)
    expect([...findings, ...checkFacts(files, sources)]).toEqual([])
  })

  it('names the file, opens with Chinese, and offers a remedy', () => {
    const [finding] = changed(OFFICE, { evidence: [{ ...whole, quote: '乙' }] })
    expect(finding).toEqual({
      code: 'EVIDENCE_QUOTE',
      file: 'a.yaml',
      fact: OFFICE,
      message: '证据与原文不符: document/plan reads “甲省地方志办公室印发𬭎分工方案” at [0, 16), not “乙”.',
      remedy: 'Correct the quote: the document does not have these words.',
    })
  })
})

describe('evidence', () => {
  const piece = (start: number, end: number, quote: string) => ({ document: PLAN, start, end, quote })

  it('is read with line breaks joined and counted in code points', () => {
    expect(
      changed(OFFICE, { evidence: [piece(0, 9, '甲省地方志办公室'), piece(12, 16, '分工方案')] }),
    ).toEqual([])
  })

  it('with a slipped offset is found, and its right place told', () => {
    const [finding] = changed(OFFICE, { evidence: [piece(11, 15, '分工方案')] })
    expect(finding).toMatchObject({
      code: 'EVIDENCE_QUOTE',
      remedy: 'Correct start and end: these words stand at [12, 16).',
    })
  })

  it('beyond the end of the text, or of nothing, is found', () => {
    expect(codes(changed(OFFICE, { evidence: [piece(12, 17, '分工方案'), piece(3, 3, '')] }))).toEqual([
      `EVIDENCE_OUTSIDE ${OFFICE}`,
      `EVIDENCE_OUTSIDE ${OFFICE}`,
    ])
  })

  it('from a document that is not held, or from none, is found', () => {
    const given = [
      { ...whole, document: 'document/other' },
      { ...whole, document: '' },
    ]
    expect(codes(changed(OFFICE, { evidence: given }))).toEqual([
      `EVIDENCE_DOCUMENT ${OFFICE}`,
      `EVIDENCE_DOCUMENT ${OFFICE}`,
    ])
  })

  it('from a text that no fact describes is found', () => {
    const [finding] = checkFacts([{ ...file({ entities: entities.filter(({ id }) => id !== PLAN) }) }], texts)
    expect(finding).toMatchObject({
      code: 'EVIDENCE_DOCUMENT',
      message: expect.stringContaining('No fact says'),
    })
  })

  it('is missed from a thing and from a stated relation, but not from a decided one', () => {
    const bare = { ...joined(OFFICE), evidence: [] }
    expect(codes(changed(OFFICE, { evidence: [] }))).toEqual([`EVIDENCE_MISSING ${OFFICE}`])
    expect(withRelation(bare)).toEqual([`EVIDENCE_MISSING a.yaml CONCERNS|${TASK}|${OFFICE}`])
    expect(withRelation({ ...bare, basis: 'CURATED', rule: 'a person' })).toEqual([])
  })
})

describe('an id', () => {
  it('that a file has twice is found', () => {
    expect(withEntity(entity('OFFICE', OFFICE, { properties: { officeKind: 'BODY' }, evidence }))).toEqual([
      `ID_REPEATED a.yaml ${OFFICE}`,
    ])
  })

  it.each([
    ['OFFICE', 'office/甲/乙/丙', '丙', { officeKind: 'BODY' }],
    ['OFFICE', 'office/甲', '乙', { officeKind: 'BODY' }],
    ['PERSON', 'people/王五', '王五', {}],
    ['PERSON', 'person/王|五', '王|五', {}],
    ['PLACE', 'place/', '', {}],
    ['PUBLICATION', 'publication/甲志#1', '甲志#1', { publicationKind: 'BOOK', status: 'PLANNED' }],
    ['EVENT', 'event/座谈会', '座谈会', { eventKind: 'MEETING' }],
  ] as const)('of a %s like %s is found', (kind, id, name, properties) => {
    const wrong = entity(kind, id, { name, properties, evidence })
    expect(found(file({ entities: [...entities, wrong], relations: [...relations, joined(id)] }))).toEqual([
      `ID_FORM a.yaml ${id}`,
    ])
  })

  it('of a namesake, told apart by @, is right', () => {
    const namesake = entity('PERSON', 'person/王五@甲省地方志办公室', { name: '王五', evidence })
    expect(
      found(file({ entities: [...entities, namesake], relations: [...relations, joined(namesake.id)] })),
    ).toEqual([])
  })

  it('of a clause that does not end in its number is found', () => {
    expect(codes(changed(CLAUSE, { properties: { ...clauseText, number: '2' } }))).toEqual([
      `ID_FORM ${CLAUSE}`,
    ])
  })

  it('of a version that does not end in a date is found', () => {
    const wrong = entity('AGREEMENT_VERSION', 'agreement/jia/2020-13', { evidence })
    const of = relation('VERSION_OF', wrong.id, AGREEMENT, { evidence })
    expect(found(file({ entities: [...entities, wrong], relations: [...relations, of] }))).toEqual([
      `ID_FORM a.yaml ${wrong.id}`,
    ])
  })
})

describe('a name', () => {
  it('with layout in it is found, in an alias too', () => {
    expect(codes(changed(AGREEMENT, { name: '合作\n协议', aliases: ['协议 ', '共识'] }))).toEqual([
      `NAME_FORM ${AGREEMENT}`,
      `NAME_FORM ${AGREEMENT}`,
    ])
  })

  it('that is its own alias is found', () => {
    expect(codes(changed(AGREEMENT, { name: '协议', aliases: ['协议'] }))).toEqual([`NAME_FORM ${AGREEMENT}`])
  })
})

describe('a property', () => {
  it('unknown for the kind or type is found', () => {
    expect(codes(changed(AGREEMENT, { properties: { post: '主任' } }))).toEqual([
      `PROPERTY_UNKNOWN ${AGREEMENT}`,
    ])
    expect(withRelation({ ...joined(OFFICE), properties: { post: '主任' } })).toEqual([
      `PROPERTY_UNKNOWN a.yaml CONCERNS|${TASK}|${OFFICE}|主任`,
    ])
  })

  it('of the wrong sort or outside its list is found', () => {
    expect(codes(changed(OFFICE, { properties: { officeKind: 'BUREAU', region: true } }))).toEqual([
      `PROPERTY_VALUE ${OFFICE}`,
      `PROPERTY_VALUE ${OFFICE}`,
    ])
    expect(codes(changed(CLAUSE, { properties: { ...clauseText, number: 1 } }))).toContain(
      `PROPERTY_VALUE ${CLAUSE}`,
    )
    expect(codes(changed(VERSION, { properties: { signedOn: '2020' } }))).toEqual([
      `PROPERTY_VALUE ${VERSION}`,
    ])
  })

  it('that is needed is missed', () => {
    expect(codes(changed(OFFICE, { properties: {} }))).toEqual([`PROPERTY_MISSING ${OFFICE}`])
    expect(withRelation(relation('ASSIGNED_TO', TASK, OFFICE, { evidence }))).toEqual([
      `PROPERTY_MISSING a.yaml ASSIGNED_TO|${TASK}|${OFFICE}`,
    ])
  })

  it('may be given by another file', () => {
    const bare = file({ file: 'b.yaml', entities: [entity('OFFICE', OFFICE, { evidence })], relations: [] })
    expect(found(file(), bare)).toEqual([])
  })

  it('on which two files disagree is found in the later one', () => {
    const other = entity('OFFICE', OFFICE, { properties: { officeKind: 'PUBLISHER' }, evidence })
    expect(found(file({ file: 'b.yaml', entities: [other], relations: [] }), file())).toEqual([
      `FACTS_DISAGREE b.yaml ${OFFICE}`,
    ])
  })
})

describe('a date', () => {
  it('that is not EDTF is found', () => {
    expect(
      codes(changed(VERSION, { properties: { signedOn: { edtf: '2020-02-30', literal: '2月30日' } } })),
    ).toEqual([`DATE_INVALID ${VERSION}`])
  })

  it('without the words of the source is found', () => {
    expect(codes(changed(VERSION, { properties: { signedOn: { edtf: '2020', literal: ' ' } } }))).toEqual([
      `DATE_INVALID ${VERSION}`,
    ])
  })
})

describe('a document', () => {
  it('said to be held without its text, or not held with it, is found', () => {
    const other = entity('DOCUMENT', 'document/other', {
      properties: { documentKind: 'OTHER', held: true },
      evidence,
    })
    const cites = relation('CITES', PLAN, other.id, { evidence })
    expect(found(file({ entities: [...entities, other], relations: [...relations, cites] }))).toEqual([
      `DOCUMENT_HELD a.yaml ${other.id}`,
    ])
    expect(codes(changed(PLAN, { properties: { documentKind: 'PLAN', held: false } }))).toEqual([
      `DOCUMENT_HELD ${PLAN}`,
    ])
  })
})

describe('a relation', () => {
  it('with an end that does not exist is found', () => {
    expect(withRelation(joined('office/乙'))).toEqual([`RELATION_END a.yaml CONCERNS|${TASK}|office/乙`])
  })

  it('between kinds that its type does not join is found', () => {
    expect(
      withRelation(relation('FULFILLS', OFFICE, CLAUSE, { properties: { change: 'MODIFIED' }, evidence })),
    ).toEqual([`RELATION_KINDS a.yaml FULFILLS|${OFFICE}|${CLAUSE}`])
  })

  it('of giving leads to a gift only', () => {
    const meeting = entity('EVENT', 'event/2020/座谈会', { properties: { eventKind: 'MEETING' }, evidence })
    const gave = relation('GAVE', OFFICE, meeting.id, { evidence })
    expect(found(file({ entities: [...entities, meeting], relations: [...relations, gave] }))).toEqual([
      `RELATION_KINDS a.yaml GAVE|${OFFICE}|${meeting.id}`,
    ])
  })

  it('that a file has twice is found, while two files add up', () => {
    const again = relation('ISSUED', OFFICE, PLAN, { evidence })
    expect(withRelation(again)).toEqual([`RELATION_REPEATED a.yaml ISSUED|${OFFICE}|${PLAN}`])
    expect(found(file(), file({ file: 'b.yaml', entities: [], relations: [again] }))).toEqual([])
  })

  it('that is derived or decided names its rule', () => {
    expect(withRelation({ ...joined(OFFICE), basis: 'DERIVED' })).toEqual([
      `RULE_MISSING a.yaml CONCERNS|${TASK}|${OFFICE}`,
    ])
  })

  it('that closes a circle, or joins a thing to itself, is found', () => {
    const department = entity('OFFICE', `${OFFICE}/综合处`, {
      properties: { officeKind: 'DEPARTMENT' },
      evidence,
    })
    const circle = [
      relation('PART_OF', department.id, OFFICE, { evidence }),
      relation('PART_OF', OFFICE, department.id, { evidence }),
    ]
    const circled = found(file({ entities: [...entities, department], relations: [...relations, ...circle] }))
    expect(circled).toEqual([`RELATION_CIRCLE a.yaml PART_OF|${OFFICE}|${department.id}`])
    expect(withRelation(relation('CONCERNS', TASK, TASK, { evidence }))).toEqual([
      `RELATION_CIRCLE a.yaml CONCERNS|${TASK}|${TASK}`,
    ])
  })
})

describe('a thing', () => {
  it('that nothing is joined to is found', () => {
    expect(withEntity(entity('PLACE', 'place/甲省', { evidence }))).toEqual([
      'ENTITY_ORPHAN a.yaml place/甲省',
    ])
  })

  it('that is a document whose text is held stands alone, such as a regulation; one that is only cited does not', () => {
    const law = (held: boolean): EntityFact[] =>
      entities
        .filter(({ id }) => id === PLAN)
        .map((plan) => ({ ...plan, properties: { documentKind: 'REGULATION', held } }))
    const alone = (held: boolean): string[] => found(file({ entities: law(held), relations: [] }))
    expect(alone(true)).toEqual([])
    expect(alone(false).join()).toContain('ENTITY_ORPHAN')
  })

  it('that must belong somewhere belongs to exactly one', () => {
    const without = (from: string) => relations.filter((one) => one.type !== 'ISSUED' && one.from !== from)
    expect(found(file({ relations: [...without(CLAUSE), joined(CLAUSE)] }))).toEqual([
      `WHOLE_MISSING a.yaml ${CLAUSE}`,
    ])
    const second = entity('CLAUSE', `${VERSION}/2`, { properties: { ...clauseText, number: '2' }, evidence })
    const parts = [VERSION, CLAUSE].map((to) => relation('PART_OF', second.id, to, { evidence }))
    expect(found(file({ entities: [...entities, second], relations: [...relations, ...parts] }))).toEqual([
      `WHOLE_MISSING a.yaml ${second.id}`,
    ])
  })
})

describe('a merge', () => {
  it('into a thing that exists, directly or through another, is right', () => {
    expect(withMerges({ from: 'office/乙', into: OFFICE }, { from: 'office/丙', into: 'office/乙' })).toEqual(
      [],
    )
  })

  it('into nothing, or in a circle, is found', () => {
    expect(withMerges({ from: 'office/乙', into: 'office/丁' })).toEqual(['MERGE_TARGET a.yaml office/乙'])
    expect(
      withMerges({ from: 'office/乙', into: 'office/丁' }, { from: 'office/丁', into: 'office/乙' }),
    ).toEqual(['MERGE_TARGET a.yaml office/乙', 'MERGE_TARGET a.yaml office/丁'])
  })

  it('of one id into two things is found', () => {
    expect(withMerges({ from: 'office/乙', into: OFFICE }, { from: 'office/乙', into: AGREEMENT })).toEqual([
      'MERGE_SOURCE a.yaml office/乙',
    ])
  })

  it('lets relations go on naming the old id', () => {
    const named = file({
      merges: [{ from: 'office/乙', into: OFFICE }],
      relations: [...relations, joined('office/乙')],
    })
    expect(found(named)).toEqual([])
  })
})
