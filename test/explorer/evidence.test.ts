import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Evidence } from '../../src/explorer/data/fragments.js'
import { longestPlace } from '../../src/explorer/parts/longest-place.js'
import { passagesOf } from '../../src/explorer/parts/joined-evidence.js'

const text = Array.from(await readFile('seed/documents/newsletter-2020-06-23.txt', 'utf8'))

/** Evidence as the service gives it: up to 32 code points before and after. */
function evidence(start: number, end: number): Evidence {
  const words = (from: number, to: number): string => text.slice(Math.max(0, from), to).join('')
  return {
    start,
    end,
    reading: words(start, end).replace(/\s/g, ''),
    prefix: words(start - 32, start),
    suffix: words(end, end + 32),
    document: { id: 'document/newsletter-2020-06-23', name: '简报', issuedOn: null },
  }
}

function at(words: string): Evidence {
  const start = Array.from(text.join('').slice(0, text.join('').indexOf(words))).length
  return evidence(start, start + Array.from(words).length)
}

test('an office and a person of its sentence are one passage with both marked, and the words between them exact', () => {
  const [office, person] = [at('四川省地方志工作办公室副主任赵行'), at('邓瑜')]
  const [passage, ...others] = passagesOf([
    person,
    {
      ...office,
      end: office.start + 11,
      reading: '四川省地方志工作办公室',
      suffix: text.slice(office.start + 11, office.start + 43).join(''),
    },
  ])
  expect(others).toEqual([])
  expect(passage?.pieces.slice(1, 4)).toEqual([
    { text: '四川省地方志工作办公室', marked: true },
    { text: '副主任赵行、机关党委书记', marked: false },
    { text: '邓瑜', marked: true },
  ])
  expect([passage?.start, passage?.end]).toEqual([office.start, person.end])
})

test('places too far apart for what is known around them are passages of their own', () => {
  expect(passagesOf([at('夏小平'), evidence(1, 12)])).toHaveLength(2)
})

test('a place within another is not shown twice', () => {
  expect(passagesOf([evidence(100, 110), evidence(102, 105)])).toHaveLength(1)
})

test('of several places the one with most words is opened', () => {
  const place = (start: number, end: number) => ({ start, end, document: { id: 'd' } })
  expect(longestPlace([place(0, 6), place(20, 35), place(50, 52)])).toEqual(place(20, 35))
  expect(longestPlace([])).toBeUndefined()
})
