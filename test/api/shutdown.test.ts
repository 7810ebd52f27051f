import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'

import { untilStopped } from '../../src/api/shutdown.js'

/** A service that never ends in order, with a clock to turn. */
function stubborn() {
  const signals = new EventEmitter()
  const exits: number[] = []
  let stops = 0
  let now = 1_000
  void untilStopped({
    signals,
    stop: () => {
      stops += 1
      return new Promise<void>(() => {})
    },
    exit: (code) => exits.push(code),
    now: () => now,
  })
  const press = (after: number) => {
    now += after
    signals.emit('SIGINT')
  }
  return { press, exits, stops: () => stops }
}

test('a second Ctrl-C exits at once, while running queries still go on', () => {
  const { press, exits, stops } = stubborn()
  press(0)
  expect(exits).toEqual([])
  press(2_000)
  expect(exits).toEqual([1])
  expect(stops()).toBe(1)
})

test('one press that comes twice, as under npm start, is one', () => {
  const { press, exits } = stubborn()
  press(0)
  press(20)
  expect(exits).toEqual([])
})

test('it is over once the service has ended', async () => {
  const signals = new EventEmitter()
  const stopped = untilStopped({ signals, stop: async () => {}, exit: () => {} })
  signals.emit('SIGTERM')
  await expect(stopped).resolves.toBeUndefined()
})
