import { describe, expect, test } from 'vitest'
import { resolve } from '../../src/resolution/resolve.js'
import { entity, relation } from '../facts/sample.js'
import { extraction, known, resolved } from './sample.js'

const day = (edtf: string): { edtf: string; literal: string } => ({ edtf, literal: edtf })

describe('titles', () => {
  test.each([
    ['PUBLICATION', 'publication/陇上 方志', 'publication/陇上方志'],
    ['PUBLICATION', 'publication/《隴上方志》', 'publication/陇上方志'],
    ['PROJECT', 'project/“陇上”数字方志馆', 'project/陇上数字方志馆'],
    ['PLACE', 'place/兰州', 'place/兰州市'],
  ] as const)('%s: %s is %s', (kind, one, other) => {
    expect(resolved(extraction([entity(kind, one)]), known([entity(kind, other)])).ids).toEqual([other])
  })

  test('a place that the lexicon does not know without its level is only proposed', () => {
    const { ids, doubtful } = resolved(
      extraction([entity('PLACE', 'place/无名')]),
      known([entity('PLACE', 'place/无名县')]),
    )
    expect(ids).toEqual(['place/无名'])
    expect(doubtful).toEqual(['place-level: place/无名 = place/无名县'])
  })

  test('two years of one title are two publications', () => {
    const id = 'publication/陇上年鉴'
    const found = extraction([entity('PUBLICATION', id, { properties: { coverage: day('2021') } })])
    const facts = known([entity('PUBLICATION', id, { properties: { coverage: day('2020') } })])
    expect(resolved(found, facts).ids).toEqual([`${id}@2021`])
  })
})

describe('documents', () => {
  const notice = entity('DOCUMENT', 'document/notice-7', {
    name: '甘肃省地方志办公室关于开展检查的通知',
    properties: { number: '甘志办发〔2021〕7号', held: true },
  })

  test('cited by number or title are the document that is held', () => {
    const byNumber = entity('DOCUMENT', 'document/检查通知', { properties: { number: '甘志办发[2021]7号' } })
    const byTitle = entity('DOCUMENT', 'document/《甘肃省地方志办公室关于开展检查的通知》')
    expect(resolved(extraction([byNumber, byTitle]), known([notice])).ids).toEqual([notice.id])
  })

  test('of one number without the issuer are only proposed', () => {
    const bare = { ...notice, properties: { number: '〔2021〕7号' } }
    const cited = entity('DOCUMENT', 'document/另一通知', { properties: { number: '〔2021〕7号' } })
    expect(resolved(extraction([cited]), known([bare]))).toMatchObject({
      made: [],
      doubtful: [expect.any(String)],
    })
  })

  test('of one title and two numbers are two', () => {
    const other = entity('DOCUMENT', 'document/x', {
      name: notice.name,
      properties: { number: '甘志办发〔2022〕9号' },
    })
    expect(resolved(extraction([other]), known([notice]))).toMatchObject({ made: [], doubtful: [] })
  })
})

describe('events', () => {
  const signing = (id: string, start: number, document = 'document/old'): ReturnType<typeof entity> =>
    entity('EVENT', `event/2021-05-06/${id}`, {
      properties: { eventKind: 'SIGNING', date: day('2021-05-06') },
      evidence: [{ document, start, end: start + 10, quote: 'x' }],
    })
  const held = (id: string): ReturnType<typeof relation> =>
    relation('HELD_IN', `event/2021-05-06/${id}`, 'place/兰州')

  test('of one day, kind and place are proposed', () => {
    const found = extraction([signing('协议签字会', 0, 'document/new')], [held('协议签字会')])
    const { ids, doubtful } = resolved(found, known([signing('签约仪式', 5)], [held('签约仪式')]))
    expect(ids).toEqual(['event/2021-05-06/协议签字会'])
    expect(doubtful).toEqual(['event-same-day: event/2021-05-06/协议签字会 = event/2021-05-06/签约仪式'])
  })

  test('at the same words of a document that is read again are one', () => {
    const found = extraction([signing('协议签字会', 3)], [], 'document/old')
    expect(resolved(found, known([signing('签约仪式', 5)])).ids).toEqual(['event/2021-05-06/签约仪式'])
  })
})

test('an id that was merged away leads to the one that stays', () => {
  const facts = known(
    [entity('PROJECT', 'project/旧'), entity('PROJECT', 'project/新')],
    [],
    [{ from: 'project/旧', into: 'project/新' }],
  )
  expect(resolved(extraction([entity('PROJECT', 'project/旧')]), facts).ids).toEqual(['project/新'])
})

test('relations follow their ends, and those that become one have the evidence of both', () => {
  const task = entity('TASK', 'task/new/1')
  const at = (start: number): { document: string; start: number; end: number; quote: string } => ({
    document: 'document/new',
    start,
    end: start + 2,
    quote: 'xx',
  })
  const found = extraction(
    [task, entity('OFFICE', 'office/甲省地方志办'), entity('OFFICE', 'office/甲省地志办')],
    [
      relation('ASSIGNED_TO', task.id, 'office/甲省地志办', { evidence: [at(9)] }),
      relation('ASSIGNED_TO', task.id, 'office/甲省地方志办', { evidence: [at(4)] }),
    ],
  )
  const { extraction: result } = resolve(found, known([entity('OFFICE', 'office/甲省地方志办公室')]))
  expect(result.relations).toHaveLength(1)
  expect(result.relations[0]).toMatchObject({ to: 'office/甲省地方志办公室', evidence: [at(4), at(9)] })
  expect(result.entities.at(-1)).toMatchObject({
    name: '甲省地方志办公室',
    aliases: ['甲省地方志办', '甲省地志办'],
  })
})

test('the order of entities does not change what is found', () => {
  const entities = [
    entity('OFFICE', 'office/甘肃省地志办'),
    entity('OFFICE', 'office/甘肃省地志办/综合处'),
    entity('PERSON', 'person/李明'),
    entity('PLACE', 'place/兰州'),
  ]
  const relations = [relation('HOLDS_POST', 'person/李明', 'office/甘肃省地志办')]
  const facts = known(
    [
      entity('OFFICE', 'office/甘肃省地方志办公室'),
      entity('PERSON', 'person/李明'),
      entity('PLACE', 'place/兰州市'),
    ],
    [relation('HOLDS_POST', 'person/李明', 'office/甘肃省地方志办公室')],
  )
  const forward = resolved(extraction(entities, relations), facts)
  const backward = resolved(extraction([...entities].reverse(), relations), facts)
  expect([...backward.ids].reverse()).toEqual(forward.ids)
})
