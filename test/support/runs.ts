/**
 * How often a random test is run: a few times in `npm test`, `full` times where ZHIMAI_RUNS=full, or as often as ZHIMAI_RUNS
 * says. What fails is shown as it was drawn: a drawn question has so many parts that making it smaller takes for ever.
 */
export function runs(few: number, full: number): { numRuns: number; endOnFailure: true } {
  const asked = process.env['ZHIMAI_RUNS']
  return { numRuns: asked === 'full' ? full : asked === undefined ? few : Number(asked), endOnFailure: true }
}
