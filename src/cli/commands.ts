import type { Command } from './command.js'

/** Every command of `zhimai`, in the order of its help. A new one is a file in `commands/` and a line here. */
export const COMMANDS: readonly Command[] = []
