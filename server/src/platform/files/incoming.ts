import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { longerThanPromised, offsetDiffers, takenOver } from './refusals.ts'

interface Writer {
  readonly controller: AbortController
  /** Settles when its file is closed; never rejects. */
  readonly ended: Promise<void>
}

/**
 * Files on their way, on the disk of this machine. What came is kept whatever happens to the connection;
 * of two requests that send the same file the later one ends the earlier, since a lost connection may
 * look alive for minutes.
 */
export class Incoming {
  readonly #directory: string
  readonly #writers = new Map<string, Writer>()

  constructor(directory: string) {
    this.#directory = directory
  }

  pathOf(id: string): string {
    return join(this.#directory, id)
  }

  /** Bytes that are really here; ends a request that is sending, since what it adds would make this wrong. */
  async offsetOf(id: string): Promise<number> {
    await this.#endWriters(id)
    return sizeOf(this.pathOf(id))
  }

  /** Adds what comes at the offset, durably, and gives the new one; throws `conflict` where it is another. */
  async append(id: string, part: Part, source: Readable): Promise<number> {
    for (let one = this.#writers.get(id); one !== undefined; one = this.#writers.get(id)) {
      await end(one)
    }
    // Nothing is waited for between that last look and this line, so there is one writer at a time.
    const controller = new AbortController()
    const writing = this.#write(id, { ...part, signal: controller.signal }, source)
    const ended = writing.then(ignore, ignore)
    const writer = { controller, ended }
    this.#writers.set(id, writer)
    void ended.then(() => {
      if (this.#writers.get(id) === writer) this.#writers.delete(id)
    })
    return writing
  }

  async discard(id: string): Promise<void> {
    await this.#endWriters(id)
    await rm(this.pathOf(id), { force: true })
  }

  /** Every upload of which there are bytes. */
  async list(): Promise<string[]> {
    return readdir(this.#directory).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw error
    })
  }

  async #endWriters(id: string): Promise<void> {
    for (let one = this.#writers.get(id); one !== undefined; one = this.#writers.get(id)) {
      await end(one)
    }
  }

  async #write(id: string, part: GuardedPart, source: Readable): Promise<number> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 })
    const file = await open(this.pathOf(id), 'a', 0o600)
    const cut = () => void source.destroy(takenOver())
    part.signal.addEventListener('abort', cut)
    try {
      if (part.signal.aborted) throw takenOver()
      const { size } = await file.stat()
      if (size !== part.offset) throw offsetDiffers(size)
      let offset = size
      for await (const chunk of source) {
        offset += chunk.length
        if (offset > part.bytes) throw longerThanPromised(part.bytes)
        await file.appendFile(chunk)
      }
      return offset
    } finally {
      part.signal.removeEventListener('abort', cut)
      await file.sync()
      await file.close()
    }
  }
}

export interface Part {
  readonly offset: number
  /** What the whole file is to have. */
  readonly bytes: number
}

interface GuardedPart extends Part {
  readonly signal: AbortSignal
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}

function end({ controller, ended }: Writer): Promise<void> {
  controller.abort()
  return ended
}

function ignore(): void {}
