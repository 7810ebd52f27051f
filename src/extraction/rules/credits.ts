import type { Context } from '../context.js'
import { nameAt } from '../person-names.js'
import { Collector, type Proposals } from '../proposal.js'
import { matchesOf } from '../../documents/matches.js'

const CREDIT = /(记者|作者|联系人|通讯员|实习生|供稿人|撰稿)[：\s]*/g

/** Journalists, authors and contact persons. They are people of the document, and take part in nothing. */
export function credits(context: Context): Proposals {
  const out = new Collector(context.id, 'credits')
  for (const unit of context.units) {
    for (const match of matchesOf(unit.plain, CREDIT)) {
      let at = match.index + match[0].length
      for (;;) {
        const name = nameAt(`${unit.plain} `, at)
        if (name === undefined) break
        out.entity(
          { id: `person/${name}`, kind: 'PERSON', name },
          [out.evidence(unit, at, at + name.length)],
          0.8,
        )
        at += name.length
        while (/[、，\s]/.test(unit.plain.charAt(at)) && at < unit.plain.length) at += 1
        if (!/[、，\s]/.test(unit.plain.charAt(at - 1))) break
      }
    }
  }
  return out
}
