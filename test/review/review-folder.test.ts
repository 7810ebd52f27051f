import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkFacts } from '../../src/facts/check.js'
import { buildDataset } from '../../src/facts/dataset.js'
import { readFacts } from '../../src/facts/read.js'
import type { Facts } from '../../src/facts/model.js'
import { readText } from '../../src/documents/read-text.js'
import { proposalsAbove } from '../../src/review/decisions.js'
import type { Verdict } from '../../src/review/verdict.js'
import { ReviewFolder } from '../../src/review/review-folder.js'
import { NOTICE, NOTICE_NAME, REPORT_NAME, seeds, sources } from './sample.js'

const ISSUER = '甘肃省地方志办公室'
const DOCUMENT = `document/${NOTICE_NAME}`
const accept = (...keys: string[]): Verdict[] => keys.map((key) => ({ action: 'accept', key }))

async function factsOf(folder: string): Promise<{ facts: Facts; findings: readonly unknown[] }> {
  const { files, facts, findings } = await readFacts(join(folder, 'facts'))
  const texts = new Map<string, string>()
  for (const name of await readdir(join(folder, 'documents'))) {
    const { text } = readText(await readFile(join(folder, 'documents', name)))
    texts.set(`document/${name.replace(/\.txt$/, '')}`, text)
  }
  return { facts, findings: [...findings, ...checkFacts(files, texts)] }
}

async function acceptAll(review: ReviewFolder, name: string): Promise<void> {
  const { set, decisions } = await review.review(name)
  await review.record(name, accept(...proposalsAbove(set, decisions, 0).map(({ key }) => key)), '王编')
}

describe('adding', () => {
  test('puts proposals with rule, confidence and evidence aside and changes no fact', async () => {
    const { folder, notice, review } = await sources()
    const { open } = await review.add(notice)
    const issuer = open.find(({ key }) => key === `entity|office/${ISSUER}`)
    expect(issuer).toMatchObject({
      of: 'entity',
      isNew: true,
      rule: expect.any(String),
      confidence: expect.any(Number),
      fact: { evidence: expect.arrayContaining([{ document: DOCUMENT, start: 0, end: 9, quote: ISSUER }]) },
    })
    expect(open[0]?.key).toBe(`entity|${DOCUMENT}`)
    expect(await readdir(join(folder, 'facts'))).toEqual([])
    expect(await readdir(join(folder, 'documents'))).toEqual([])
    expect(await readFile(join(folder, 'proposals', `${NOTICE_NAME}.txt`), 'utf8')).toBe(NOTICE)
  })

  test.each(['newsletter-2020-06-23', 'notice-2025-57'])(
    'of %s again proposes no person, task, publication, place or document that the reviewed facts have',
    async (name) => {
      const { folder, review } = await seeds()
      const { set } = await review.add(join('seed/documents', `${name}.txt`))
      const { facts } = await readFacts(join(folder, 'facts'))
      const ids = new Set(facts.entities.map(({ id }) => id))
      for (const proposal of set.proposals) {
        if (proposal.of === 'entity') expect(proposal.isNew).toBe(!ids.has(proposal.fact.id))
      }
      const fresh = set.proposals.flatMap((one) => (one.of === 'entity' && one.isNew ? [one.fact.kind] : []))
      expect(new Set(fresh)).toEqual(
        new Set(fresh.filter((kind) => ['OFFICE', 'EVENT', 'CLAUSE'].includes(kind))),
      )
      expect(fresh.length).toBeLessThanOrEqual(5)
    },
  )

  test('refuses another text under a name that is held, and a text that is held under another name', async () => {
    const { notice, report, review, folder } = await sources()
    await review.add(notice)
    await acceptAll(review, NOTICE_NAME)
    await writeFile(notice, NOTICE.replace('检查', '评查'))
    await expect(review.add(notice)).rejects.toMatchObject({ code: 'TEXT_CHANGED' })
    await writeFile(report, NOTICE)
    await expect(review.add(report)).rejects.toThrow(DOCUMENT)
    expect(await readdir(join(folder, 'documents'))).toEqual([`${NOTICE_NAME}.txt`])
  })

  test('refuses a name that makes no id, a file that is missing, and one that is no text', async () => {
    const { notice, review } = await sources()
    const bad = notice.replace(NOTICE_NAME, 'a|b')
    await writeFile(bad, NOTICE)
    await expect(review.add(bad)).rejects.toMatchObject({ code: 'NAME' })
    await expect(review.add(`${notice}.missing`)).rejects.toMatchObject({ code: 'ENOENT' })
    await writeFile(notice, Buffer.from([0, 1, 2, 0, 255, 254, 0]))
    await expect(review.add(notice)).rejects.toMatchObject({ code: 'NOT_TEXT' })
  })
})

