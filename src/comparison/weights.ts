/**
 * What the aligner counts with. Found on 33 pairs of versions of Chinese laws and regulations, aligned by hand
 * (docs/decisions/alignment.md); each is explained where it is used.
 */
export const WEIGHTS = {
  oneSided: 0.7,
  carried: 0.35,
  place: 0.132,
  section: 0.062,
  formal: 0.341,
  anchor: 0.665,
  assignment: 0.338,
  baseline: 0.5,
  statementPair: 0.165,
  whole: 7,
  covered: 0.8,
  moved: 0.324,
  movedLength: 8,
  atHome: 0.641,
  ahead: 0.05,
  rivals: 0.1,
  merged: 0.437,
  mergedCarried: 0.25,
  split: 0.553,
  splitCarried: 0.409,
  doubt: 0.06,
}
