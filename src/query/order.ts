import { compareCodePoints } from './code-point-order.js'
import { count, text } from './raw.js'

type Item = Readonly<Record<string, unknown>>

/** `collect` keeps no order on every engine, so each item carries its place `i` in the list. */
export function compareByOrder(a: Item, b: Item): number {
  return count(a['i']) - count(b['i'])
}

/** Items by their `key`. */
export function compareByKey(a: Item, b: Item): number {
  return compareCodePoints(text(a['key']), text(b['key']))
}
