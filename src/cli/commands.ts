import type { Command } from './command.js'
import { add } from './commands/add.js'
import { check } from './commands/check.js'
import { compare } from './commands/compare.js'
import { exportCommand } from './commands/export.js'
import { load } from './commands/load.js'
import { query } from './commands/query.js'
import { read } from './commands/read.js'
import { review } from './commands/review.js'
import { serve } from './commands/serve.js'
import { status } from './commands/status.js'

/** Every command of `zhimai`, in the order of its help. A new one is a file in `commands/` and a line here. */
export const COMMANDS: readonly Command[] = [
  serve,
  load,
  check,
  read,
  add,
  review,
  query,
  compare,
  exportCommand,
  status,
]
