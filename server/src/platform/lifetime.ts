/** Why work ended early: somebody asked the process to stop before it was done. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted')
    this.name = 'Interrupted'
  }
}

/**
 * The life of the process: it hears who asks it to stop (Ctrl-C, SIGTERM, a closed terminal, a
 * launcher that vanished) and ends in reverse order what was started.
 */
export class Lifetime {
  /** Settles when somebody asked to stop or something failed. */
  readonly ending: Promise<void>
  /** Why it ends, when it is not by request. */
  failure: unknown

  readonly #closers: (() => Promise<void>)[] = []
  #askedAt: number | undefined
  #resolveEnding: () => void = () => undefined

  constructor() {
    this.ending = new Promise((resolve) => (this.#resolveEnding = resolve))
    for (const signal of stopSignals) process.on(signal, this.#ask)
    process.on('disconnect', this.#ask)
    // Only listening for the launcher's end, which must not keep a finished process alive.
    process.channel?.unref()
  }

  /** Remembers how to end something; the last started ends first. */
  onEnd(closer: () => Promise<void>): void {
    this.#closers.push(closer)
  }

  /** Throws `Interrupted`, or the failure, when the process is to end: to be called between slow steps. */
  check(): void {
    if (this.failure !== undefined) throw this.failure
    if (this.#askedAt !== undefined) throw new Interrupted()
  }

  /** Ends the process because of an error; of no effect when it is already ending. */
  fail(error: unknown): void {
    if (this.#askedAt !== undefined) return
    this.failure ??= error
    this.#resolveEnding()
  }

  /** Ends everything that was started, last first, even where one of the closers fails. */
  async end(): Promise<void> {
    this.#askedAt ??= Date.now()
    for (const closer of this.#closers.splice(0).toReversed()) {
      await closer().catch((error: unknown) => (this.failure ??= error))
    }
    for (const signal of stopSignals) process.off(signal, this.#ask)
    process.off('disconnect', this.#ask)
  }

  /** One Ctrl-C may arrive twice (npm passes it on); a later one means that the person has had enough. */
  readonly #ask = (): void => {
    const now = Date.now()
    if (this.#askedAt !== undefined && now - this.#askedAt > 1_000) process.exit(130)
    this.#askedAt ??= now
    this.#resolveEnding()
  }
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
