/**
 * How often a random test is run: a few times in `npm test`, `full` times where ZHIMAI_RUNS=full (continuous
 * integration), or as often as ZHIMAI_RUNS says. ZHIMAI_SEED repeats a run that failed.
 */
export function runs(few: number, full: number): { numRuns: number; seed?: number } {
  const [asked, seed] = [process.env['ZHIMAI_RUNS'], process.env['ZHIMAI_SEED']]
  const numRuns = asked === 'full' ? full : asked === undefined ? few : Number(asked)
  return { numRuns, ...(seed !== undefined && { seed: Number(seed) }) }
}
