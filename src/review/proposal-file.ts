import { parse, stringify } from 'yaml'
import { proposalSet, type ProposalSet } from './proposal.js'
import { ReviewError } from './review-error.js'

const HEAD = `# 由 zhimai add 读出、待人审读的事实；请用 zhimai review 审读，不必手改。
# What zhimai add read and nobody has confirmed yet; zhimai review walks it. Written anew at each zhimai add;
# decisions are kept beside it in NAME.decisions.jsonl, the text that was read in NAME.txt.
`

/** A set of proposals as the text of its file. */
export function formatProposals(set: ProposalSet): string {
  return HEAD + stringify(set, { lineWidth: 0, aliasDuplicateObjects: false })
}

/** The proposals of a file's text. Throws a ReviewError of code PROPOSALS_DAMAGED where it is none. */
export function parseProposals(file: string, text: string): ProposalSet {
  const result = proposalSet.safeParse(yamlOf(text))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new ReviewError(
    'PROPOSALS_DAMAGED',
    `${file}: 待审文件已损坏（${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}）；请对原文件再运行一次 zhimai add，已作的决定不受影响。 · The proposals are damaged; run zhimai add on the document again, decisions are kept.`,
  )
}

function yamlOf(text: string): unknown {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}
