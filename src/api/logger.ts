import { pino, type Logger } from 'pino'
import { PinoPretty } from 'pino-pretty'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** The service's log on standard error: JSON lines, or readable ones where that is a terminal. */
export function createLogger(level: LogLevel, stream: NodeJS.WriteStream = process.stderr): Logger {
  return pino(
    { level, base: null },
    stream.isTTY ? PinoPretty({ destination: stream, ignore: 'reqId' }) : stream,
  )
}
