import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run, serve } from '../../cli/run.js'

/** The document whose facts are proposed; those of the other one are reviewed. */
export const UNDER_REVIEW = 'newsletter-2020-06-23'
const REVIEWED = 'notice-2025-57'

/** A service started with `--review` on a folder of its own, with the proposals of a real document. */
export interface ReviewSite {
  readonly origin: string
  readonly folder: string
}

/** A document of a test's own: its file's name without ending, and its words. */
export interface Written {
  readonly name: string
  readonly text: string
}

interface ReviewSiteOptions {
  /** Whether the document under review has been read. */
  readonly proposals?: boolean
  /** A document all of whose proposals are accepted beforehand. */
  readonly accepted?: Written
  /** A document to be reviewed instead of the usual one. */
  readonly open?: Written
}

export async function openReviewSite({
  proposals = true,
  accepted,
  open,
}: ReviewSiteOptions = {}): Promise<ReviewSite> {
  const cwd = await mkdtemp(join(tmpdir(), 'zhimai-review-'))
  onTestFinished(() => rm(cwd, { recursive: true, force: true }))
  const folder = join(cwd, 'sources')
  for (const part of ['documents', 'facts']) await mkdir(join(folder, part), { recursive: true })
  await copyFile(`seed/documents/${REVIEWED}.txt`, join(folder, 'documents', `${REVIEWED}.txt`))
  await copyFile(`seed/facts/${REVIEWED}.yaml`, join(folder, 'facts', `${REVIEWED}.yaml`))
  const zhimai = async (...words: readonly string[]): Promise<void> => {
    const { code, err } = await run(words, { cwd })
    if (code !== 0) throw new Error(`zhimai ${words.join(' ')}: ${err}`)
  }
  await zhimai('load', folder)
  const add = async ({ name, text }: Written): Promise<void> => {
    const file = join(cwd, `${name}.txt`)
    await writeFile(file, text)
    await zhimai('add', file, '--folder', folder)
  }
  if (accepted) {
    await add(accepted)
    await zhimai('review', folder, '--accept-above', '0')
  }
  if (open) await add(open)
  else if (proposals)
    await zhimai('add', join(process.cwd(), `seed/documents/${UNDER_REVIEW}.txt`), '--folder', folder)
  const { url } = await serve({ cwd }, ['--review', '--folder', folder])
  return { origin: new URL(url).origin, folder }
}
