import type { Agreement } from './agreements.js'
import type { ParsedDocument } from '../documents/blocks.js'
import type { SelfDescription } from './document-facts.js'
import { titleKey } from './titles.js'

/** The agreement that a plan carries out: one that its title names, as in 推进《…协议》落实分工方案. */
export function implementedBy({
  agreements,
  self,
  parsed,
}: {
  readonly agreements: readonly Agreement[]
  readonly self: SelfDescription
  readonly parsed: ParsedDocument
}): Agreement | undefined {
  const titles = [
    self.name,
    ...parsed.blocks.filter(({ role }) => role === 'annexTitle').map(({ text }) => text),
  ]
  const plans = titles
    .filter((title) => /(?:方案|分工|计划|措施|细则|清单|任务|要点)/.test(title))
    .map(titleKey)
  if (plans.length === 0) return undefined
  return agreements.find(({ name, aliases }) =>
    plans.some((plan) => [name, ...aliases].some((one) => one.length > 4 && plan.includes(titleKey(one)))),
  )
}
