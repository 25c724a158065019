import { randomBytes } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { dataFolders } from './dataFiles.ts'

/**
 * Files on their way into the data directory: collected beside their places, put there by renames
 * when all is well, and taken back by renames when something fails after that.
 */
export class FilePlacement {
  readonly #dataDirectory: string
  readonly #collected: string
  readonly #before: string
  readonly #undo: (() => Promise<void>)[] = []

  constructor(dataDirectory: string) {
    const mark = randomBytes(6).toString('hex')
    this.#dataDirectory = dataDirectory
    this.#collected = join(dataDirectory, `.import-${mark}`)
    this.#before = join(dataDirectory, `before-import-${mark}`)
  }

  /** The folder that now holds what was in the places before; undefined when nothing was. */
  get before(): string | undefined {
    return existsSync(this.#before) ? this.#before : undefined
  }

  async collect(path: string, content: AsyncIterable<Buffer>): Promise<void> {
    const target = join(this.#collected, path)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await pipeline(content, createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }))
  }

  /** Puts the collected folders in their places and what was there aside. */
  async place(): Promise<void> {
    for (const folder of dataFolders) {
      const place = join(this.#dataDirectory, folder)
      if ((await readdirOrNone(place)).length > 0) {
        await mkdir(this.#before, { recursive: true, mode: 0o700 })
        await this.#move(place, join(this.#before, folder))
      }
      const collected = join(this.#collected, folder)
      if (!existsSync(collected)) continue
      // An empty folder may be in the way, which holds nothing to keep.
      await rm(place, { recursive: true, force: true })
      await this.#move(collected, place)
    }
  }

  /** Brings everything back to where it was; of no effect after `finish`. */
  async takeBack(): Promise<void> {
    for (const undo of this.#undo.splice(0).toReversed()) await undo()
    await rm(this.#collected, { recursive: true, force: true })
    if ((await readdirOrNone(this.#before)).length === 0) {
      await rm(this.#before, { recursive: true, force: true })
    }
  }

  /** From here on there is no way back. */
  async finish(): Promise<void> {
    this.#undo.splice(0)
    await rm(this.#collected, { recursive: true, force: true })
  }

  async #move(from: string, to: string): Promise<void> {
    await rename(from, to)
    this.#undo.push(() => rename(to, from))
  }
}

async function readdirOrNone(directory: string): Promise<string[]> {
  return readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
}