describe('accepting', () => {
  test('holds a thing back until a relation joins it, and then writes both and the text', async () => {
    const { folder, notice, review } = await sources()
    await review.add(notice)
    const alone = await review.record(NOTICE_NAME, accept(`entity|office/${ISSUER}`), 'x')
    expect(alone.held.map(({ code }) => code)).toEqual(['ENTITY_ORPHAN'])
    expect(await readdir(join(folder, 'facts'))).toEqual([])
    const joined = await review.record(
      NOTICE_NAME,
      accept(`entity|${DOCUMENT}`, `relation|ISSUED|office/${ISSUER}|${DOCUMENT}`),
      'x',
    )
    expect(joined.held).toEqual([])
    const { facts, findings } = await factsOf(folder)
    expect(findings).toEqual([])
    expect(facts.entities.map(({ id }) => id).sort()).toEqual([DOCUMENT, `office/${ISSUER}`])
    expect(await readFile(join(folder, 'documents', `${NOTICE_NAME}.txt`), 'utf8')).toBe(NOTICE)
  })

  test('everything leaves facts that the check finds nothing wrong with, and nothing to propose', async () => {
    const { folder, notice, review } = await sources()
    await review.add(notice)
    await acceptAll(review, NOTICE_NAME)
    const { facts, findings } = await factsOf(folder)
    expect(findings).toEqual([])
    expect(facts.relations).toContainEqual(
      expect.objectContaining({ type: 'HOLDS_POST', from: 'person/李明', to: `office/${ISSUER}` }),
    )
    expect((await review.add(notice)).open).toEqual([])
  })

  test('is undone to an open proposal also where the document was added again in between', async () => {
    const { folder, notice, review } = await sources()
    const key = `entity|office/${ISSUER}`
    await review.add(notice)
    await acceptAll(review, NOTICE_NAME)
    const again = await review.add(notice)
    expect(again).toMatchObject({ open: [], decided: again.set.proposals.length })
    await review.record(NOTICE_NAME, [{ action: 'undo', key }], 'x')
    expect((await review.review(NOTICE_NAME)).open.map((proposal) => proposal.key)).toEqual([key])
    await review.record(NOTICE_NAME, accept(key), 'x')
    const { facts, findings } = await factsOf(folder)
    expect(findings).toEqual([])
    expect(facts.entities.map(({ id }) => id)).toContain(`office/${ISSUER}`)
  })

  test('twice is refused, and so is what was never proposed', async () => {
    const { notice, review } = await sources()
    await review.add(notice)
    await review.record(NOTICE_NAME, accept(`entity|${DOCUMENT}`), 'x')
    for (const key of [`entity|${DOCUMENT}`, 'entity|person/无此人']) {
      await expect(review.record(NOTICE_NAME, accept(key), 'x')).rejects.toMatchObject({ code: 'UNKNOWN' })
    }
    await expect(review.review('无此文件')).rejects.toMatchObject({ code: 'UNKNOWN' })
  })

  test('says who decided what and when', async () => {
    const { notice, review } = await sources()
    await review.add(notice)
    const before = new Date().toISOString()
    const { decisions } = await review.record(NOTICE_NAME, accept(`entity|${DOCUMENT}`), '王编')
    expect(decisions).toEqual([
      expect.objectContaining({
        action: 'accept',
        by: '王编',
        key: `entity|${DOCUMENT}`,
        at: expect.any(String),
      }),
    ])
    expect(decisions[0]?.at.localeCompare(before)).toBeGreaterThanOrEqual(0)
  })
})

