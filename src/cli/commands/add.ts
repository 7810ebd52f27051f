import { UnreadableError } from '../../documents/read-text.js'
import { ReviewError } from '../../review/review-error.js'
import { type Added, ReviewFolder } from '../../review/review-folder.js'
import { defineCommand } from '../command.js'
import { EXIT } from '../exit-code.js'
import { describeFailure } from '../failure.js'
import { note, printJson, printLines } from '../print.js'
import { compileLess } from '../reading/compile-less.js'
import { SEED_FOLDER } from '../source-folder.js'

export const add = defineCommand({
  name: 'add',
  summary: '读文件，把其中的事实列为待审 · read documents and propose their facts for review',
  args: {
    file: { type: 'positional', required: true, description: '文件，可多个 · document files, one or more' },
    folder: {
      type: 'string',
      valueHint: 'DIR',
      description:
        '含 documents/ 与 facts/ 的文件夹，默认 seed/ · folder with documents/ and facts/; seed/ unless given',
    },
    json: { type: 'boolean', description: '以 JSON 输出 · print JSON' },
  },
  rest: true,
  examples: [
    [
      'zhimai add newsletter-2026-03.txt',
      '写入 seed/proposals/；原文在接受其第一个事实时才进 seed/documents/ · to seed/proposals/; the text enters seed/documents/ with its first accepted fact',
    ],
    ['zhimai add *.txt --folder my-sources', '自己的文件夹 · into a folder of your own'],
  ],
  run: async ({ _: files, folder, json }) => {
    compileLess()
    const review = new ReviewFolder(folder ?? SEED_FOLDER)
    const added: Added[] = []
    let failed = false
    for (const file of files) {
      try {
        const one = await review.add(file)
        added.push(one)
        if (json !== true) printLines(describeAdded(one))
      } catch (error) {
        const { message } = describeFailure(error)
        note(error instanceof UnreadableError ? `${file}: ${message}` : message)
        if (error instanceof ReviewError && error.code !== 'NAME' && error.code !== 'TEXT_CHANGED')
          throw error
        failed = true
      }
    }
    if (json === true) printJson(added.map(summary))
    else if (added.some(({ open }) => open.length > 0))
      printLines([`审读 · review them:  zhimai review${folder === undefined ? '' : ` ${quoted(folder)}`}`])
    return failed ? EXIT.FAILED : EXIT.OK
  },
})

/** A path as a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
}

interface Summary {
  readonly document: string
  readonly file: string
  readonly open: number
  readonly decided: number
  readonly known: Added['set']['known']
  readonly differs: readonly string[]
}

function summary({ document, file, set, open, decided }: Added): Summary {
  return { document, file, open: open.length, decided, known: set.known, differs: set.differs }
}

function describeAdded({ document, set, open, decided }: Added): string[] {
  const count = (of: string): number => open.filter((proposal) => proposal.of === of).length
  return [
    `${document}  待审 to review ${open.length}：事物 things ${count('entity')} · 关系 relations ${count('relation')} · 疑似同一 matches ${count('match')}；已审 decided ${decided}`,
    ...set.known.map(({ from, into, rule }) => `  ${from} = ${into}  （${rule}）`),
    ...set.differs.map((difference) => `  与已审读的不同 differs: ${difference}`),
  ]
}
