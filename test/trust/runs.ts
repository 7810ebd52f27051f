/**
 * How often a random test is run: a few times in `npm test`, `full` times where ZHIMAI_RUNS=full, or as often as ZHIMAI_RUNS
 * says.
 */
export function runs(few: number, full: number): { numRuns: number } {
  const asked = process.env['ZHIMAI_RUNS']
  return { numRuns: asked === 'full' ? full : asked === undefined ? few : Number(asked) }
}
