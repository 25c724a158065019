import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = resolve(import.meta.dirname, '../..')

/** The real server on the bundled database, in a process that can be killed and started again. */
export class KilledServer {
  readonly address: string
  readonly #directory: string
  readonly #port: number
  readonly #environment: Readonly<Record<string, string>>
  #child: ChildProcess | undefined
  #said = ''

  private constructor(
    directory: string,
    port: number,
    environment: Readonly<Record<string, string>>,
  ) {
    this.#directory = directory
    this.#environment = environment
    this.#port = port
    this.address = `http://127.0.0.1:${port}`
  }

  /** With more of the environment where it is given. */
  static async on(
    directory: string,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<KilledServer> {
    return new KilledServer(directory, await freePort(), environment)
  }

  /** Waits until the terminal has said what matches, and gives the first group. */
  async heard(pattern: RegExp): Promise<string> {
    for (let tries = 0; tries < 400; tries += 1) {
      const found = pattern.exec(this.#said)?.[1]
      if (found !== undefined) return found
      await sleep(50)
    }
    throw new Error(`${String(pattern)} not heard in: ${this.#said}`)
  }

  /** Starts it and waits until it answers. */
  async start(): Promise<void> {
    this.#said = ''
    const child = spawn(process.execPath, [join(root, 'server/src/main.ts')], {
      cwd: root,
      env: {
        ...process.env,
        ...this.#environment,
        THANG_DATA: this.#directory,
        PORT: String(this.#port),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text: Buffer) => (this.#said += text.toString()))
    }
    for (let tries = 0; !(await this.#answers()); tries += 1) {
      if (tries > 600 || child.exitCode !== null) throw new Error(this.#said)
      await sleep(50)
    }
  }

  /** Ends it as a power cut does, at once and without a word. */
  async kill(): Promise<void> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  /** Ends it as it wants to be ended. */
  async stop(): Promise<void> {
    const child = this.#child
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.address}/health`)).ok
    } catch {
      return false
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const given = probe.address()
      const port = typeof given === 'object' && given !== null ? given.port : 0
      probe.close(() => done(port))
    })
  })
}
