import { describe, expect, test } from 'vitest'
import { entity, relation } from '../facts/sample.js'
import { extraction, known, resolved } from './sample.js'

const person = (id: string, name: string): ReturnType<typeof entity> =>
  entity('PERSON', `person/${id}`, { name })
const office = (name: string): ReturnType<typeof entity> => entity('OFFICE', `office/${name}`)
const post = (id: string, at: string): ReturnType<typeof relation> =>
  relation('HOLDS_POST', `person/${id}`, `office/${at}`, { properties: { post: '主任' } })

const there = known([person('李明', '李明'), office('甲县地方志办公室')], [post('李明', '甲县地方志办公室')])

describe('people of one name', () => {
  test('are one where they hold posts in one office, under whatever name it is written', () => {
    const found = extraction([person('李明', '李明'), office('甲县地方志办')], [post('李明', '甲县地方志办')])
    expect(resolved(found, there).ids).toEqual(['person/李明', 'office/甲县地方志办公室'])
  })

  test('are kept apart in different offices, and the likeness is proposed', () => {
    const found = extraction([person('李明', '李明'), office('乙县档案馆')], [post('李明', '乙县档案馆')])
    expect(resolved(found, there)).toEqual({
      ids: ['person/李明@乙县档案馆', 'office/乙县档案馆'],
      made: [],
      doubtful: ['person-office: person/李明@乙县档案馆 = person/李明'],
    })
  })

  test('are told apart by the document where it names no office', () => {
    const { ids, doubtful } = resolved(extraction([person('李明', '李明')]), there)
    expect(ids).toEqual(['person/李明@new'])
    expect(doubtful).toHaveLength(1)
  })

  test('in a document that speaks of the office without saying the post, are one', () => {
    const found = extraction([person('李明', '李明'), office('甲县地方志办公室')])
    expect(resolved(found, there).ids[0]).toBe('person/李明')
  })

  test('in different departments of one office are proposed', () => {
    const facts = known([person('李明', '李明'), office('甲省志办/一处')], [post('李明', '甲省志办/一处')])
    const found = extraction([person('李明', '李明')], [post('李明', '甲省志办/二处')])
    expect(resolved(found, facts).doubtful).toHaveLength(1)
  })

  test('two of them in one document each go to their own', () => {
    const facts = known(
      [person('李明', '李明'), person('李明@乙馆', '李明')],
      [post('李明', '甲办'), post('李明@乙馆', '乙馆')],
    )
    const found = extraction(
      [person('李明', '李明'), person('李明@甲办', '李明')],
      [post('李明', '乙馆'), post('李明@甲办', '甲办')],
    )
    expect(resolved(found, facts).ids).toEqual(['person/李明@乙馆', 'person/李明'])
  })

  test('a name in Traditional characters is the same name', () => {
    const found = extraction([person('陳東', '陳東')], [post('陳東', '甲办')])
    const facts = known([person('陈东', '陈东')], [post('陈东', '甲办')])
    expect(resolved(found, facts).ids).toEqual(['person/陈东'])
  })
})

describe('what a person has decided', () => {
  const found = extraction([person('李明', '李明')], [post('李明', '乙县档案馆')])

  test('a merge is kept when the document is read again', () => {
    const merged = known(
      [person('李明', '李明'), person('李明@乙县档案馆', '李明')],
      [post('李明', '甲县地方志办公室'), post('李明@乙县档案馆', '丙办')],
      [{ from: 'person/李明@乙县档案馆', into: 'person/李明' }],
    )
    expect(resolved(found, merged)).toMatchObject({ ids: ['person/李明'], doubtful: [] })
  })

  test('a match that was refused is not proposed again', () => {
    const word = {
      refused: new Set(['match|person/李明@乙县档案馆|person/李明']),
      corrected: new Map<string, string>(),
    }
    expect(resolved(found, there, word)).toMatchObject({ ids: ['person/李明@乙县档案馆'], doubtful: [] })
  })

  test('an id that was corrected is read as the corrected one', () => {
    const word = { refused: new Set<string>(), corrected: new Map([['office/甲办公', 'office/甲办']]) }
    const facts = known([office('甲办')])
    expect(resolved(extraction([office('甲办公')]), facts, word).ids).toEqual(['office/甲办'])
  })
})
