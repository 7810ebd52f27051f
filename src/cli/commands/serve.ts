import type { FastifyInstance } from 'fastify'

import { readAccess, type Access } from '../../api/access/access.js'
import { serveExport } from '../../api/export.js'
import { DEFAULT_LIMITS } from '../../api/limits/limits.js'
import { readTrustedDocuments } from '../../api/limits/trusted-documents.js'
import { createLogger } from '../../api/logger.js'
import { Metrics } from '../../api/metrics.js'
import { readinessOf } from '../../api/readiness.js'
import { serveReview, type ReviewDesk } from '../../api/review-routes.js'
import { createService } from '../../api/service.js'
import { untilStopped } from '../../api/shutdown.js'
import { readConfiguration, type Configuration } from '../../configuration/configuration.js'
import { packagePath } from '../../configuration/package.js'
import { createContext } from '../../query/context.js'
import { DocumentTexts } from '../../query/document-texts.js'
import type { GraphStore } from '../../store/port.js'
import { schemaOnce } from '../ask.js'
import { UsageError } from '../check-words.js'
import { defineCommand } from '../command.js'
import { EXIT, type ExitCode } from '../exit-code.js'
import { note, printLines } from '../print.js'
import { openDesk } from '../review/desk.js'
import { loadMissingSeeds, noteOtherContent } from '../seeds.js'
import { SEED_FOLDER } from '../source-folder.js'
import { openConfiguredStore } from '../with-store.js'
import { welcome } from '../welcome.js'

const STOPPING =
  '正在停止：等查询答完；再按 Ctrl-C 立即退出。 · Stopping once running queries are answered; Ctrl-C again exits at once.'

export const serve = defineCommand({
  name: 'serve',
  summary: '启动服务：GraphQL、GraphiQL、浏览页 · serve GraphQL, GraphiQL and the explorer',
  args: {
    review: {
      type: 'boolean',
      description:
        '开启审读：浏览页 /review，接口 /review/…，仅限本机 · open the review, in the explorer at /review and over HTTP, on this machine only',
    },
    folder: {
      type: 'string',
      valueHint: 'DIR',
      description: '审读的文件夹，默认 seed/ · the folder to review; seed/ unless given',
    },
  },
  examples: [
    ['zhimai serve', '内置数据库，端口 4000 · the embedded engine, port 4000'],
    [
      'PORT=8080 HOST=0.0.0.0 PUBLIC_READ=1 zhimai serve',
      '对外，任何人可读 · for other machines, anybody may read',
    ],
    [
      'zhimai serve --review',
      '另开审读，在浏览页 /review · with the review of proposals, in the explorer at /review',
    ],
    [
      'NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=… zhimai serve',
      '用 Neo4j · on Neo4j instead of the embedded engine',
    ],
  ],
  run: async ({ review, folder }) => {
    const configuration = readConfiguration(process.env)
    if (review === true && !configuration.access.loopback) {
      throw new UsageError(
        '--review 只在本机：请去掉 HOST，或设 HOST=127.0.0.1。 · --review is for this machine only: leave HOST unset, or set it to 127.0.0.1.',
      )
    }
    const access = await readAccess(configuration.access)
    const store = await openConfiguredStore(configuration)
    try {
      await loadMissingSeeds(store, configuration.auditLog)
      const desk = review === true ? await openDesk(store, folder ?? SEED_FOLDER, configuration) : undefined
      return await serveStore(store, configuration, access, desk)
    } finally {
      await store.close()
    }
  },
})

/** Serves an open, loaded store until the first SIGINT or SIGTERM. */
async function serveStore(
  store: GraphStore,
  configuration: Configuration,
  access: Access,
  desk: ReviewDesk | undefined,
): Promise<ExitCode> {
  const logger = createLogger(configuration.logLevel)
  const texts = new DocumentTexts()
  const metrics = new Metrics()
  const schema = schemaOnce()
  const { limits, proxies } = configuration
  const { timeout, trustedDocuments } = limits
  const trusted = trustedDocuments && (await readTrustedDocuments(trustedDocuments, schema))
  const service = await createService({
    schema,
    context: () => createContext(store, texts, { timeout, onStatement: metrics.onStatement }),
    reasonsNotReady: readinessOf(store),
    logger,
    access,
    metrics,
    limits: { ...DEFAULT_LIMITS, cost: limits.cost },
    capacity: { concurrent: limits.concurrent, queue: limits.queue, patience: timeout },
    requestsPerMinute: limits.requestsPerMinute,
    ...(trusted && { trusted }),
    extend: (app: FastifyInstance) => {
      serveExport(app, store)
      if (desk) serveReview(app, desk)
    },
    ...(proxies && { proxies }),
    pages: {
      graphiql: packagePath('dist/graphiql'),
      explorer: packagePath('dist/explorer'),
      review: desk !== undefined,
    },
  })
  const address = await service.listen(configuration.address)
  const stopped = untilStopped({
    signals: process,
    stop: () => {
      note(STOPPING)
      return service.close()
    },
    exit: (code) => process.exit(code),
  })
  printLines(await welcome(store, address, desk !== undefined))
  // After the service answers: it reads and checks all sources, which would double the time of a start.
  await noteOtherContent(store).catch((error: unknown) =>
    logger.warn({ err: error }, 'the seeds could not be compared'),
  )
  await stopped
  return EXIT.OK
}
