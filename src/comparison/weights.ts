/**
 * What the aligner counts with; likenesses and scores are about 0 to 1. The values were searched for on pairs of
 * versions of real laws and regulations, aligned by hand, and held against pairs that were kept out of the search:
 * docs/decisions/alignment.md. Change one only with such pairs at hand.
 */
export const WEIGHTS = {
  /** What a term weighs that only one side uses, such as an office's former name: it tells little. */
  oneSided: 0.693,
  /** How much a pair's likeness depends on its statements, against the whole wordings. */
  carried: 0.457,
  /** Added at the expected place in the order (`placeFit`), less elsewhere. */
  place: 0.132,
  /** Added where both stand under the same heading. */
  section: 0.078,
  /** Added where both are the purpose clause, or both the commencement (`formalRole`). */
  formal: 0.341,
  /** From this likeness on, two that are each other's best mark the order of the texts. */
  anchor: 0.59,
  /** Added, in the assignment, where both are each other's most alike. */
  mutual: 0.05,
  /** Above this score a pair may be a link of its own. */
  assignment: 0.371,
  /** How much of `assignment` is taken off a score in the assignment: how far two weak links outweigh a strong one. */
  baseline: 0.5,
  /** Statements less alike than this are not compared further. */
  statementPair: 0.165,
  /** What is left of the likeness of two statements, towards that of their provisions, where one of them is stock. */
  stock: 0.5,
  /** A statement of so many letters counts as alike where it stands whole within a longer one, … */
  whole: 6,
  /** … by this much of its share there. */
  covered: 0.781,
  /** A statement is taken to have moved from this likeness on, … */
  moved: 0.324,
  /** … if it has so many letters, … */
  movedLength: 8,
  /** … is no more alike than this to any in its provision's own counterpart, … */
  atHome: 0.661,
  /** … is more alike to where it moved by this much, … */
  ahead: 0.043,
  /** … and no third provision has one within this of it. */
  rivals: 0.077,
  /** From this score on, an old provision left over is joined to a new one that has another counterpart, … */
  merged: 0.372,
  /** … if so much of it is carried there. */
  mergedCarried: 0.231,
  /** The same for a new provision left over … */
  split: 0.402,
  /** … and the share that comes from the old one. */
  splitCarried: 0.509,
  /** Both need a shared statement of this likeness … */
  unclaimed: 0.212,
  /** … that no counterpart has a claim to better by this. */
  claim: 0.05,
  /** Of a statement that moved, either provision must share so much of what no counterpart explains (`properShares`). */
  proper: 0.1,
  /** From this likeness on, an old provision left over is joined to one that has another counterpart, too, … */
  absorbed: 0.28,
  /** … if so much of what the old one alone says is there. */
  mergedProper: 0.35,
  /** The same for a new provision left over, … */
  splitProper: 0.35,
  /** … if the old one gave so much of what no other counterpart has. */
  splitFrom: 0.2,
  /** Within this of a limit above, a person should look. */
  doubt: 0.06,
}
