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
  const [lower = '', upper, ...more] = text.split('/')
  if (upper === undefined) return extentOf(text)
  // The library refuses intervals whose ends are the same, such as 2020/2020, so that each end is read for itself.
  const from = endOf(lower)
  const to = endOf(upper)
  if (from === undefined || to === undefined || more.length > 0 || text === '/') return undefined
  const bounds = {
    ...(from.earliest && { earliest: from.earliest }),
    ...(to.latest && { latest: to.latest }),
  }
  return bounds.earliest && bounds.latest && bounds.earliest > bounds.latest ? undefined : bounds
}

/** One end of an interval: open (`..`), unknown (nothing), or a date. */
function endOf(text: string): DateBounds | undefined {
  return text === '..' || text === '' ? {} : extentOf(text)
}

function extentOf(text: string): Required<DateBounds> | undefined {
  try {
    const { type, min, max } = edtf(text, { level: 1 })
    const [earliest, latest] = [isoDay(min), isoDay(max)]
    if (earliest === undefined || latest === undefined) return undefined
    // Which months a season means depends on the place; its year is all that is certain.
    return type === 'Season' ? inYear(earliest) : { earliest, latest }
  } catch {
    return undefined
  }
}

function inYear(day: string): Required<DateBounds> {
  const year = day.slice(0, 4)
  return { earliest: `${year}-01-01`, latest: `${year}-12-31` }
}

/** The day of a moment in UTC; undefined outside the years that ISO 8601 writes with four digits. */
function isoDay(milliseconds: number | null): string | undefined {
  if (milliseconds === null || !Number.isFinite(milliseconds)) return undefined
  const iso = new Date(milliseconds).toISOString()
  return /^\d{4}-/.test(iso) ? iso.slice(0, 10) : undefined
}
