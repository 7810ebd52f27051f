import { Collector, type Proposals } from '../proposal.js'
import { isAgreementAt } from '../agreements.js'
import type { Context } from '../context.js'
import { findOffices } from '../find-offices.js'
import { officeProperties } from '../offices.js'
import { findTitles, sortOfTitle } from '../titles.js'

const NUMBER_AFTER = /^（([^（）]{0,16}〔\d{4}〕\s?第?\d{1,4}\s?号)[^（）]{0,40}）/

/** 《通知》 alone means one that the text has named. */
const SORT_ALONE = /^(?:通知|意见|办法|条例|规定|决定|方案|实施方案|规划|纲要|规划纲要|报告|函|章程|细则)$/

/** Documents that the text cites in 《》, with their numbers, and the office that such a title opens with. */
export function citations(context: Context): Proposals {
  const { units, id, self, offices } = context
  const out = new Collector(id, 'citations')
  // A page without a title is named by its first sentence, which may well cite.
  const named = self.nameBlock?.role === 'body' ? undefined : self.nameBlock
  for (const unit of units) {
    if (unit.block.role === 'imprint' || unit.block.role === 'attachmentNote' || unit.block === named)
      continue
    for (const { from, to, title } of findTitles(unit.plain)) {
      const written =
        unit.block.text
          .slice(from + 1, to - 1)
          .replaceAll('〈', '《')
          .replaceAll('〉', '》')
          .replace(/<([^<>]*)>/g, '《$1》') || title
      if (SORT_ALONE.test(title)) continue
      if (sortOfTitle(title) !== 'document' || (named !== undefined && isOwn(title, self.name))) continue
      if (isAgreementAt(context.agreements, unit, from)) continue
      if (
        /(?:签署|签订)了?$/.test(unit.plain.slice(Math.max(0, from - 3), from)) ||
        /^(?:编纂|修订稿|编写)/.test(unit.plain.slice(to, to + 3))
      )
        continue
      const cited = `document/${written}`
      const number = NUMBER_AFTER.exec(unit.plain.slice(to))
      const end = number === null ? to : to + number[0].length
      const evidence = [out.evidence(unit, from, end)]
      out.entity(
        {
          id: cited,
          kind: 'DOCUMENT',
          name: written,
          properties: {
            documentKind: citedKind(title),
            held: false,
            ...(number !== null && { number: (number[1] ?? '').replace(/\s/g, '') }),
          },
        },
        evidence,
        0.9,
      )
      out.relation({ type: 'CITES', from: id, to: cited }, evidence, 0.9)
      const office = findOffices(title)[0]
      if (office?.from === 0 && title.startsWith('关于', office.to)) {
        const name = offices.canonical(office.name, unit)
        out.entity(
          { id: `office/${name}`, kind: 'OFFICE', name, properties: officeProperties(name) },
          evidence,
          0.92,
        )
        out.relation({ type: 'ISSUED', from: `office/${name}`, to: cited, derived: true }, evidence, 0.9)
      }
    }
  }
  return out
}

/** The document's own title or annex. */
function isOwn(title: string, name: string): boolean {
  const plain = (text: string): string => text.replace(/[\s《》]/g, '')
  return plain(name).includes(plain(title))
}

function citedKind(title: string): string {
  if (/(?:条例|办法|规定|细则|规则|法|章程)$/.test(title.replace(/（[^（）]*）$/, ''))) return 'REGULATION'
  if (/(?:通知|函|公告|通告)$/.test(title)) return 'NOTICE'
  return /(?:方案|规划|纲要|计划|要点)(?:（[^（）]*）)?$/.test(title) ? 'PLAN' : 'OTHER'
}
