import type { Verdict } from '../../review/verdict.js'
import type { ReviewListing } from '../../review/listed.js'
import { ServiceError } from './client.js'

/** Whether this service has the routes of the review: it says so in the head of the page that it sends. */
export const REVIEW_OFFERED = document.querySelector('meta[name="zhimai-review"]') !== null

/** An accepted fact that cannot stand yet, with why. */
export interface HeldFact {
  readonly fact: string
  readonly message: string
}

/** What became of decisions: what is held back, and the version of the graph if they were loaded into it. */
export interface Recorded {
  readonly held: readonly HeldFact[]
  readonly version?: string
}

/** The documents under review, or the one that is named by its id. Throws a ServiceError. */
export async function fetchReviews(document?: string): Promise<readonly ReviewListing[]> {
  const query = document === undefined ? '' : `?document=${encodeURIComponent(document)}`
  const answer: { documents: readonly ReviewListing[] } = await request(`/review/proposals${query}`)
  return answer.documents
}

/** Records decisions about a document; once it answers they are on the disk. Throws a ServiceError. */
export function sendVerdicts(document: string, verdicts: readonly Verdict[]): Promise<Recorded> {
  return request('/review/decisions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-zhimai-review': '1' },
    body: JSON.stringify({ document, verdicts }),
  })
}

async function request<Data>(path: string, options: RequestInit = {}): Promise<Data> {
  let response: Response
  try {
    response = await fetch(path, {
      ...options,
      headers: { accept: 'application/json', ...options.headers },
    })
  } catch (cause) {
    throw new ServiceError('UNREACHABLE', String(cause))
  }
  if (!response.headers.get('content-type')?.includes('json'))
    throw new ServiceError('UNREACHABLE', `${response.status} ${response.statusText}`)
  const answer = await response.json()
  const [error] = answer.errors ?? []
  if (error) throw new ServiceError(error.extensions?.code ?? 'ERROR', error.message)
  return answer
}
