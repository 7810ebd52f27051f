import { currentDataset } from '../../store/current-dataset.js'
import { defineCommand } from '../command.js'
import { describeCounts, readContents } from '../contents.js'
import { EXIT } from '../exit-code.js'
import { printJson, printLines } from '../print.js'
import { withStore } from '../with-store.js'

export const status = defineCommand({
  name: 'status',
  summary: '图数据库里有什么 · what the store holds, and on which engine',
  args: { json: { type: 'boolean', description: '以 JSON 输出 · print JSON' } },
  examples: [
    ['zhimai status', '内置数据库 · the embedded engine'],
    [
      'NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=… zhimai status --json',
      'Neo4j，供程序读 · Neo4j, for a program',
    ],
  ],
  run: async ({ json }) =>
    withStore(async (store) => {
      if ((await currentDataset(store)) === undefined) {
        const engine = { engine: store.engine, engineVersion: await store.version() }
        if (json === true) printJson({ ...engine, version: null })
        else printLines(['尚未载入；请运行 zhimai load。 · Nothing is loaded yet; run zhimai load.'])
        return EXIT.FAILED
      }
      const contents = await readContents(store)
      if (json === true) printJson(contents)
      else {
        printLines([
          `图数据库 store    ${contents.engine} ${contents.engineVersion}`,
          `数据集   dataset  ${contents.version}`,
          `载入于   loaded   ${contents.loadedAt}`,
          `内容     holds    ${describeCounts(contents)}`,
        ])
      }
      return EXIT.OK
    }),
})
