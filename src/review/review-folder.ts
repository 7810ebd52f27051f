import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { readText } from '../documents/read-text.js'
import { compareText, sha256 } from '../facts/canonical.js'
import { combine } from '../facts/combine.js'
import type { Texts } from '../facts/dataset.js'
import type { FactFile } from '../facts/fact-file.js'
import type { Finding } from '../facts/finding.js'
import { atomicWrite } from './atomic-write.js'
import type { Decision, Signature } from './decision.js'
import { appendDecisions, readDecisions } from './decision-log.js'
import { decide, decidedFacts, openProposals, standing } from './decisions.js'
import { withLock } from './lock.js'
import type { Proposal, ProposalSet } from './proposal.js'
import { formatProposals, parseProposals } from './proposal-file.js'
import { propose } from './propose.js'
import { ReviewError } from './review-error.js'
import { settle } from './settle.js'
import { SourceCache } from './source-cache.js'
import type { Verdict } from './verdict.js'

/** A document under review: what was read, what was decided, and what still waits. */
export interface Review {
  readonly name: string
  readonly set: ProposalSet
  readonly text: string
  readonly decisions: readonly Decision[]
  readonly open: readonly Proposal[]
}

/** What adding a document came to. */
export interface Added {
  readonly document: string
  readonly file: string
  readonly set: ProposalSet
  readonly open: readonly Proposal[]
  /** How many of the proposals a person has decided already. */
  readonly decided: number
}

/** What recording verdicts came to. */
export interface Recorded {
  readonly decisions: readonly Decision[]
  /** Accepted facts that wait for others before they can stand in `facts/`. */
  readonly held: readonly Finding[]
}

/**
 * A folder of sources as adding and reviewing see it:
 *
 * - `proposals/NAME.yaml` what was read and nobody has confirmed, `NAME.txt` the text it was read from;
 * - `proposals/NAME.decisions.jsonl` what persons decided, only ever added to: the one thing that cannot be made again;
 * - `facts/NAME.yaml`, `documents/NAME.txt` what was accepted. The text goes there with the first fact that stands.
 *
 * A decision is on the disk before it is acknowledged, and the facts follow from the decisions: what a process that was
 * killed left undone, the next one does.
 */
export class ReviewFolder {
  private readonly folder: string
  private readonly cache: SourceCache
  private readonly proposals = new Map<string, { readonly source: string; readonly set: ProposalSet }>()

  constructor(folder: string) {
    this.folder = folder
    this.cache = new SourceCache(folder)
  }

  /** Reads a document and puts what it says beyond the reviewed facts under `proposals/`. Throws for a file that is no text. */
  async add(file: string): Promise<Added> {
    const name = nameOf(file)
    const { text } = readText(await readFile(file))
    return this.locked(async () => {
      const { files, texts } = await this.sources()
      const id = `document/${name}`
      refuseOtherText(name, text, texts)
      const decisions = await readDecisions(this.path('proposals', `${name}.decisions.jsonl`))
      const { facts } = combine(files)
      const set = withDecided(propose(name, text, facts, decisions), await this.earlier(name), decisions)
      await atomicWrite(this.path('proposals', `${name}.txt`), text)
      await atomicWrite(this.path('proposals', `${name}.yaml`), formatProposals(set))
      const decided = standing(decisions)
      return {
        document: id,
        file,
        set,
        open: openProposals(set, decisions),
        decided: set.proposals.filter(({ key }) => decided.has(key)).length,
      }
    })
  }

  /** The names of the documents that have proposals. */
  async names(): Promise<readonly string[]> {
    const files = await readdir(this.path('proposals')).catch(() => [])
    return files
      .filter((file) => extname(file) === '.yaml')
      .map((file) => basename(file, '.yaml'))
      .sort(compareText)
  }

  /** A document under review. Throws a ReviewError where there is none, or its files are damaged. */
  async review(name: string): Promise<Review> {
    const file = this.path('proposals', `${name}.yaml`)
    const source = await readFile(file, 'utf8').catch((error: unknown) => {
      throw new ReviewError(
        'UNKNOWN',
        `${name}: 没有待审的事实；请先运行 zhimai add。 · There are no proposals of it; run zhimai add first.`,
        { cause: error },
      )
    })
    const set = this.parsed(file, source)
    const text = await readFile(this.path('proposals', `${name}.txt`), 'utf8').catch(() => '')
    if (sha256(text) !== set.sha256) {
      throw new ReviewError(
        'PROPOSALS_DAMAGED',
        `${file}: 与所读的原文 ${name}.txt 不符；请对原文件再运行一次 zhimai add，已作的决定不受影响。 · The text beside it is not the one it was read from; run zhimai add on the document again, decisions are kept.`,
      )
    }
    const decisions = await readDecisions(this.path('proposals', `${name}.decisions.jsonl`))
    return { name, set, text, decisions, open: openProposals(set, decisions) }
  }

