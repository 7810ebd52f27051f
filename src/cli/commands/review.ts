import { resolve } from 'node:path'
import { stripVTControlCharacters, styleText } from 'node:util'

import { localUser } from '../../api/access/audit-log.js'
import { readConfiguration } from '../../configuration/configuration.js'
import { proposalsAbove } from '../../review/decisions.js'
import { ReviewFolder } from '../../review/review-folder.js'
import type { Verdict } from '../../review/verdict.js'
import { UsageError } from '../check-words.js'
import { defineCommand } from '../command.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { describeFindings } from '../findings.js'
import { describeLoad, loadWithProgress, recordLoad } from '../load-sources.js'
import { note, printJson, printLines } from '../print.js'
import { answersFromLines, answersFromTerminal } from '../review/answers.js'
import { recordReview } from '../review/record-review.js'
import { walk, type Terminal } from '../review/walk.js'
import { readSourceFolder, SEED_FOLDER } from '../source-folder.js'
import { withStore } from '../with-store.js'

export const review = defineCommand({
  name: 'review',
  summary:
    '逐条审读待审的事实，写入 facts/ 并载入 · decide on proposed facts one by one, write facts/ and load',
  args: {
    folder: {
      type: 'positional',
      required: false,
      description:
        '含 documents/ 与 facts/ 的文件夹，默认 seed/ · folder with documents/ and facts/; seed/ unless given',
    },
    document: {
      type: 'string',
      valueHint: 'NAME',
      description: '只审此文件 · only this document',
    },
    'accept-above': {
      type: 'string',
      valueHint: '0.95',
      description:
        '不逐条问，接受此可信度以上（含）的；疑似同一者除外 · ask nothing, accept all of at least this confidence; never a doubtful match',
    },
    undo: {
      type: 'string',
      valueHint: 'KEY',
      description: '撤销一个已作的决定，如一次合并 · undo one decision, such as a merge; needs --document',
    },
    reject: {
      type: 'string',
      valueHint: 'KEY',
      description:
        '不采纳一项，如自动认作同一的 match|甲|乙 · reject one, such as a match that was made without asking; needs --document',
    },
    by: {
      type: 'string',
      valueHint: 'NAME',
      description: '审读人，默认本机用户 · who decides; the user unless given',
    },
    json: {
      type: 'boolean',
      description: '不问，以 JSON 列出待审与暂缓的 · ask nothing, print what is open and held back as JSON',
    },
  },
  examples: [
    ['zhimai review', '逐条审读；随时可停，下次接着审 · one by one; stop at any time and go on later'],
    ['zhimai review --accept-above 0.95', '成批接受，其余再逐条审 · a batch; walk the rest later'],
    [
      "zhimai review --document newsletter-2026-03 --undo 'match|person/李明@甲馆|person/李明'",
      '撤销一次合并：两个标识又各自成立 · undo a merge: the two ids stand for two things again',
    ],
  ],
  run: async (args) => {
    const path = args.folder ?? SEED_FOLDER
    const by = args.by ?? localUser()
    const above = confidenceOf(args['accept-above'])
    const folder = new ReviewFolder(path)
    const names = args.document === undefined ? await folder.names() : [args.document]
    if (names.length === 0)
      note('没有待审的；请先运行 zhimai add。 · Nothing to review; run zhimai add first.')

    const before = new Map<string, number>()
    for (const name of names) before.set(name, (await folder.review(name)).decisions.length)
    const single = singleVerdict(args.undo, args.reject)
    if (single !== undefined) {
      if (args.document === undefined)
        throw new UsageError('--undo、--reject 须与 --document 同用。 · --undo and --reject need --document.')
      await folder.record(args.document, [single], by)
    } else if (above !== undefined) {
      for (const name of names) await acceptAbove(folder, name, above, by)
    } else if (args.json !== true) await walkAll(folder, names, by)
    return finish(folder, path, before, by, args.json === true)
  },
})

function singleVerdict(undo: string | undefined, reject: string | undefined): Verdict | undefined {
  if (undo !== undefined) return { action: 'undo', key: undo }
  return reject === undefined ? undefined : { action: 'reject', key: reject }
}

function confidenceOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const confidence = Number(text)
  if (text.trim() !== '' && confidence >= 0 && confidence <= 1) return confidence
  throw new UsageError(
    `--accept-above 须为 0 到 1 的数，如 0.95。 · --accept-above must be a number from 0 to 1, for example 0.95; it is ${text}.`,
  )
}

async function acceptAbove(folder: ReviewFolder, name: string, above: number, by: string): Promise<void> {
  const { set, decisions } = await folder.review(name)
  const verdicts = proposalsAbove(set, decisions, above).map(({ key }): Verdict => ({
    action: 'accept',
    key,
  }))
  if (verdicts.length > 0) await folder.record(name, verdicts, by)
  note(`${set.document}: 已接受 accepted ${verdicts.length}`)
}

async function walkAll(folder: ReviewFolder, names: readonly string[], by: string): Promise<void> {
  const terminal = terminalOf()
  try {
    for (const name of names) {
      const { quit } = await walk(folder, name, by, terminal)
      if (quit) return
    }
  } finally {
    terminal.answers.close()
  }
}

function terminalOf(): Terminal {
  const print = (text: string): void => void process.stdout.write(text)
  if (process.stdin.isTTY && process.stdout.isTTY) {
    const mark = (words: string): string => styleText('inverse', stripVTControlCharacters(words))
    return { answers: answersFromTerminal(process.stdin, process.stdout), mark, print }
  }
  return { answers: answersFromLines(process.stdin), mark: (words) => `【${words}】`, print }
}

/** Checks and loads what is in `facts/` now, and says what is left. */
async function finish(
  folder: ReviewFolder,
  path: string,
  before: ReadonlyMap<string, number>,
  by: string,
  json: boolean,
): Promise<ExitCode> {
  const { auditLog } = readConfiguration(process.env)
  const names = [...before.keys()]
  const reviews = await Promise.all(names.map((name) => folder.review(name)))
  const held = []
  for (const name of names) held.push(...(await folder.recover(name)))
  for (const { name, decisions: all } of reviews) {
    const decisions = all.slice(before.get(name) ?? 0)
    const file = { folder: resolve(path), document: name }
    if (decisions.length > 0) await recordReview(auditLog, { ...file, by, decisions })
  }
  const sources = await readSourceFolder(path)
  const changed = reviews.some(({ decisions }) => decisions.length > 0)
  const loaded =
    changed && sources.findings.length === 0
      ? await withStore((store) => loadWithProgress(store, sources.dataset()))
      : undefined
  if (loaded !== undefined) await recordLoad(auditLog, resolve(path), loaded)
  if (json) {
    printJson({
      documents: reviews.map(({ set, decisions, open }) => ({
        document: set.document,
        decisions: decisions.length,
        open,
        known: set.known,
        differs: set.differs,
      })),
      held,
      findings: sources.findings,
      ...(loaded !== undefined && { loaded: loaded.version }),
    })
  } else {
    const open = reviews.reduce((sum, review) => sum + review.open.length, 0)
    if (held.length > 0) {
      printLines([
        '',
        '暂缓：已接受，待与之相关的也接受后写入 · held back until what they need is accepted, too:',
      ])
      printLines(held.flatMap(({ fact, message }) => [fact, `  ${message}`]))
    }
    printLines(['', `还有待审 left to review ${open}`])
    if (loaded !== undefined) printLines(describeLoad(loaded))
    printLines(describeFindings(sources.findings))
  }
  return sources.findings.length === 0 ? EXIT.OK : EXIT.FAILED
}
