import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { StartFailure } from './startFailure.ts'

export interface Endpoint {
  readonly host: string
  readonly port: number
}

/** Refuses a port that is taken, before anything slow is done for it. */
export function checkPort({ host, port }: Endpoint): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(explain(error, { host, port })))
    probe.listen({ host, port }, () => probe.close(() => resolve()))
  })
}

/** Listens and returns the address to open in a browser. */
export async function listen(app: FastifyInstance, { host, port }: Endpoint): Promise<string> {
  const address = await app.listen({ host, port }).catch((error: unknown) => {
    throw explain(error, { host, port })
  })
  const url = new URL(address)
  if (host === '127.0.0.1') url.hostname = 'localhost'
  return url.origin
}

/** Lets answers under way be given, but not for ever: a stop that hangs is killed, which is worse. */
export async function close(app: FastifyInstance): Promise<void> {
  const impatience = setTimeout(() => app.server.closeAllConnections(), 5_000)
  await app.close()
  clearTimeout(impatience)
}

function explain(error: unknown, { host, port }: Endpoint): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return new StartFailure(
        `Cổng ${port} đang được chương trình khác dùng. Hãy dừng chương trình ấy, hoặc chọn cổng khác: PORT=${port + 1} npm start`,
        `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
      )
    case 'EACCES':
      return new StartFailure(
        `Không được phép mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên: PORT=3000 npm start`,
        `This user may not open port ${port}. Choose one from 1024 up: PORT=3000 npm start`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartFailure(
        `Máy này không có địa chỉ ${host}. Hãy sửa HOST (127.0.0.1: chỉ máy này; 0.0.0.0: mọi máy).`,
        `This machine has no address ${host}. Correct HOST (127.0.0.1: this machine only; 0.0.0.0: every machine).`,
      )
    default:
      return error
  }
}