  /** Records verdicts and carries them out on `facts/`. When it returns, all of it is on the disk. */
  async record(name: string, verdicts: readonly Verdict[], by: string): Promise<Recorded> {
    return this.locked(async () => {
      const { set, text, decisions: before } = await this.review(name)
      const signature: Signature = { by, at: new Date().toISOString() }
      const decisions = [...before]
      for (const verdict of verdicts) decisions.push(decide(set, decisions, verdict, signature))
      const made = decisions.slice(before.length)
      await appendDecisions(this.path('proposals', `${name}.decisions.jsonl`), made)
      return { decisions: made, held: await this.carryOut(name, set, text, decisions) }
    })
  }

  /** Carries out what was decided before a process was killed; harmless where nothing is left to do. */
  async recover(name: string): Promise<readonly Finding[]> {
    return this.locked(async () => {
      const { set, text, decisions } = await this.review(name)
      return decisions.length === 0 ? [] : this.carryOut(name, set, text, decisions)
    })
  }

  /** What an earlier reading proposed; nothing where there was none, or its file is damaged, as reading again mends that. */
  private async earlier(name: string): Promise<ProposalSet | undefined> {
    const file = this.path('proposals', `${name}.yaml`)
    const source = await readFile(file, 'utf8').catch(() => undefined)
    if (source === undefined) return undefined
    try {
      return this.parsed(file, source)
    } catch (error) {
      if (error instanceof ReviewError) return undefined
      throw error
    }
  }

  /** Parsing takes most of the time of a decision on a long document, and the file changes with `add` only. */
  private parsed(file: string, source: string): ProposalSet {
    const known = this.proposals.get(file)
    if (known?.source === source) return known.set
    const set = parseProposals(file, source)
    this.proposals.set(file, { source, set })
    return set
  }

  private async carryOut(
    name: string,
    set: ProposalSet,
    text: string,
    decisions: readonly Decision[],
  ): Promise<readonly Finding[]> {
    const { files, texts } = await this.sources()
    const file = this.path('facts', `${name}.yaml`)
    const before = await readFile(file, 'utf8').catch(() => '')
    const settled = settle({
      file,
      text: before,
      document: set.document,
      ...decidedFacts(set, decisions),
      others: files.filter((other) => other.file !== file),
      texts: new Map([...texts, [set.document, text]]),
    })
    const source = this.path('documents', `${name}.txt`)
    if (settled.facts > 0) {
      if (!texts.has(set.document)) await atomicWrite(source, text)
      if (settled.text !== before) await atomicWrite(file, settled.text)
    } else if (before !== '') {
      await rm(file)
      await rm(source, { force: true })
    }
    return settled.held
  }

  private async sources(): Promise<{ files: readonly FactFile[]; texts: Texts }> {
    return { files: await this.cache.factFiles(), texts: await this.cache.documentTexts() }
  }

  private async locked<T>(work: () => Promise<T>): Promise<T> {
    for (const part of ['proposals', 'facts', 'documents']) await mkdir(this.path(part), { recursive: true })
    return withLock(this.path('proposals', '.lock'), work)
  }

  private path(...parts: readonly string[]): string {
    return join(this.folder, ...parts)
  }
}

/**
 * Proposals together with those that were decided on before and that the facts have by now: whoever undoes such a decision
 * finds the proposal open again.
 */
function withDecided(
  set: ProposalSet,
  earlier: ProposalSet | undefined,
  decisions: readonly Decision[],
): ProposalSet {
  if (earlier?.sha256 !== set.sha256) return set
  const decided = standing(decisions)
  const keys = new Set(set.proposals.map(({ key }) => key))
  const kept = earlier.proposals.filter(({ key }) => decided.has(key) && !keys.has(key))
  return { ...set, proposals: [...set.proposals, ...kept] }
}

/** The name of a document's file, which its id is made of. */
function nameOf(file: string): string {
  const name = basename(file, extname(file)).normalize('NFC')
  if (/^[^/|#\n.][^/|#\n]*$/u.test(name) && name.trim() === name) return name
  throw new ReviewError(
    'NAME',
    `${file}: 文件名将成为标识 document/…，不能为空、以点开头或含 | # 及换行；请改名后再试。 · The file's name becomes the id of the document and must not begin with a dot nor hold | or #; rename it.`,
  )
}

/** A name stands for one text: the places of facts are counted in it. */
function refuseOtherText(name: string, text: string, texts: Texts): void {
  const held = texts.get(`document/${name}`)
  if (held !== undefined && held !== text) {
    throw new ReviewError(
      'TEXT_CHANGED',
      `${name}: 已收藏同名而文字不同的文件；请换一个文件名。 · A document of this name is held with another text; give the file another name.`,
    )
  }
  for (const [id, other] of texts) {
    if (other !== text || id === `document/${name}`) continue
    throw new ReviewError(
      'TEXT_CHANGED',
      `${name}: 同一文字已收藏为 ${id}。 · The same text is held already, as ${id}.`,
    )
  }
}
