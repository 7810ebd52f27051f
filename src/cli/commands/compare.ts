import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'

import { compareTexts, type ComparisonTable, type NamedText } from '../../comparison/compare.js'
import { DecisionError, readDecisions } from '../../comparison/decisions.js'
import { FORMATS, type Format } from '../../comparison/render/formats.js'
import { readText, UnreadableError } from '../../documents/read-text.js'
import { UsageError } from '../check-words.js'
import { defineCommand } from '../command.js'
import { compareStored } from '../compare-stored.js'
import { EXIT } from '../exit-code.js'

/** The terminal's width where it is known, else what fits most. */
const USUAL_WIDTH = 100

export const compare = defineCommand({
  name: 'compare',
  summary:
    '两份文本或两个版本的新旧对照表 · hold two texts or two versions against each other, provision by provision',
  args: {
    old: {
      type: 'positional',
      required: true,
      description: '旧文本文件，或版本的 id · file of the old text, or id of a version',
    },
    new: {
      type: 'positional',
      required: true,
      description: '新文本文件，或版本的 id · file of the new text, or id of a version',
    },
    format: {
      type: 'string',
      valueHint: Object.keys(FORMATS).join('|'),
      default: 'table',
      description: '输出格式 · how to write it',
    },
    decisions: {
      type: 'string',
      valueHint: 'FILE',
      description:
        '人工核定的对应关系（YAML 或 JSON），优先于自动判断 · decisions of a person, which go before what is found',
    },
    proposed: {
      type: 'boolean',
      default: false,
      description:
        '已载入的两个版本：只看字句推断的对应关系，不看已核定的 · of two loaded versions, what their wording alone proposes, as before any review',
    },
  },
  examples: [
    ['zhimai compare old.txt new.txt', '在终端看 · in the terminal'],
    [
      'zhimai compare old.txt new.txt --format html > table.html',
      '一个文件，可打印 · one file, to print on A4',
    ],
    [
      'zhimai compare agreement/chuanyu/2020-06-19 agreement/chuanyu/2025-06-23',
      '已载入的两个版本 · two versions that are loaded',
    ],
    [
      'zhimai compare agreement/chuanyu/2020-06-19 agreement/chuanyu/2025-06-23 --proposed',
      '核定之前的推断 · what is proposed for them before review',
    ],
  ],
  run: async (args) => {
    const format = parseFormat(args.format)
    const table = await compareAny(args.old, args.new, args.decisions, args.proposed)
    process.stdout.write(FORMATS[format](table, process.stdout.columns ?? USUAL_WIDTH))
    return EXIT.OK
  },
})

function parseFormat(name: string): Format {
  const known = Object.keys(FORMATS).find((format): format is Format => format === name)
  if (known !== undefined) return known
  const names = Object.keys(FORMATS).join(', ')
  throw new UsageError(
    `没有 ${name} 这种格式；可用：${names} · there is no format ${name}; there are ${names}`,
  )
}

async function compareAny(
  old: string,
  fresh: string,
  decisions: string | undefined,
  proposed: boolean,
): Promise<ComparisonTable> {
  if (isStoredId(old) && isStoredId(fresh)) {
    if (decisions === undefined) return compareStored(old, fresh, proposed)
    throw new UsageError(
      '--decisions 只用于两份文本；已载入版本的对应关系在 seed/facts/ 中核定 · --decisions is for two texts; of loaded versions, decide in seed/facts/',
    )
  }
  if (proposed)
    throw new UsageError(
      '--proposed 只用于已载入的版本；两份文本总是按字句推断 · --proposed is for loaded versions; two texts are always compared by their wording',
    )
  const [from, to] = [await readNamed(old), await readNamed(fresh)]
  try {
    const text = decisions === undefined ? '' : await readFile(decisions, 'utf8')
    return compareTexts(from, to, readDecisions(text))
  } catch (error) {
    if (error instanceof DecisionError)
      throw new UsageError(`${decisions ?? ''}: ${error.message}`, { cause: error })
    throw error
  }
}

/** An id begins with the kind of what it names; a file of such a name can be given as ./agreement/…. */
function isStoredId(word: string): boolean {
  return /^(?:agreement|document)\/[^/]/.test(word) && extname(word) === ''
}

async function readNamed(path: string): Promise<NamedText> {
  // The error of reading a folder does not name it.
  if ((await stat(path)).isDirectory())
    throw new UsageError(`${path}: 是文件夹，不是文件 · is a folder, not a file`)
  const bytes = await readFile(path)
  const title = basename(path, extname(path))
  try {
    return { title, text: readText(bytes).text }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    // An empty text can be compared: all of the other one is then new, or gone.
    if (error.code === 'EMPTY') return { title, text: '' }
    throw new UsageError(`${path}: ${error.message}`, { cause: error })
  }
}
