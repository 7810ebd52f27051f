import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extraction/extract.js'

/** Texts that nobody sends in good faith, small enough for a test and large enough that what takes time squared would not end. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['one line without an end', '地方志工作'.repeat(60_000)],
  ['points without words', '一、\n'.repeat(8_000)],
  ['brackets that open only', '（'.repeat(50_000)],
  ['brackets with labels that open only', '（责任单位：'.repeat(20_000)],
  ['《 alone', '《'.repeat(50_000)],
  ['《 that close far behind', `${'《甲'.repeat(20_000)}${'》'.repeat(20_000)}`],
  ['digits alone', '1'.repeat(300_000)],
  ['tabs under a head', `序号\t任务\t责任单位\n${'\t'.repeat(200_000)}`],
  ['the head of a table again and again', '序号\n任务\n责任单位\n'.repeat(3_000)],
  ['cells without numbers', `序号\n任务\n责任单位\n1\n${'市志科\n'.repeat(20_000)}`],
  ['headings under a head', `序号\n任务\n责任单位\n${'一、甲\n'.repeat(6_000)}`],
  ['spaces under a head', `序号  任务  责任单位\n${' 甲'.repeat(60_000)}`],
  ['labels alone', '责任单位：'.repeat(30_000)],
  ['labels of a record alone', '索引号：'.repeat(30_000)],
  ['dates that do not exist', '2月30日至29日'.repeat(15_000)],
]

describe('reading ends, with what it did not read,', () => {
  it.each(HOSTILE)('for %s', (_, text) => {
    const { entities, relations, unread, outline } = extract('hostile', text)
    const spans = [...[...entities, ...relations].flatMap(({ evidence }) => evidence), ...unread]
    expect(spans.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)).toBe(true)
    expect(unread.length + outline.length + entities.length).toBeGreaterThan(0)
    expect(entities.filter(({ kind }) => kind === 'TASK').length).toBeLessThanOrEqual(1)
  })
})
