import { defineCommand } from '../command.js'
import { EXIT } from '../exit-code.js'
import { describeFindings } from '../findings.js'
import { printJson, printLines } from '../print.js'
import { readSourceFolder, SEED_FOLDER } from '../source-folder.js'

export const check = defineCommand({
  name: 'check',
  summary: '核对文件与事实，列出每处错误及改法 · verify documents and facts, each finding with its remedy',
  args: {
    folder: {
      type: 'positional',
      required: false,
      description:
        '含 documents/ 与 facts/ 的文件夹，默认 seed/ · folder with documents/ and facts/; seed/ unless given',
    },
    json: { type: 'boolean', description: '以 JSON 输出 · print JSON' },
  },
  examples: [
    ['zhimai check', '核对自带的事实 · the facts that come with Zhimai'],
    ['zhimai check my-sources --json', '核对自己的文件夹，供程序读 · a folder of your own, for a program'],
  ],
  run: async ({ folder, json }) => {
    const sources = await readSourceFolder(folder ?? SEED_FOLDER)
    const { findings, factFiles, documents } = sources
    if (json === true) printJson({ documents, factFiles, findings })
    else {
      const checked = `${documents} 份文件 documents · ${factFiles} 个事实文件 files of facts`
      printLines([...describeFindings(findings), `${checked} · ${findings.length} 处发现 findings`])
    }
    return findings.length === 0 ? EXIT.OK : EXIT.FAILED
  },
})
