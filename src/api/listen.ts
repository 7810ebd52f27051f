import type { FastifyInstance } from 'fastify'

/** Where to listen. */
export interface Address {
  readonly host: string
  readonly port: number
}

/** The address cannot be listened at; the message says why and what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
}

const REASONS: Readonly<Record<string, (address: Address) => string>> = {
  EADDRINUSE: ({ host, port }) =>
    `端口 ${port}（${host}）已被占用：请停掉占用它的程序，或用 PORT 换一个端口，例如 PORT=${port + 1} npm start。\n` +
    `Port ${port} on ${host} is in use: stop the program that uses it, or choose another one, for example PORT=${port + 1} npm start.`,
  EACCES: ({ host, port }) =>
    `无权监听 ${host}:${port}：请用 PORT 选 1024 以上的端口。\n` +
    `Not allowed to listen at ${host}:${port}: choose a port above 1024 with PORT.`,
  EADDRNOTAVAIL: ({ host }) =>
    `本机没有地址 ${host}：请检查 HOST（默认 127.0.0.1）。\n` +
    `This machine has no address ${host}: check HOST (127.0.0.1 unless set).`,
  ENOTFOUND: ({ host }) =>
    `找不到主机名 ${host}：请检查 HOST（默认 127.0.0.1）。\n` +
    `The host name ${host} is not known: check HOST (127.0.0.1 unless set).`,
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Listens, and gives the address as a URL; throws a ListenError when it cannot. */
export async function listen(app: FastifyInstance, address: Address): Promise<string> {
  try {
    return await app.listen({ host: address.host, port: address.port })
  } catch (error) {
    const reason = REASONS[codeOf(error)]
    if (reason === undefined) throw error
    throw new ListenError(reason(address), { cause: error })
  }
}
