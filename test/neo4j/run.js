// @ts-check
// Starts a real Neo4j, runs a command (vitest over all tests by default) with NEO4J_TEST_URI and the rest of its connection in
// the environment, stops the server and ends with the command's exit code.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { startNeo4j } from './server.js'

const [command = 'npx', ...rest] = process.argv.slice(2)
// One server for all: suites that empty its database must not run beside each other. A server that has just started is slow.
const args =
  command === 'npx' && rest.length === 0
    ? ['vitest', 'run', '--no-file-parallelism', '--testTimeout=120000']
    : rest

const server = await startNeo4j()
console.log(`Neo4j answers at bolt://${server.address}`)
try {
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      NEO4J_TEST_URI: `bolt://${server.address}`,
      NEO4J_TEST_USER: server.user,
      NEO4J_TEST_PASSWORD: server.password,
      NEO4J_TEST_DATABASE: 'neo4j',
    },
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child.kill(signal))
  const [code] = await once(child, 'exit')
  process.exitCode = code ?? 1
} finally {
  await server.remove()
}
