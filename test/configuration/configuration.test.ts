import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { ConfigurationError, readConfiguration } from '../../src/configuration/configuration.js'
import { packagePath } from '../../src/configuration/package.js'
import { VARIABLES, variableTable } from '../../src/configuration/variables.js'

function refusal(environment: Record<string, string>): string {
  try {
    readConfiguration(environment)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError)
    return error instanceof Error ? error.message : ''
  }
  throw new Error('the configuration was taken')
}

test('with nothing set, the embedded engine is served to this machine only', () => {
  expect(readConfiguration({})).toEqual({
    address: { host: '127.0.0.1', port: 4000 },
    logLevel: 'info',
    data: '.zhimai',
    access: { host: '127.0.0.1', loopback: true, publicRead: false },
    auditLog: '.zhimai/audit.jsonl',
    limits: { cost: 10_000, timeout: 10_000, concurrent: 32, queue: 256, requestsPerMinute: 0 },
  })
})

test('a variable that is empty counts as unset', () => {
  expect(readConfiguration({ PORT: '', NEO4J_URI: ' ' })).toEqual(readConfiguration({}))
})

test('Neo4j is used where NEO4J_URI is set', () => {
  const environment = {
    NEO4J_URI: 'neo4j://db.example:7687',
    NEO4J_PASSWORD: 'secret',
    NEO4J_DATABASE: 'zhimai',
  }
  expect(readConfiguration(environment).neo4j).toEqual({
    uri: 'neo4j://db.example:7687',
    user: 'neo4j',
    password: 'secret',
    database: 'zhimai',
  })
})

test('NEO4J_URI without a password is refused by naming the password', () => {
  expect(refusal({ NEO4J_URI: 'bolt://localhost:7687' })).toMatch(/NEO4J_PASSWORD: .*set it to the password/)
})

test.each(['localhost:7687', 'http://localhost:7474', 'nonsense'])('NEO4J_URI %s is refused', (uri) => {
  expect(refusal({ NEO4J_URI: uri, NEO4J_PASSWORD: 'x' })).toMatch(/NEO4J_URI: .*bolt:\/\/localhost:7687/)
})

test('a password inside NEO4J_URI is refused, and not repeated', () => {
  const message = refusal({ NEO4J_URI: 'bolt://neo4j:hunter2@localhost:7687', NEO4J_PASSWORD: 'x' })
  expect(message).toMatch(/NEO4J_URI: .*NEO4J_PASSWORD/)
  expect(message).not.toContain('hunter2')
})

test.each(['-1', '65536', '4000.5', 'four'])('PORT %s is refused with an example', (port) => {
  expect(refusal({ PORT: port })).toMatch(/PORT: .*(4000|free port)/)
})

test('each variable that is wrong gets a line', () => {
  const message = refusal({ PORT: 'x', LOG_LEVEL: 'loud' })
  expect(message).toMatch(/^ {2}PORT: /m)
  expect(message).toMatch(/^ {2}LOG_LEVEL: .*trace/m)
})

test("README's table is the one the variables give", () => {
  const readme = readFileSync(packagePath('README.md'), 'utf8')
  expect(readme).toContain(variableTable())
  expect(variableTable().split('\n')).toHaveLength(Object.keys(VARIABLES).length + 2)
})
