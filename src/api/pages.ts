import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { acceptsPage } from './accepts-page.js'
import { GRAPHIQL_POLICY } from './security-headers.js'

/** The folders of the built pages; one that is absent is not served. */
export interface Pages {
  readonly graphiql: string
  readonly explorer: string
  /** Whether the explorer offers the review, because this service has its routes. */
  readonly review?: boolean
}

/** Files whose name carries a hash of their content never change; pages are asked for anew each time. */
const caching: Pick<FastifyStaticOptions, 'cacheControl' | 'setHeaders'> = {
  cacheControl: false,
  setHeaders: (reply, path) => {
    const hashed = /-[\w-]{8}\.\w+$/.test(path)
    void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  },
}

/** GET /graphql from a browser gives the GraphiQL page; what it loads lies under /graphiql/. */
export async function serveGraphiql(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/graphiql/',
    decorateReply: !app.hasReplyDecorator('sendFile'),
    index: false,
    ...caching,
  })
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql') return
    reply.header('vary', 'Accept')
    if (!acceptsPage(request)) return
    return reply.header('content-security-policy', GRAPHIQL_POLICY).sendFile('index.html', folder)
  })
}

/** Stands in the head of the explorer's page where the service has the routes of the review. */
const REVIEW_MARK = '<meta name="zhimai-review" />'

/** The explorer at /, its routes too: a browser that asks for a path without a file gets its page. */
export async function serveExplorer(
  app: FastifyInstance,
  { explorer: folder, review = false }: Pages,
): Promise<void> {
  const index = join(folder, 'index.html')
  const present = existsSync(index)
  const sendPage = async (reply: FastifyReply): Promise<FastifyReply> => {
    const page = await readFile(index, 'utf8')
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(review ? page.replace('<head>', `<head>${REVIEW_MARK}`) : page)
  }
  if (present) {
    await app.register(fastifyStatic, {
      root: folder,
      prefix: '/',
      index: false,
      decorateReply: !app.hasReplyDecorator('sendFile'),
      wildcard: true,
      ...caching,
    })
    app.get('/', async (_request, reply) => sendPage(reply))
  } else {
    app.get('/', async (_request, reply) => reply.redirect('/graphql'))
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (present && acceptsPage(request)) return sendPage(reply)
    return reply.code(404).send({
      errors: [
        {
          message:
            '没有这个地址；查询请用 /graphql。 · Nothing is served at this address; queries go to /graphql.',
          extensions: { code: 'NOT_FOUND' },
        },
      ],
    })
  })
}
