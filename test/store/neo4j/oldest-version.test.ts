import { expect, test } from 'vitest'
import { isTooOld } from '../../../src/store/neo4j/oldest-version.js'

test.each([
  ['4.4.40', true],
  ['5.9.0', true],
  ['5.25.1', true],
  ['5.26.0', false],
  ['5.26.22', false],
  ['5.100.0', false],
  ['2025.08.0', false],
])('a server of version %s is too old: %s', (version, tooOld) => {
  expect(isTooOld(version)).toBe(tooOld)
})
