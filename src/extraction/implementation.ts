import type { Agreement } from './agreements.js'
import type { Context } from './context.js'
import { titleKey } from './titles.js'

/** The agreement that a plan carries out: one that its title names, as in 推进《…协议》落实分工方案. */
export function implementedBy({
  agreements,
  self,
  parsed,
}: Pick<Context, 'agreements' | 'self' | 'parsed'>): Agreement | undefined {
  const titles = [
    self.name,
    ...parsed.blocks.filter(({ role }) => role === 'annexTitle').map(({ text }) => text),
  ]
  const plans = titles
    .filter((title) => /(?:方案|分工|计划|措施|细则|清单|任务|要点)/.test(title))
    .map(titleKey)
  return agreements.find(({ name, aliases }) =>
    plans.some((plan) => [name, ...aliases].some((one) => one.length > 4 && plan.includes(titleKey(one)))),
  )
}
