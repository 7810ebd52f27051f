import { join } from 'node:path'
import { recordWrite } from '../../api/access/audit-log.js'

interface Reviewed {
  readonly folder: string
  /** The document's name. */
  readonly document: string
  readonly by: string
  /** The dataset's version after it, where it was loaded. */
  readonly version?: string | undefined
  readonly decisions: readonly { readonly action: string }[]
}

/** Records in the log of writes what a person decided; each decision itself stands in the document's log of decisions. */
export async function recordReview(
  auditLog: string,
  { folder, document, by, version, decisions }: Reviewed,
): Promise<void> {
  const counts: Record<string, number> = {}
  for (const { action } of decisions) counts[action] = (counts[action] ?? 0) + 1
  await recordWrite(auditLog, {
    who: by,
    what: 'review',
    file: join(folder, 'proposals', `${document}.decisions.jsonl`),
    ...(version !== undefined && { version }),
    counts,
  })
}
