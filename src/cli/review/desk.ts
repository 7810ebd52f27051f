import { resolve } from 'node:path'

import { localUser } from '../../api/access/audit-log.js'
import type { ReviewDesk } from '../../api/review-routes.js'
import type { Configuration } from '../../configuration/configuration.js'
import { ReviewFolder } from '../../review/review-folder.js'
import { currentDataset } from '../../store/current-dataset.js'
import { datasetVersion } from '../../store/dataset-version.js'
import { load } from '../../store/load.js'
import type { GraphStore } from '../../store/port.js'
import { UsageError } from '../check-words.js'
import { readSourceFolder } from '../source-folder.js'
import { recordReview } from './record-review.js'

/**
 * The review of a folder for a running service: what is decided is loaded into its store at once. Throws a UsageError where
 * the store holds something else than the folder, which loading would take away.
 */
export async function openDesk(
  store: GraphStore,
  folder: string,
  { auditLog }: Pick<Configuration, 'auditLog'>,
): Promise<ReviewDesk> {
  const review = new ReviewFolder(folder)
  // What a service that was killed had recorded and not carried out.
  for (const name of await review.names()) await review.recover(name)
  const loaded = await currentDataset(store)
  const sources = await readSourceFolder(folder)
  if (sources.findings.length > 0 || loaded?.version !== datasetVersion(sources.dataset())) {
    throw new UsageError(
      `图数据库的内容与 ${folder} 不同；请先运行 zhimai load ${folder}。 · The store holds something else than ${folder}; run zhimai load ${folder} first.`,
    )
  }
  let last = Promise.resolve<string | undefined>(undefined)
  const reload = async (): Promise<string | undefined> => {
    const now = await readSourceFolder(folder)
    return now.findings.length > 0 ? undefined : (await load(store, now.dataset())).version
  }
  return {
    folder: review,
    localUser: localUser(),
    carryOn: async (document, by, decisions) => {
      last = last.then(reload, reload)
      const version = await last
      await recordReview(auditLog, { folder: resolve(folder), document, by, version, decisions })
      return version
    },
  }
}
