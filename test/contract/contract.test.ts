import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { packagePath } from '../../src/configuration/package.js'
import { engines } from '../support/engines.js'
import { differences } from './differ.js'
import { violations } from './invariants.js'
import { serviceOn } from './service.js'

const questions = packagePath('seed/questions')
const expectation = z.object({ mode: z.enum(['exact', 'includes']), data: z.unknown() })
const variablesFile = z.record(z.string(), z.unknown())

const names = readdirSync(questions)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length))

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

test('there are fourteen questions', () => {
  expect(names).toHaveLength(14)
})

describe.each(engines)('on $name', (engine) => {
  const ask = serviceOn(engine)
  test.each(names)('%s', async (name) => {
    const { mode, data } = expectation.parse(json(join(import.meta.dirname, 'expected', `${name}.json`)))
    const query = readFileSync(join(questions, `${name}.graphql`), 'utf8')
    const answer = await ask(query, variablesFile.parse(json(join(questions, `${name}.json`))))
    expect(answer.errors).toBeUndefined()
    expect(differences(data, answer.data, mode)).toEqual([])
    expect(violations(answer.data)).toEqual([])
  })
})
