import type { ApolloServerPlugin, BaseContext } from '@apollo/server'
import type { FastifyInstance } from 'fastify'
import { Kind, type OperationDefinitionNode } from 'graphql'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

import type { ReadinessCheck } from './health.js'
import type { Admission } from './limits/admission.js'

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const COSTS = [1, 10, 50, 100, 500, 1_000, 2_500, 5_000, 10_000, 100_000]

/** What the service does, in figures for Prometheus. No label has a value that clients choose. */
export class Metrics {
  readonly registry = new Registry()
  readonly #requests = this.#counter('zhimai_http_requests_total', 'Requests answered, by status', ['status'])
  readonly #errors = this.#counter('zhimai_errors_total', 'Errors in answers, by code', ['code'])
  readonly #statements = this.#counter('zhimai_statements_total', 'Statements sent to the store')
  readonly #seconds = new Histogram({
    name: 'zhimai_operation_seconds',
    help: 'Time from a query to its answer, by root field',
    labelNames: ['field'],
    buckets: SECONDS,
    registers: [this.registry],
  })
  readonly #costs = new Histogram({
    name: 'zhimai_operation_cost',
    help: 'Cost of queries, refused ones too',
    buckets: COSTS,
    registers: [this.registry],
  })

  constructor() {
    collectDefaultMetrics({ register: this.registry })
  }

  /** Counts a statement that was sent to the store. */
  readonly onStatement = (): void => this.#statements.inc()

  readonly onCost = (cost: number): void => this.#costs.observe(cost)

  /** Measures every operation that is executed or refused. */
  plugin(): ApolloServerPlugin<BaseContext> {
    return {
      requestDidStart: async () => {
        const started = performance.now()
        return {
          willSendResponse: async ({ operation, response }) => {
            const seconds = (performance.now() - started) / 1_000
            this.#seconds.observe({ field: rootFieldOf(operation) }, seconds)
            const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined
            for (const { extensions } of errors ?? [])
              this.#errors.inc({ code: String(extensions?.['code']) })
          },
        }
      },
    }
  }

  /** Serves the figures at GET /metrics, those of the queue and the store as they are at that moment. */
  serve(app: FastifyInstance, admission: Admission, reasonsNotReady: ReadinessCheck): void {
    this.#gauge('zhimai_requests_running', 'Requests being answered', () => admission.running)
    this.#gauge('zhimai_requests_waiting', 'Requests in the queue', () => admission.waiting)
    this.#gauge('zhimai_store_ready', '1 where the store answers and is loaded, else 0', async () =>
      (await reasonsNotReady()).length === 0 ? 1 : 0,
    )
    app.addHook('onResponse', async (_request, reply) => this.#requests.inc({ status: reply.statusCode }))
    app.get('/metrics', { logLevel: 'silent' }, async (_request, reply) =>
      reply
        .type(this.registry.contentType)
        .header('cache-control', 'no-store')
        .send(await this.registry.metrics()),
    )
  }

  #counter<T extends string>(name: string, help: string, labelNames: readonly T[] = []): Counter<T> {
    return new Counter({ name, help, labelNames, registers: [this.registry] })
  }

  #gauge(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await read())
      },
    })
  }
}

/** The only root field of a valid operation, which is one of the schema's; names of operations are the client's. */
function rootFieldOf(operation: OperationDefinitionNode | undefined): string {
  if (!operation) return 'invalid'
  const [first, ...others] = operation.selectionSet.selections
  return first?.kind === Kind.FIELD && others.length === 0 ? first.name.value : 'several'
}
