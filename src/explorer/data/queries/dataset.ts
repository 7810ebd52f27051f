import type { EntityKind } from '../../../model/kinds.js'
import { query } from '../client.js'

interface DatasetData {
  readonly dataset: {
    readonly version: string
    readonly engine: string
    readonly engineVersion: string
    readonly loadedAt: string
    readonly relationCount: number
    readonly entityCounts: readonly { readonly kind: EntityKind; readonly count: number }[]
  }
}

/** What is loaded, in numbers. */
export const DATASET = query<DatasetData, Record<string, never>>(`
query WhatIsLoaded {
  dataset { version engine engineVersion loadedAt relationCount entityCounts { kind count } }
}`)
