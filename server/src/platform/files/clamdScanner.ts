import { connect, type Socket } from 'node:net'
import { ScanFailure, type ScanResult, type VirusScanner } from './virusScanner.ts'

/** Where ClamAV's daemon listens. */
export type ClamdAddress =
  | { readonly path: string }
  | { readonly host: string; readonly port: number }

/** The daemon answers a file of 50 MB in seconds; one that says nothing for so long never will. */
const patience = 60_000

/** Sends each file to ClamAV's daemon by its command INSTREAM, so that the daemon needs no right to our files. */
export function createClamdScanner(
  address: ClamdAddress,
  { timeout = patience }: { readonly timeout?: number } = {},
): VirusScanner {
  return {
    async scan(source) {
      const socket = connect({ ...address })
      socket.setTimeout(timeout, () => socket.destroy(new Error('no answer in time')))
      // Told by the reading of the answer; without a listener a fault would end this process.
      socket.on('error', () => undefined)
      // A file too large makes the daemon answer and hang up while we still send: the answer counts.
      void send(socket, source).catch((error: unknown) => socket.destroy(asError(error)))
      try {
        return understand(await readAnswer(socket))
      } catch (error) {
        throw error instanceof ScanFailure ? error : new ScanFailure(asError(error).message)
      } finally {
        socket.destroy()
      }
    },
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

/** Each part with its length before it; a length of zero ends the file. */
async function send(socket: Socket, source: AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const part of source) {
    await write(socket, Buffer.concat([lengthOf(part.length), part]))
  }
  await write(socket, lengthOf(0))
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}

async function readAnswer(socket: Socket): Promise<string> {
  const parts: Buffer[] = []
  try {
    for await (const part of socket) {
      parts.push(part)
      if (part.includes(0)) break
    }
  } catch (error) {
    if (parts.length === 0) throw error
  }
  return Buffer.concat(parts).toString('utf8').replaceAll('\0', '').trim()
}

function understand(answer: string): ScanResult {
  if (answer === 'stream: OK') return { infection: null }
  const [, infection] = /^stream: (.+) FOUND$/.exec(answer) ?? []
  if (infection !== undefined) return { infection }
  throw new ScanFailure(answer === '' ? 'hung up without an answer' : answer.slice(0, 120))
}
