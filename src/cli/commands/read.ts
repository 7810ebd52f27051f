import { UnreadableError } from '../../documents/read-text.js'
import { defineCommand } from '../command.js'
import { EXIT } from '../exit-code.js'
import { describeFailure } from '../failure.js'
import { note, printLines } from '../print.js'
import { compileLess } from '../reading/compile-less.js'
import { extractionHtml } from '../reading/extraction-html.js'
import { extractionJson } from '../reading/extraction-json.js'
import { extractionLines } from '../reading/extraction-lines.js'
import { readDocument, type ReadDocument } from '../reading/read-document.js'

export const read = defineCommand({
  name: 'read',
  summary: '读文件，提出事实及其出处，不改动任何数据 · read documents and propose facts; changes nothing',
  args: {
    file: { type: 'positional', required: true, description: '文本文件，可多个 · text files, one or more' },
    json: { type: 'boolean', description: '以 JSON 输出，每份文件一行 · print JSON, one line a document' },
    html: { type: 'boolean', description: '以网页输出，事实标在原文上 · print a page with the facts marked' },
  },
  rest: true,
  examples: [
    ['zhimai read 简报.txt', '看读出了什么 · what was read'],
    ['zhimai read *.txt --json', '供程序读 · for programs'],
    ['zhimai read 通知.txt --html > 通知.html', '在原文上看 · in the text itself'],
  ],
  run: async ({ _: files, json, html }) => {
    compileLess()
    const documents: ReadDocument[] = []
    let failed = false
    for (const file of files.map(String)) {
      try {
        const document = await readDocument(file)
        if (json === true) process.stdout.write(`${JSON.stringify(extractionJson(document.extraction))}\n`)
        else if (html === true) documents.push(document)
        else printLines(extractionLines(document.extraction))
      } catch (error) {
        failed = true
        note(error instanceof UnreadableError ? `${file}: ${error.message}` : describeFailure(error).message)
      }
    }
    if (html === true && json !== true) process.stdout.write(extractionHtml(documents))
    return failed ? EXIT.FAILED : EXIT.OK
  },
})
