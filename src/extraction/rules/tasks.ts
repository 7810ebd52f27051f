import { versionId } from '../agreement-versions.js'
import type { Context } from '../context.js'
import { findTasks, type Task } from '../find-tasks.js'
import { officeProperties } from '../offices.js'
import { Collector, type Proposals } from '../proposal.js'

/** The tasks of a plan, the clause each stands under, and who answers for it, in which role. */
export function tasks(context: Context): Proposals {
  const out = new Collector(context.id, 'tasks')
  const agreement = context.implemented
  for (const task of findTasks(context)) {
    const id = `task/${context.name}/${task.key ?? task.number}`
    const evidence = task.words.map(({ unit, from, to }) => out.evidence(unit, from, to))
    out.entity(
      { id, kind: 'TASK', name: nameOf(task), properties: { number: task.number, text: task.text } },
      evidence,
      0.95,
    )
    out.relation({ type: 'PART_OF', from: id, to: context.id }, evidence, 0.95)
    if (
      agreement?.signing !== undefined &&
      task.section?.number !== undefined &&
      task.section.number !== null
    ) {
      const clause = `${versionId(agreement, agreement.signing)}/${task.section.number}`
      if (task.section.sections.length > 0)
        out.relation({ type: 'PART_OF', from: id, to: clause }, evidence, 0.95)
    }
    assign(context, task, id, out)
  }
  return out
}

function nameOf({ text }: Task): string {
  const first = /^[^。；]*/.exec(text)?.[0] ?? text
  return first.length <= 60 ? first : first.slice(0, 60)
}

function assign(context: Context, task: Task, id: string, out: Collector): void {
  for (const { unit, responsibility, inherited = false } of task.assignments) {
    const { role, pieces } = responsibility
    for (const [from, to] of pieces) {
      const evidence = [out.evidence(unit, from, to)]
      if (role === '责任人') {
        const name = unit.plain.slice(from, to).replace(/\s/g, '')
        if (!/^\p{Script=Han}{2,4}$/u.test(name)) continue
        out.entity({ id: `person/${name}`, kind: 'PERSON', name }, evidence, 0.9)
        out.relation(
          { type: 'ASSIGNED_TO', from: id, to: `person/${name}`, properties: { role } },
          evidence,
          0.9,
        )
        continue
      }
      const office = context.offices.listed(unit, from, to, context.issuer)
      const { name, literal, parent } = office
      const aliases = literal === name ? [] : [literal]
      out.entity(
        { id: office.id, kind: 'OFFICE', name, aliases, properties: officeProperties(name) },
        evidence,
        0.94,
      )
      if (parent !== undefined) out.relation({ type: 'PART_OF', from: office.id, to: parent }, evidence, 0.92)
      const properties: Record<string, string> = { role }
      if (literal !== name) properties.literal = literal
      const confidence = inherited ? 0.75 : 0.95
      out.relation({ type: 'ASSIGNED_TO', from: id, to: office.id, properties }, evidence, confidence)
    }
  }
}