describe('decisions survive reading again', () => {
  test('a rejected fact is not proposed again, nor are the relations that need it', async () => {
    const { folder, notice, review } = await sources()
    await review.add(notice)
    await review.record(NOTICE_NAME, [{ action: 'reject', key: 'entity|person/李明' }], 'x')
    const { open } = await new ReviewFolder(folder).add(notice)
    expect(open.filter(({ key }) => key.includes('李明'))).toEqual([])
  })

  test('a corrected fact stays corrected, and its relations go with it', async () => {
    const { folder, notice, review } = await sources()
    await review.add(notice)
    const correction = { name: '王小强' }
    await review.record(NOTICE_NAME, [{ action: 'correct', key: 'entity|person/王强', correction }], 'x')
    await acceptAll(review, NOTICE_NAME)
    await review.add(notice)
    await acceptAll(review, NOTICE_NAME)
    const { facts, findings } = await factsOf(folder)
    expect(findings).toEqual([])
    expect(facts.entities.map(({ id }) => id)).toContain('person/王小强')
    expect(facts.entities.map(({ id }) => id)).not.toContain('person/王强')
    expect(facts.relations).toContainEqual(
      expect.objectContaining({ type: 'HOLDS_POST', from: 'person/王小强', to: 'office/陕西省地方志办公室' }),
    )
  })

  test('a corrected relation is CURATED and names who corrected it', async () => {
    const { folder, notice, review } = await sources()
    await review.add(notice)
    const key = `relation|HOLDS_POST|person/李明|office/${ISSUER}|主任`
    const correction = { post: '党组书记、主任' }
    await review.record(NOTICE_NAME, [{ action: 'correct', key, correction }], '王编')
    await acceptAll(review, NOTICE_NAME)
    expect((await review.add(notice)).open).toEqual([])
    const { facts } = await factsOf(folder)
    expect(
      facts.relations.filter(({ type, from }) => type === 'HOLDS_POST' && from === 'person/李明'),
    ).toEqual([
      expect.objectContaining({
        properties: { post: '党组书记、主任' },
        basis: 'CURATED',
        rule: '人工改正：王编',
      }),
    ])
  })

  test('a correction that makes no fact is refused and nothing is recorded', async () => {
    const { notice, review } = await sources()
    await review.add(notice)
    const verdict: Verdict = { action: 'correct', key: 'entity|person/李明', correction: { kind: 'WIZARD' } }
    await expect(review.record(NOTICE_NAME, [verdict], 'x')).rejects.toMatchObject({ code: 'CORRECTION' })
    expect((await review.review(NOTICE_NAME)).decisions).toEqual([])
  })

  test('decisions about a text that has changed since are asked again, rejections stand', async () => {
    const { notice, review } = await sources()
    await review.add(notice)
    await review.record(NOTICE_NAME, accept('entity|person/李明'), 'x')
    await review.record(NOTICE_NAME, [{ action: 'reject', key: 'entity|person/王强' }], 'x')
    await writeFile(notice, `\n${NOTICE}`)
    const keys = (await review.add(notice)).open.map(({ key }) => key)
    expect(keys).toContain('entity|person/李明')
    expect(keys).not.toContain('entity|person/王强')
  })
})

