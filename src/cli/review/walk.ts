import { type Correction, fieldsOf } from '../../review/correction.js'
import type { Verdict } from '../../review/verdict.js'
import type { Proposal } from '../../review/proposal.js'
import { ReviewError } from '../../review/review-error.js'
import type { ReviewFolder } from '../../review/review-folder.js'
import type { Answers } from './answers.js'
import { type Mark, showProposal } from './show.js'

const KEYS =
  'a 接受 accept · c 改正 correct · r 不采纳 reject · s 跳过 skip · u 撤销上一个 undo · q 结束 quit > '

/** What a walk needs from its terminal. */
export interface Terminal {
  readonly answers: Answers
  readonly mark: Mark
  print(text: string): void
}

/** What a walk did. */
export interface Walked {
  readonly decided: number
  /** Whether the person ended it before the last proposal. */
  readonly quit: boolean
}

/** Walks the open proposals of a document one by one; every decision is on the disk before the next question. */
export async function walk(
  folder: ReviewFolder,
  name: string,
  by: string,
  { answers, mark, print }: Terminal,
): Promise<Walked> {
  const skipped = new Set<string>()
  const made: string[] = []
  let decided = 0
  const record = async (verdict: Verdict): Promise<void> => {
    await folder.record(name, [verdict], by)
    decided += 1
    print(`✓ ${verdict.action} ${verdict.key}\n`)
  }
  for (;;) {
    const review = await folder.review(name)
    const proposal = review.open.find(({ key }) => !skipped.has(key))
    if (proposal === undefined) return { decided, quit: false }
    // Listened for before it is asked for: a key pressed at once, such as Ctrl-C, is an answer too.
    const pressed = answers.key()
    print(`${showProposal(proposal, review, mark).join('\n')}\n${KEYS}`)
    const key = await pressed
    try {
      switch (key) {
        case undefined:
        case 'q':
          return { decided, quit: true }
        case 'a':
        case 'r':
          await record({ action: key === 'a' ? 'accept' : 'reject', key: proposal.key })
          made.push(proposal.key)
          break
        case 'c': {
          const correction = await askCorrection(proposal, answers, print)
          if (correction === undefined) return { decided, quit: true }
          if (Object.keys(correction).length === 0) break
          await record({ action: 'correct', key: proposal.key, correction })
          made.push(proposal.key)
          break
        }
        case 's':
          skipped.add(proposal.key)
          break
        case 'u': {
          const last = made.pop()
          if (last === undefined) print('没有可撤销的。 · Nothing to undo.\n')
          else await record({ action: 'undo', key: last })
          break
        }
        default:
          print('请按 a c r s u q 之一。 · Press one of a c r s u q.\n')
      }
    } catch (error) {
      if (!(error instanceof ReviewError) || error.code !== 'CORRECTION') throw error
      print(`${error.message}\n`)
    }
  }
}

/**
 * Asks for the fields to correct, one `field=value` a line, until an empty line; undefined where the answers end before it,
 * as on Ctrl-C: half a correction is none.
 */
async function askCorrection(
  proposal: Proposal,
  answers: Answers,
  print: (text: string) => void,
): Promise<Correction | undefined> {
  const fields = Object.keys(fieldsOf(proposal))
  if (fields.length === 0) {
    print('同一与否只能接受或不采纳。 · A match is accepted or rejected.\n')
    return {}
  }
  print(`字段=值，空行结束 · field=value, an empty line ends; ${fields.join(' ')}\n`)
  const correction: Record<string, string> = {}
  for (;;) {
    const line = (await answers.line())?.trim()
    if (line === undefined) return undefined
    if (line === '') return correction
    const at = line.indexOf('=')
    if (at <= 0) {
      print('请写 字段=值，例如 name=… · Write field=value, for example name=…\n')
      continue
    }
    const [field, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    correction[field] = value
    print(`  ${field} ← ${value}\n`)
  }
}
