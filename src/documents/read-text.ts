import { analyse } from 'chardet'
import iconv from 'iconv-lite'

export type TextEncoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030' | 'Big5'

/** A source text as ingested: NFC, line ends LF, no byte order mark. */
export interface SourceText {
  readonly text: string
  readonly encoding: TextEncoding
  /** How many places could not be decoded; each stands as U+FFFD in the text. */
  readonly undecoded: number
}

export type UnreadableCode = 'EMPTY' | 'TOO_LARGE' | 'NOT_TEXT'

/** A file that cannot be read as a document; callers tell the reasons apart by `code`. */
export class UnreadableError extends Error {
  readonly code: UnreadableCode
  constructor(code: UnreadableCode, message: string) {
    super(message)
    this.name = 'UnreadableError'
    this.code = code
  }
}

/** The largest document that is read, in bytes: far above any notice; a larger one would take minutes and more memory than Node has by default. */
export const MAXIMUM_BYTES = 16 * 1024 * 1024

/**
 * The text of a document's bytes: UTF-8 with or without byte order mark, UTF-16 with one, GB18030 or Big5 where the
 * bytes are no UTF-8. Throws an UnreadableError for an empty file, one that is too large, and one that is no text.
 */
export function readText(bytes: Uint8Array): SourceText {
  if (bytes.length > MAXIMUM_BYTES) {
    throw new UnreadableError(
      'TOO_LARGE',
      `The file has ${bytes.length} bytes; at most ${MAXIMUM_BYTES} are read. Split it into one file per document.`,
    )
  }
  const { encoding, decoded } = decode(bytes)
  const text = decoded
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
  if (!/\S/.test(text)) throw new UnreadableError('EMPTY', 'The file holds no text. Check that it was saved.')
  if (isBinary(text)) throw notText()
  return { text, encoding, undecoded: count(text, '\uFFFD') }
}

function decode(bytes: Uint8Array): { encoding: TextEncoding; decoded: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('UTF-16LE', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('UTF-16BE', bytes)
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  const damaged = count(utf8, '\uFFFD')
  if (damaged === 0) return { encoding: 'UTF-8', decoded: utf8 }
  const legacy = decodeLegacy(bytes)
  if (legacy !== undefined) return legacy
  // A few bad bytes in good UTF-8, such as a lone surrogate or a cut at the end: read the rest.
  if (damaged * 100 <= utf8.length) return { encoding: 'UTF-8', decoded: utf8 }
  throw notText()
}

/** GB18030 is the rule for pages of this field that are not UTF-8; Big5 only where it is clearly likelier. */
function decodeLegacy(bytes: Uint8Array): { encoding: TextEncoding; decoded: string } | undefined {
  const guesses = analyse(bytes.subarray(0, 65_536))
  const confidence = (name: string): number => guesses.find((guess) => guess.name === name)?.confidence ?? 0
  const order: readonly TextEncoding[] =
    confidence('Big5') > confidence('GB18030') ? ['Big5', 'GB18030'] : ['GB18030', 'Big5']
  return order.map((encoding) => decodeAs(encoding, bytes)).find(({ decoded }) => isMostlyHan(decoded))
}

function decodeAs(encoding: TextEncoding, bytes: Uint8Array): { encoding: TextEncoding; decoded: string } {
  return { encoding, decoded: iconv.decode(Buffer.from(bytes), encoding) }
}

/** Of the characters outside ASCII, nearly all are Han or Chinese punctuation, and hardly any is undecodable. */
function isMostlyHan(text: string): boolean {
  const sample = text.slice(0, 65_536)
  const foreign = sample.match(/[^\0-\x7F]/gu)?.length ?? 0
  const chinese = sample.match(/[\u4E00-\u9FFF\u3000-\u303F\uFF00-\uFFEF\u2010-\u2027]/gu)?.length ?? 0
  return foreign > 0 && chinese >= foreign * 0.9 && count(sample, '\uFFFD') * 200 <= foreign
}

/** NUL, or more than one in a hundred control characters other than tab, line feed and form feed. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536)
  // eslint-disable-next-line no-control-regex
  const controls = sample.match(/[\x01-\x08\x0B\x0E-\x1F]/g)?.length ?? 0
  return sample.includes('\0') || controls * 100 > sample.length
}

function notText(): UnreadableError {
  return new UnreadableError(
    'NOT_TEXT',
    'The file is not text in UTF-8, GB18030, Big5 or UTF-16 with a byte order mark. Save its text as UTF-8.',
  )
}

function count(text: string, part: string): number {
  let found = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found += 1
  return found
}
