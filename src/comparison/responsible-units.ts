import { extract } from '../extraction/extract.js'

/**
 * Who answers for each numbered point of a plan, by the point's number: 甲处, and with its role where it is not simply
 * responsible, 乙处（牵头）. Empty for a text that gives nobody any work.
 */
export function responsibleUnits(text: string): Map<string, string[]> {
  const { entities, relations } = extract('compared', text)
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const numbers = new Map(
    entities
      .filter(({ kind }) => kind === 'TASK')
      .map(({ id, properties }) => [id, String(properties['number'])]),
  )
  const units = new Map<string, string[]>()
  for (const { type, from, to, properties } of relations) {
    const number = numbers.get(from)
    const name = names.get(to)
    if (type !== 'ASSIGNED_TO' || number === undefined || name === undefined) continue
    const role = properties['role'] ?? '责任'
    units.set(number, [...(units.get(number) ?? []), role === '责任' ? name : `${name}（${role}）`])
  }
  return units
}
