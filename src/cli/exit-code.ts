/** What the command line ends with; scripts may rely on it. */
export const EXIT = {
  /** It was done, and nothing was found wrong. */
  OK: 0,
  /** It was done and something was found, or it failed. */
  FAILED: 1,
  /** The command, its arguments or the environment cannot be used; nothing was done. */
  USAGE: 2,
  /** The store cannot be opened or reached. */
  STORE: 3,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
