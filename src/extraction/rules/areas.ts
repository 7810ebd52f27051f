import type { Context } from '../context.js'
import { isProvisionUnit } from '../unit.js'
import { placeName } from '../places.js'
import { Collector, type Proposals } from '../proposal.js'
import { endOfRegion } from '../regions.js'
import { matchesOf } from '../../documents/matches.js'

/** What the name of an area that is no administrative division ends with. */
const AREA_ENDING = '(?:走廊|经济圈|毗邻地区|毗邻区|经济带|城市群|都市圈|大湾区)'
const AREA = new RegExp(
  `(?:推动|推进|参与|融入|服务|助力|围绕|支持|对接|立足|聚焦|在)([^，。；：“”《》（）的、在]{2,12}?${AREA_ENDING})`,
  'g',
)
const AREA_FIRST = new RegExp(`^[^，。；：“”《》（）的、在]{2,12}?${AREA_ENDING}`)
const CHOSEN = /在([^，。；：“”《》（）]{2,24}?)(?=各?(?:选择|选取|选定|设立|建立|开展|举办|建设|布局|试点))/g

/** The area that a title or a phrase opens with: 成渝地区双城经济圈 of 成渝地区双城经济圈建设年鉴. */
export function areaAtStart(text: string): string | undefined {
  return AREA_FIRST.exec(text)?.[0]
}

/** The places that provisions speak of: areas by their names (某某走廊), and the regions in which something is to be done. */
export function areas(context: Context): Proposals {
  const out = new Collector(context.id, 'areas')
  if (context.self.kind === 'REGULATION') return out
  for (const unit of context.units) {
    if (unit.block.role !== 'body' || unit.speech || !isProvisionUnit(unit)) continue
    const add = (written: string, from: number): void => {
      const { name, aliases } = placeName(written)
      const evidence = [out.evidence(unit, from, from + written.length)]
      out.entity({ id: `place/${name}`, kind: 'PLACE', name, aliases }, evidence, 0.85)
    }
    for (const { index, 0: phrase, 1: name = '' } of matchesOf(unit.plain, AREA))
      add(name, index + phrase.length - name.length)
    for (const { index, 1: list = '' } of matchesOf(unit.plain, CHOSEN)) {
      const pieces = matchesOf(list, /[^、和与及]+/g)
      if (!pieces.every(([piece]) => endOfRegion(piece, 0) === piece.length)) continue
      for (const piece of pieces) add(piece[0], index + 1 + piece.index)
    }
  }
  return out
}
