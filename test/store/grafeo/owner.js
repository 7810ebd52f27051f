// @ts-check
// Owns the graph of a directory as the service does, begins a transaction, asks something that runs away, and says so; then
// waits to be killed.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const engine = fork(fileURLToPath(new URL('../../../src/store/grafeo/process.js', import.meta.url)), {
  serialization: 'json',
})
const create = 'CREATE (n:Entity) SET n = $properties'
const runaway = 'UNWIND range(1, 20000) AS a UNWIND range(1, 20000) AS b RETURN sum(a * b) AS total'
const parameters = { properties: { id: 'place/uncommitted' } }
engine.send({ id: 1, method: 'open', args: [process.argv[2]] })
engine.send({ id: 2, method: 'begin', args: [] })
engine.on('message', (/** @type {{ id: number }} */ { id }) => {
  if (id === 2) engine.send({ id: 3, method: 'runInTransaction', args: [create, parameters] })
  if (id === 3)
    engine.send({ id: 4, method: 'run', args: [runaway, {}] }, () => process.stdout.write('begun\n'))
})
