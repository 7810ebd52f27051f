import { Collector, type Proposals } from '../proposal.js'
import type { Context } from '../context.js'
import { officeProperties } from '../offices.js'

/** People, and the posts they hold at offices. A province or city stands for its government: 副省长 of 黑龙江省. */
export function posts(context: Context): Proposals {
  const { actors, id } = context
  const out = new Collector(id, 'posts')
  for (const person of actors.people) {
    const { unit, nameFrom, to, from, name } = person
    out.entity(
      { id: person.id, kind: 'PERSON', name },
      [out.evidence(unit, nameFrom, to)],
      person.bare ? 0.9 : 0.95,
    )
    if (person.bare) continue
    for (const { post, office, region } of person.posts) {
      const evidence = [
        out.evidence(
          unit,
          office !== undefined && office.unit === unit && office.from < from ? office.from : from,
          to,
        ),
      ]
      if (office !== undefined) {
        out.relation(
          { type: 'HOLDS_POST', from: person.id, to: office.id, properties: { post } },
          evidence,
          0.93,
        )
      } else if (region !== undefined) {
        const government = `${region}人民政府`
        const properties = officeProperties(government)
        out.entity(
          { id: `office/${government}`, kind: 'OFFICE', name: government, aliases: [region], properties },
          evidence,
          0.85,
        )
        out.relation(
          { type: 'HOLDS_POST', from: person.id, to: `office/${government}`, properties: { post } },
          evidence,
          0.9,
        )
      }
    }
  }
  return out
}
