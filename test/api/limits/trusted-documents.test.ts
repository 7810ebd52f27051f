import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

import { readTrustedDocuments, TrustedDocuments } from '../../../src/api/limits/trusted-documents.js'
import { schemaOf, startTestService } from '../support.js'

const trusted = new TrustedDocuments(['# greets\n{ hello }'])
const idOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`

test('with an allow-list only its documents are answered, whatever their layout', async () => {
  const { ask } = await startTestService(undefined, { trusted })
  expect(await (await ask('{hello}')).json()).toMatchObject({ data: { hello: 'world' } })
  for (const query of ['{ again: hello }', '{ __typename }', '{ hello', '{ __schema { types { name } } }']) {
    const answer = await ask(query)
    expect(answer.status).toBe(400)
    expect((await answer.json()).errors[0].extensions.code).toBe('DOCUMENT_NOT_TRUSTED')
  }
})

test('a document of the list can be asked by its id alone', async () => {
  const { ask } = await startTestService(undefined, { trusted })
  const by = async (documentId: string) => (await ask('', { body: JSON.stringify({ documentId }) })).json()
  expect(await by(idOf('# greets\n{ hello }'))).toMatchObject({ data: { hello: 'world' } })
  expect((await by(idOf('{ hello }'))).errors[0].extensions.code).toBe('DOCUMENT_NOT_TRUSTED')
})

test('a file that does not fit the schema, and a folder that is not there, are named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhimai-trusted-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'good.graphql'), '{ hello }')
  const schema = schemaOf({ hello: () => 'world' })
  expect((await readTrustedDocuments(folder, schema)).size).toBe(1)
  await writeFile(join(folder, 'bad.graphql'), '{ goodbye }')
  await expect(readTrustedDocuments(folder, schema)).rejects.toThrow(/bad\.graphql.*goodbye/)
  await expect(readTrustedDocuments(join(folder, 'none'), schema)).rejects.toThrow(/TRUSTED_DOCUMENTS.*none/)
})
