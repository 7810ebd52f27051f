import { optionalText, text } from '../raw.js'

/** A fact that speaks for a clause's status, with what a sentence needs of it. */
export interface Because {
  readonly type: string
  readonly fromId: string
  readonly fromNumber: string
  readonly toId: string
  readonly toNumber: string
  readonly toName: string
  readonly literal?: string
  readonly change?: string
}

export function readBecause(item: Readonly<Record<string, unknown>>): Because {
  const [literal, change] = [optionalText(item['literal']), optionalText(item['change'])]
  return {
    type: text(item['type']),
    fromId: text(item['fromId']),
    fromNumber: optionalText(item['fromNumber']) ?? '',
    toId: text(item['toId']),
    toNumber: optionalText(item['toNumber']) ?? '',
    toName: text(item['toName']),
    ...(literal && { literal }),
    ...(change && { change }),
  }
}

/** One Chinese sentence that says why a clause has its status, built from the facts only. */
export function explainFulfilment(number: string, status: string, because: readonly Because[]): string {
  const clause = `第 ${number} 条`
  const tasks = [...tasksOf(because)]
  if (status === 'ASSIGNED') {
    const said = tasks.map(
      ({ number: task, offices }) =>
        `任务 ${task}（${offices.length > 0 ? `责任处：${offices.join('、')}` : '未写明责任处'}）`,
    )
    return `${clause}由${said.join('、')}落实。`
  }
  if (status === 'HEADING_ONLY') {
    const headings = because
      .filter((fact) => fact.type === 'CONTINUES')
      .map((fact) => `第 ${fact.fromNumber} 条`)
    const assigned =
      tasks.length > 0
        ? `任务 ${tasks.map((task) => task.number).join('、')} 虽与之相应，但未写明责任处`
        : '其下没有任务落实它'
    return headings.length > 0
      ? `${clause}仅存于后一版本${unique(headings).join('、')}的标题，${assigned}。`
      : `${clause}：${assigned}。`
  }
  return `${clause}在所持文献中再未见提及；这不表示它已废止。`
}

/** The tasks among the reasons, by number, with the names of who answers for each. */
function tasksOf(because: readonly Because[]): Iterable<{ number: string; offices: string[] }> {
  const tasks = new Map<string, { number: string; offices: string[] }>()
  for (const fact of because) {
    const isTask =
      fact.type === 'FULFILLS' ||
      fact.type === 'ASSIGNED_TO' ||
      (fact.type === 'PART_OF' && fact.fromId.startsWith('task/'))
    if (!isTask) continue
    const task = tasks.get(fact.fromId) ?? { number: fact.fromNumber, offices: [] }
    if (fact.type === 'ASSIGNED_TO') task.offices.push(fact.literal ?? fact.toName)
    tasks.set(fact.fromId, task)
  }
  return [...tasks.values()].sort((a, b) => Number(a.number) - Number(b.number))
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)]
}
