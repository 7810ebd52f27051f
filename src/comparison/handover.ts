/** What became of the responsibility (责任单位) for what a row holds. Names in the order of their text, old text first. */
export interface Handover {
  readonly stayed: readonly string[]
  readonly gaveUp: readonly string[]
  readonly tookOver: readonly string[]
}

/**
 * Who answered for the old provisions of a row, held against who answers for the new ones. Undefined where one side
 * names nobody: then nothing is known to have changed hands.
 */
export function handoverOf(old: readonly string[], fresh: readonly string[]): Handover | undefined {
  if (old.length === 0 || fresh.length === 0) return undefined
  const [before, after] = [new Set(old), new Set(fresh)]
  return {
    stayed: [...before].filter((name) => after.has(name)),
    gaveUp: [...before].filter((name) => !after.has(name)),
    tookOver: [...after].filter((name) => !before.has(name)),
  }
}

/** Whether anything changed hands. */
export function changedHands(handover: Handover | undefined): boolean {
  return handover !== undefined && handover.gaveUp.length + handover.tookOver.length > 0
}
