import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { MAXIMUM_BYTES, readText, UnreadableError } from '../../src/documents/read-text.js'

const sentence = '各市（州）地方志工作机构：现将有关事项通知如下。\n请认真贯彻落实。\n'
const bytes = (text: string, encoding: string): Uint8Array => iconv.encode(text, encoding, { addBOM: false })

function refusal(input: Uint8Array): string | undefined {
  try {
    readText(input)
  } catch (error) {
    if (error instanceof UnreadableError) return error.code
    throw error
  }
  return undefined
}

describe('readText', () => {
  it.each([
    ['UTF-8', bytes(sentence, 'utf8')],
    ['UTF-8', iconv.encode(sentence, 'utf8', { addBOM: true })],
    ['UTF-16LE', iconv.encode(sentence, 'utf16le', { addBOM: true })],
    ['UTF-16BE', iconv.encode(sentence, 'utf16be', { addBOM: true })],
    ['GB18030', bytes(sentence, 'gb18030')],
  ])('reads %s', (encoding, input) => {
    expect(readText(input)).toEqual({ text: sentence, encoding, undecoded: 0 })
  })

  it('reads a short GB18030 text too', () => {
    expect(readText(bytes('大竹县', 'gb18030')).text).toBe('大竹县')
  })

  it('reads Big5 where it is no GB18030', () => {
    const text = '長壽區與鄰水縣開展史志文化交流，雙方就地方志編纂工作進行了座談。'.repeat(20)
    expect(readText(bytes(text, 'big5')).text).toBe(text)
  })

  it('makes CRLF and CR into LF, and combining marks into composed characters', () => {
    expect(readText(bytes('甲\r\n乙\r丙e\u0301', 'utf8')).text).toBe('甲\n乙\n丙é')
  })

  it('reads UTF-8 with a few bad bytes and says how many', () => {
    const input = Buffer.concat([bytes(sentence.repeat(20), 'utf8'), Buffer.from([0xe5, 0xbf])])
    expect(readText(input).undecoded).toBe(1)
  })

  it.each([
    ['EMPTY', bytes('', 'utf8')],
    ['EMPTY', bytes(' \n\r\n\uFEFF', 'utf8')],
    ['NOT_TEXT', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['NOT_TEXT', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))],
    ['TOO_LARGE', new Uint8Array(MAXIMUM_BYTES + 1)],
  ])('refuses with %s', (code, input) => {
    expect(refusal(input)).toBe(code)
  })
})
