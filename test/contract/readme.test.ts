import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { packagePath } from '../../src/configuration/package.js'
import { engines } from '../support/engines.js'
import { violations } from './invariants.js'
import { serviceOn } from './service.js'

const readme = readFileSync(packagePath('README.md'), 'utf8')

function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(
    ([, text]) => text ?? '',
  )
}

const queries = blocks('graphql')

describe.each(engines)('on $name', (engine) => {
  const ask = serviceOn(engine)

  test.each(queries.map((query, index) => ({ query, index })))(
    'query $index of README finds something',
    async ({ query }) => {
      const { data, errors } = await ask(query)
      expect(errors).toBeUndefined()
      expect(violations(data)).toEqual([])
      expect(JSON.stringify(data)).toMatch(/"(number|name|sentence)":"/)
    },
  )

  test('the answer that README prints is the one that comes', async () => {
    const [printed] = blocks('json')
    expect(await ask(queries[0] ?? '')).toEqual(JSON.parse(printed ?? ''))
  })
})

test('README shows its first answer and five questions', () => {
  expect(queries).toHaveLength(6)
})