describe('undoing', () => {
  test('takes exactly the fact out of the file, and offers it again', async () => {
    const { folder, notice, review } = await sources()
    await review.add(notice)
    await acceptAll(review, NOTICE_NAME)
    const file = join(folder, 'facts', `${NOTICE_NAME}.yaml`)
    const before = await readFile(file, 'utf8')
    const key = 'relation|HOLDS_POST|person/王强|office/陕西省地方志办公室|主任'
    await review.record(NOTICE_NAME, [{ action: 'undo', key }], 'x')
    expect(await readFile(file, 'utf8')).not.toContain('type: HOLDS_POST\n    from: person/王强')
    expect((await review.review(NOTICE_NAME)).open.map((one) => one.key)).toContain(key)
    await review.record(NOTICE_NAME, accept(key), 'x')
    expect((await readFile(file, 'utf8')).split('\n').sort()).toEqual(before.split('\n').sort())
  })

  test('everything takes the facts and the text away again', async () => {
    const { folder, notice, review } = await sources()
    await review.add(notice)
    await acceptAll(review, NOTICE_NAME)
    const { decisions } = await review.review(NOTICE_NAME)
    await review.record(
      NOTICE_NAME,
      decisions.map(({ key }) => ({ action: 'undo', key })),
      'x',
    )
    expect(await readdir(join(folder, 'facts'))).toEqual([])
    expect(await readdir(join(folder, 'documents'))).toEqual([])
  })

  test('what was written by hand stays: comments, order, and facts of other hands', async () => {
    const { folder, review } = await seeds()
    const name = 'notice-2025-57'
    const file = join(folder, 'facts', `${name}.yaml`)
    const before = await readFile(file, 'utf8')
    await review.add(`seed/documents/${name}.txt`)
    const { open } = await review.review(name)
    const keys = open.flatMap(({ key, of }) => (of === 'match' ? [] : [key])).slice(0, 5)
    await review.record(name, accept(...keys), 'x')
    const after = await readFile(file, 'utf8')
    const lines = new Set(after.split('\n'))
    expect(before.split('\n').filter((line) => !lines.has(line))).toEqual([])
    await review.record(
      name,
      keys.map((key) => ({ action: 'undo', key })),
      'x',
    )
    expect(await readFile(file, 'utf8')).toBe(before)
  })
})

describe('people of one name', () => {
  const match = 'match|person/李明@青海省档案馆|person/李明'

  async function both(): Promise<{ folder: string; review: ReviewFolder; report: string }> {
    const { folder, notice, report, review } = await sources()
    await review.add(notice)
    await acceptAll(review, NOTICE_NAME)
    await review.add(report)
    return { folder, review, report }
  }

  test('stay two until a person says otherwise', async () => {
    const { folder, review } = await both()
    await acceptAll(review, REPORT_NAME)
    expect((await review.review(REPORT_NAME)).open.map(({ key }) => key)).toEqual([match])
    const { facts, findings } = await factsOf(folder)
    expect(findings).toEqual([])
    const people = facts.entities.filter(({ name }) => name === '李明').map(({ id }) => id)
    expect(people).toEqual(['person/李明', 'person/李明@青海省档案馆'])
  })

  test('are one after a merge, whose old id goes on answering, and two again after it is undone', async () => {
    const { folder, review, report } = await both()
    await review.record(REPORT_NAME, accept(match), 'x')
    await acceptAll(review, REPORT_NAME)
    const { facts, findings } = await factsOf(folder)
    expect(findings).toEqual([])
    const { nodes } = buildDataset(facts, new Map())
    expect(nodes.find(({ id }) => id === 'person/李明@青海省档案馆')).toMatchObject({
      labels: ['Merged'],
      properties: { into: 'person/李明' },
    })
    expect((await review.add(report)).open).toEqual([])

    await review.record(REPORT_NAME, [{ action: 'undo', key: match }], 'x')
    const apart = buildDataset((await factsOf(folder)).facts, new Map()).nodes
    const people = apart.filter(({ labels }) => labels.includes('Person')).map(({ id }) => id)
    expect(people).toContain('person/李明@青海省档案馆')
    expect(apart.some(({ labels }) => labels.includes('Merged'))).toBe(false)
  })

  test('that a person has told apart are not asked about again', async () => {
    const { review, report } = await both()
    await review.record(REPORT_NAME, [{ action: 'reject', key: match }], 'x')
    expect((await review.add(report)).open.map(({ key }) => key)).not.toContain(match)
  })
})

test('a match that was made without asking is refused by its key, and kept apart when the document is read again', async () => {
  const { folder, notice, report, review } = await sources()
  await review.add(notice)
  await acceptAll(review, NOTICE_NAME)
  const text = NOTICE.replaceAll('甘肃省地方志办公室', '甘肃省地方志工作办公室').replace(
    '〔2021〕7号',
    '〔2021〕9号',
  )
  await writeFile(report, text)
  const { set } = await review.add(report)
  const made = set.known.find(({ from }) => from === 'office/甘肃省地方志工作办公室')
  expect(made?.into).toBe(`office/${ISSUER}`)
  const key = `match|office/甘肃省地方志工作办公室|office/${ISSUER}`
  await review.record(REPORT_NAME, [{ action: 'reject', key }], 'x')
  const again = await new ReviewFolder(folder).add(report)
  expect(again.set.known.map(({ from }) => from)).not.toContain('office/甘肃省地方志工作办公室')
  expect(again.open.map((one) => one.key)).toContain('entity|office/甘肃省地方志工作办公室')
})

