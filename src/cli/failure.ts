import { ListenError } from '../api/listen.js'
import { ConfigurationError } from '../configuration/configuration.js'
import { UnreadableError } from '../documents/read-text.js'
import { JsonlError } from '../store/jsonl.js'
import { ReviewError } from '../review/review-error.js'
import { StoreError } from '../store/port.js'
import { UsageError } from './check-words.js'
import { EXIT, type ExitCode } from './exit-code.js'

const FILE_MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: '文件或文件夹不存在 · no such file or folder',
  EACCES: '没有权限 · permission denied',
  EISDIR: '是文件夹，不是文件 · is a folder, not a file',
  ENOTDIR: '不是文件夹 · is not a folder',
  ENOSPC: '磁盘已满 · the disk is full',
  EROFS: '文件系统只读 · the file system is read-only',
}

function fileMessage(error: Error): string | undefined {
  if (!('code' in error) || typeof error.code !== 'string') return undefined
  const message = FILE_MESSAGES[error.code]
  if (message === undefined) return undefined
  return 'path' in error && typeof error.path === 'string' ? `${error.path}: ${message}` : message
}

/** What a person is told about a failure, and the exit code that stands for it. */
export function describeFailure(error: unknown): { message: string; code: ExitCode } {
  if (error instanceof UsageError || error instanceof ConfigurationError) {
    return { message: error.message, code: EXIT.USAGE }
  }
  if (error instanceof StoreError) {
    const code = error.code === 'INTERNAL' || error.code === 'TIMEOUT' ? EXIT.FAILED : EXIT.STORE
    return { message: error.message, code }
  }
  if (
    error instanceof ListenError ||
    error instanceof JsonlError ||
    error instanceof ReviewError ||
    error instanceof UnreadableError
  )
    return { message: error.message, code: EXIT.FAILED }
  if (!(error instanceof Error)) return { message: String(error), code: EXIT.FAILED }
  // A bug: the one case where the reader needs the stack.
  return { message: fileMessage(error) ?? error.stack ?? error.message, code: EXIT.FAILED }
}
