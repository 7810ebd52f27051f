import { lexicon } from './lexicon.js'
import { endOfRegion } from './regions.js'
import { remembering } from './remember.js'

/** A place's canonical name and its others: 重庆 for 重庆市, 黑河 for 黑龙江省黑河市; anything finer stays as written. */
export const placeName = remembering(
  (written): { readonly name: string; readonly aliases: readonly string[] } => {
    const short = shortName(written)
    return { name: short, aliases: short === written ? [] : [written] }
  },
)

function shortName(written: string): string {
  if (endOfRegion(written, 0) !== written.length) return written
  const province = lexicon().provinces.find(({ full, short }) => written === full || written === short)
  if (province !== undefined) return province.short
  const inner = lexicon().provinces.find(({ full }) => written.startsWith(full))
  const rest = inner === undefined ? written : written.slice(inner.full.length)
  return rest.length > 2 && /市$/.test(rest) && !/[县区]/.test(rest) ? rest.slice(0, -1) : rest
}
