import type { ApolloServerPlugin, BaseContext } from '@apollo/server'

import type { Asked } from './cost.js'
import type { Limits } from './limits.js'
import { LimitRefusal } from './refusal.js'
import { RememberedCosts } from './remembered-costs.js'

/**
 * Holds every valid operation to the limits that depend on its variables, before it is executed, and adds `extensions.cost` with what it asks for
 * and the most that is allowed to its answer. `onCost` learns of each cost.
 */
export function limitOperations(
  limits: Limits,
  onCost: (cost: number) => void = () => undefined,
): ApolloServerPlugin<BaseContext> {
  const costs = new RememberedCosts()
  return {
    async requestDidStart() {
      let asked: Asked | undefined
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (!operation) return
          asked = costs.of(schema, document, request.operationName, request.variables ?? {})
          if (!asked) return
          onCost(asked.cost)
          for (const name of ['conditions', 'filterDepth', 'cost'] as const)
            if (asked[name] > limits[name]) throw new LimitRefusal(name, asked[name], limits[name])
        },
        async willSendResponse({ response }) {
          if (!asked || response.body.kind !== 'single') return
          const result = response.body.singleResult
          const cost = { requested: asked.cost, maximum: limits.cost }
          result.extensions = { ...result.extensions, cost }
        },
      }
    },
  }
}
