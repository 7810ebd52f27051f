import edtf from 'edtf'

/** The first and last day that a date may mean, ISO 8601 (`2020-06-19`); a side that is open or unknown is absent. */
export interface DateBounds {
  readonly earliest?: string
  readonly latest?: string
}

/** Same words, same bounds: a plan of a thousand tasks names few dates, and parsing is slow. */
const known = new Map<string, DateBounds | undefined>()
const KNOWN_LIMIT = 10_000

/**
 * The bounds of an EDTF level 1 string (https://www.loc.gov/standards/datetime/): a day, a month, a year, an interval,
 * an open interval (`../2020-06-23`, `2020/..`), each also uncertain (`?`) or approximate (`~`).
 * Undefined when the string is no such date, or lies outside the years 0000 to 9999.
 */
export function dateBounds(text: string): DateBounds | undefined {
  if (known.has(text)) return known.get(text)
  if (known.size >= KNOWN_LIMIT) known.clear()
  const bounds = parse(text)
  known.set(text, bounds)
  return bounds
}

function parse(text: string): DateBounds | undefined {
  try {
    const extent = edtf(text, { level: 1 })
    const earliest = isoDay(extent.min)
    const latest = isoDay(extent.max)
    if (earliest === OUT_OF_RANGE || latest === OUT_OF_RANGE) return undefined
    // Which months a season means depends on the place; its year is all that is certain.
    if (extent.type === 'Season')
      return { earliest: `${text.slice(0, 4)}-01-01`, latest: `${text.slice(0, 4)}-12-31` }
    return { ...(earliest && { earliest }), ...(latest && { latest }) }
  } catch {
    return undefined
  }
}

const OUT_OF_RANGE = 'out of range'

function isoDay(milliseconds: number | null): string | undefined {
  if (milliseconds === null || !Number.isFinite(milliseconds)) return undefined
  const iso = new Date(milliseconds).toISOString()
  return /^\d{4}-/.test(iso) ? iso.slice(0, 10) : OUT_OF_RANGE
}