describe('damaged files', () => {
  test('proposals that are no YAML or not of this text say to add the document again, which keeps decisions', async () => {
    const { folder, notice, review } = await sources()
    await review.add(notice)
    await review.record(NOTICE_NAME, [{ action: 'reject', key: 'entity|person/王强' }], 'x')
    const file = join(folder, 'proposals', `${NOTICE_NAME}.yaml`)
    for (const damage of ['proposals: [', 'document: x', '']) {
      await writeFile(file, damage)
      const refused = review.review(NOTICE_NAME)
      await expect(refused).rejects.toMatchObject({ code: 'PROPOSALS_DAMAGED' })
      await expect(refused).rejects.toThrow(/zhimai add/)
    }
    const { open } = await review.add(notice)
    expect(open.map(({ key }) => key)).not.toContain('entity|person/王强')
    await writeFile(join(folder, 'proposals', `${NOTICE_NAME}.txt`), 'other')
    await expect(review.review(NOTICE_NAME)).rejects.toMatchObject({ code: 'PROPOSALS_DAMAGED' })
  })

  test('a decision that was cut off while it was written counts as not there, and the next follows it whole', async () => {
    const { folder, notice, review } = await sources()
    await review.add(notice)
    await review.record(NOTICE_NAME, accept(`entity|${DOCUMENT}`), 'x')
    const log = join(folder, 'proposals', `${NOTICE_NAME}.decisions.jsonl`)
    await appendFile(log, '{"action":"accept","key":"entity|per')
    expect((await review.review(NOTICE_NAME)).decisions).toHaveLength(1)
    await review.record(NOTICE_NAME, accept('entity|person/李明'), 'x')
    expect((await review.review(NOTICE_NAME)).decisions.map(({ key }) => key)).toEqual([
      `entity|${DOCUMENT}`,
      'entity|person/李明',
    ])
  })

  test('any other line that is no decision is named, never passed over', async () => {
    const { folder, notice, review } = await sources()
    await review.add(notice)
    await writeFile(join(folder, 'proposals', `${NOTICE_NAME}.decisions.jsonl`), 'nonsense\n')
    const refused = review.review(NOTICE_NAME)
    await expect(refused).rejects.toMatchObject({ code: 'DECISIONS_DAMAGED' })
    await expect(refused).rejects.toThrow(/jsonl:1/)
  })

  test('a fact file that cannot be read is named and left as it is', async () => {
    const { folder, notice, review } = await sources()
    await review.add(notice)
    const file = join(folder, 'facts', 'other.yaml')
    await writeFile(file, 'entities: [')
    await expect(review.record(NOTICE_NAME, accept(`entity|${DOCUMENT}`), 'x')).rejects.toMatchObject({
      code: 'FACTS_DAMAGED',
    })
    expect(await readFile(file, 'utf8')).toBe('entities: [')
  })
})

test('two at once lose nothing of each other', async () => {
  const { folder, notice, review } = await sources()
  await review.add(notice)
  const keys = (await review.review(NOTICE_NAME)).open.map(({ key }) => key).slice(0, 8)
  const reviewers = [review, new ReviewFolder(folder)]
  await Promise.all(
    keys.map((key, index) => reviewers[index % 2]?.record(NOTICE_NAME, [{ action: 'reject', key }], 'x')),
  )
  const { decisions } = await review.review(NOTICE_NAME)
  expect(decisions.map(({ key }) => key).sort()).toEqual([...keys].sort())
})

test('a lock that a killed process left behind is taken over', async () => {
  const { folder, notice, review } = await sources()
  await review.add(notice)
  await writeFile(join(folder, 'proposals', '.lock'), '999999999')
  expect((await review.record(NOTICE_NAME, accept(`entity|${DOCUMENT}`), 'x')).decisions).toHaveLength(1)
})
