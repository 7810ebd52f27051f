import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/documents/read-text.js'
import { extract } from '../../src/extraction/extract.js'
import { readFacts } from '../../src/facts/read.js'
import { relationId } from '../../src/facts/relation-id.js'
import { type DocumentFacts, recordedDecisions, replay } from '../../src/review/replay.js'

const seed = new URL('../../seed/', import.meta.url)

/** Facts by id, so that order does not count. */
const byId = ({ entities, relations }: DocumentFacts): unknown => ({
  entities: Object.fromEntries(entities.map((entity) => [entity.id, entity])),
  relations: Object.fromEntries(relations.map((relation) => [relationId(relation), relation])),
})

describe('replay', () => {
  it.each(['newsletter-2020-06-23', 'notice-2025-57'])(
    'gives the reviewed facts of %s from what is read and the recorded decisions',
    async (name) => {
      const { text } = readText(readFileSync(new URL(`documents/${name}.txt`, seed)))
      const decided = recordedDecisions.parse(
        parse(readFileSync(new URL(`decisions/${name}.yaml`, seed), 'utf8')),
      )
      const { files } = await readFacts(new URL('facts', seed).pathname)
      const reviewed = files.find(({ file }) => file.endsWith(`${name}.yaml`))
      if (reviewed === undefined) throw new Error(`no facts of ${name}`)
      expect(byId(replay(extract(name, text), decided))).toEqual(byId(reviewed))
    },
  )

  it('keeps what is not named, drops what was refused, changes what was corrected, and follows an id that was', () => {
    const evidence = [{ document: 'document/a', start: 0, end: 1, quote: '甲' }]
    const thing = (id: string): DocumentFacts['entities'][number] => ({
      id,
      kind: 'PLACE',
      name: id,
      aliases: [],
      properties: {},
      evidence,
    })
    const within = (from: string, to: string): DocumentFacts['relations'][number] => ({
      type: 'PART_OF',
      from,
      to,
      properties: {},
      basis: 'STATED',
      modality: 'STATED',
      evidence,
    })
    const decided = recordedDecisions.parse({
      document: 'document/a',
      refused: { entities: ['place/wrong'], relations: ['PART_OF|place/wrong|place/whole'] },
      corrected: { entities: [{ was: 'place/slip', id: 'place/right', name: '正' }] },
      added: { entities: [thing('place/new')] },
    })
    const { entities, relations } = replay(
      {
        entities: ['place/whole', 'place/wrong', 'place/slip'].map(thing),
        relations: [within('place/wrong', 'place/whole'), within('place/slip', 'place/whole')],
      },
      decided,
    )
    expect(entities.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'place/whole place/whole',
      'place/right 正',
      'place/new place/new',
    ])
    expect(relations.map(relationId)).toEqual(['PART_OF|place/right|place/whole'])
  })
})
