// @ts-check
// Owns the graph of a directory as the service does, begins a transaction and says so; then waits to be killed.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const engine = fork(fileURLToPath(new URL('../../../src/store/grafeo/process.js', import.meta.url)), {
  serialization: 'advanced',
})
const create = 'CREATE (n:Entity) SET n = $properties'
const parameters = { properties: { id: 'place/uncommitted' } }
engine.send({ id: 1, method: 'open', args: [process.argv[2]] })
engine.send({ id: 2, method: 'begin', args: [] })
engine.on('message', (/** @type {{ id: number }} */ { id }) => {
  if (id === 2) engine.send({ id: 3, method: 'runInTransaction', args: [create, parameters] })
  if (id === 3) process.stdout.write('begun\n')
})
