import type { FastifyRequest } from 'fastify'

const DATA_TYPES = ['application/json', 'application/graphql-response+json']

/** Whether a browser asks for a page to show, rather than a client for data. */
export function acceptsPage(request: Pick<FastifyRequest, 'method' | 'headers'>): boolean {
  if (request.method !== 'GET') return false
  const types = (request.headers.accept ?? '').split(',').map((part) => part.split(';', 1)[0]?.trim() ?? '')
  return types.includes('text/html') && !DATA_TYPES.some((type) => types.includes(type))
}
