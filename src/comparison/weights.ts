/**
 * What the aligner counts with. Found on 33 pairs of versions of Chinese laws and regulations, aligned by hand
 * (docs/decisions/alignment.md); each is explained where it is used.
 */
export const WEIGHTS = {
  oneSided: 0.693,
  carried: 0.457,
  place: 0.132,
  section: 0.078,
  formal: 0.341,
  anchor: 0.59,
  assignment: 0.371,
  baseline: 0.5,
  statementPair: 0.165,
  whole: 5,
  covered: 0.781,
  moved: 0.324,
  movedLength: 8,
  atHome: 0.661,
  ahead: 0.043,
  rivals: 0.077,
  merged: 0.372,
  mergedCarried: 0.25,
  split: 0.553,
  splitCarried: 0.509,
  unclaimed: 0.212,
  claim: 0.05,
  doubt: 0.06,
}
