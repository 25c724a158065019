import { createHash } from 'node:crypto'

/** What went through: enough to know it again. */
export interface Measure {
  readonly bytes: number
  /** Ends of lines, which are the rows of a COPY text. */
  readonly lines: number
  readonly sha256: string
}

/** Measures bytes while they pass. */
export class Meter {
  readonly #hash = createHash('sha256')
  #bytes = 0
  #lines = 0

  async *through(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      this.#hash.update(chunk)
      this.#bytes += chunk.length
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) this.#lines += 1
      yield chunk
    }
  }

  /** To be called once, after the last byte. */
  read(): Measure {
    return { bytes: this.#bytes, lines: this.#lines, sha256: this.#hash.digest('hex') }
  }
}

/** Reads it to its end and says what it was. */
export async function measure(source: AsyncIterable<Buffer>): Promise<Measure> {
  const meter = new Meter()
  for await (const _ of meter.through(source)) continue
  return meter.read()
}
