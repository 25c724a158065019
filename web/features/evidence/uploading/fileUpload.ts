import type { EvidenceUpload, NewEvidenceUpload } from '@thang/contracts'
import { reasonOf, Refused } from '../../../app/workspace/send.ts'
import type { SendPart } from '../../../app/workspace/sendPart.ts'

/** Where a file is on its way to the server. */
export type UploadStep =
  | { readonly is: 'reading' | 'sending' | 'paused' | 'waiting' | 'checking' | 'file-needed' }
  /** The computer does not let it be read: it was moved, or is locked. */
  | { readonly is: 'unreadable' }
  /** The file that was chosen again is not the one that was begun with. */
  | { readonly is: 'other-file' }
  | { readonly is: 'ready'; readonly upload: EvidenceUpload }
  | { readonly is: 'refused'; readonly error: Refused }

export interface UploadState {
  readonly step: UploadStep
  /** Bytes that the server has. */
  readonly offset: number
}

/** What is asked of the server for an upload. */
export interface UploadCalls {
  readonly begin: (body: NewEvidenceUpload) => Promise<EvidenceUpload>
  readonly find: (id: string) => Promise<EvidenceUpload>
  readonly sendPart: SendPart
  readonly complete: (id: string) => Promise<EvidenceUpload>
}

/** A file that is to be sent; `id` and `sha256` are known of one that was begun before. */
export interface FileToSend {
  readonly unit: string
  readonly name: string
  readonly bytes: number
  readonly file: Blob | null
  readonly id: string | null
  readonly sha256: string | null
}

export interface UploadParts {
  readonly calls: UploadCalls
  readonly sha256Of: (bytes: Blob) => Promise<string>
  /** Settles after a while, or when the network is back; at once where the signal is given. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** The server knows the file by now: enough to go on after the window was closed. */
  readonly onBegun: (begun: { readonly id: string; readonly sha256: string }) => void
  readonly onChange: (state: UploadState) => void
}

const firstPart = 256_000
const largestPart = 4_000_000
/** A part is to take about so long that progress is seen, and little is lost by a cut. */
const wantedSeconds = 2
const shortestWait = 1000
const longestWait = 15_000

/**
 * Sends a file in parts and has it checked. A line that is cut is waited for; what the server has by then is
 * asked, and the rest sent. It has a life of its own, and tells each change of it.
 */
export class FileUpload {
  readonly #parts: UploadParts
  #wanted: FileToSend
  #state: UploadState = { step: { is: 'reading' }, offset: 0 }
  #running: AbortController | null = null

  constructor(wanted: FileToSend, parts: UploadParts) {
    this.#wanted = wanted
    this.#parts = parts
  }

  get state(): UploadState {
    return this.#state
  }

  get id(): string | null {
    return this.#wanted.id
  }

  /** Begins, or goes on where it was paused. */
  start(): void {
    if (this.#running !== null || this.#isOver()) return
    const running = new AbortController()
    this.#running = running
    void this.#run(running.signal).finally(() => {
      if (this.#running === running) this.#running = null
    })
  }

  /** Ends the sending for now; what was sent stays. */
  pause(): void {
    if (this.#running === null) return
    this.#running.abort()
    this.#running = null
    if (!this.#isOver()) this.#tell({ is: 'paused' })
  }

  /** The same file, chosen again after the browser lost it; another one is told apart by its bytes. */
  async giveFile(file: Blob): Promise<void> {
    this.#tell({ is: 'reading' })
    const sha256 = await this.#parts.sha256Of(file)
    if (sha256 !== this.#wanted.sha256) return this.#tell({ is: 'other-file' })
    this.#wanted = { ...this.#wanted, file }
    this.start()
  }

  #isOver(): boolean {
    return this.#state.step.is === 'ready' || this.#state.step.is === 'refused'
  }

  #tell(step: UploadStep, offset = this.#state.offset): void {
    this.#state = { step, offset }
    this.#parts.onChange(this.#state)
  }

  async #run(signal: AbortSignal): Promise<void> {
    for (let wait = shortestWait; !signal.aborted; wait = Math.min(2 * wait, longestWait)) {
      const before = this.#state.offset
      try {
        return await this.#attempt(signal)
      } catch (error) {
        if (signal.aborted) return
        if (error instanceof DOMException) return this.#tell({ is: 'unreadable' })
        if (!(error instanceof Refused)) throw error
        if (!mayPass(error)) return this.#tell({ is: 'refused', error })
        if (this.#state.offset > before) wait = shortestWait
        this.#tell({ is: 'waiting' })
        await this.#parts.pause(wait, signal)
      }
    }
  }

  async #attempt(signal: AbortSignal): Promise<void> {
    const { calls } = this.#parts
    const upload = await this.#beginOrFind()
    if (signal.aborted) return
    if (upload.state === 'ready') return this.#tell({ is: 'ready', upload }, upload.bytes)
    const { file } = this.#wanted
    if (upload.state === 'receiving' && upload.offset < upload.bytes) {
      if (file === null) return this.#tell({ is: 'file-needed' }, upload.offset)
      await this.#sendRest(upload, file, signal)
      if (signal.aborted) return
    }
    this.#tell({ is: 'checking' }, upload.bytes)
    const ready = await calls.complete(upload.id)
    this.#tell({ is: 'ready', upload: ready }, ready.bytes)
  }

  async #beginOrFind(): Promise<EvidenceUpload> {
    const { calls, sha256Of, onBegun } = this.#parts
    const { id, unit, name, bytes, file } = this.#wanted
    if (id !== null) return calls.find(id)
    if (file === null) throw new Error('there is neither a file nor an upload')
    this.#tell({ is: 'reading' })
    const sha256 = this.#wanted.sha256 ?? (await sha256Of(file))
    this.#wanted = { ...this.#wanted, sha256 }
    const begun = await calls.begin({ unit, name, bytes, sha256 })
    this.#wanted = { ...this.#wanted, id: begun.id }
    onBegun({ id: begun.id, sha256 })
    return begun
  }

  async #sendRest(upload: EvidenceUpload, file: Blob, signal: AbortSignal): Promise<void> {
    this.#tell({ is: 'sending' }, upload.offset)
    let size = firstPart
    for (let offset = upload.offset; offset < upload.bytes && !signal.aborted;) {
      const since = performance.now()
      const bytes = file.slice(offset, offset + size)
      const reached = await this.#parts.calls.sendPart({ upload: upload.id, offset, bytes, signal })
      offset = reached.offset
      if (!signal.aborted) this.#tell({ is: 'sending' }, offset)
      size = nextPart(size, (performance.now() - since) / 1000)
    }
  }
}

function nextPart(size: number, seconds: number): number {
  if (seconds < wantedSeconds / 2) return Math.min(2 * size, largestPart)
  return seconds > 2 * wantedSeconds ? Math.max(size / 2, firstPart / 4) : size
}

/** The server was not reached, is busy, or has more or less of the file than was thought: asked anew, it may go on. */
function mayPass(error: Refused): boolean {
  if (error.status === 0 || error.status === 429 || error.status >= 500) return true
  return passing.has(String(reasonOf(error)))
}

const passing: ReadonlySet<string> = new Set(['offset-differs', 'taken-over', 'upload-busy'])
