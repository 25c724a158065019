import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
} from 'node:fs'
import { chmodSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

const repository = resolve(import.meta.dirname, '..')

// A stand-in for the clone: the real launcher and server, its own data, and no pages to build.
let root: string
const started: ChildProcess[] = []

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'thang-start-'))
  chmodSync(root, 0o711)
  mkdirSync(join(root, 'scripts'))
  mkdirSync(join(root, 'server/src'), { recursive: true })
  for (const file of ['start.mjs', 'toolchain.mjs']) {
    copyFileSync(join(repository, 'scripts', file), join(root, 'scripts', file))
  }
  copyFileSync(join(repository, 'package-lock.json'), join(root, 'package-lock.json'))
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
  const face = JSON.stringify(join(repository, 'server/src/index.ts'))
  writeFileSync(
    join(root, 'server/src/main.ts'),
    `import { serve } from ${face}\nprocess.exitCode = await serve()\n`,
  )
})

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  await untilNothingIsLeft()
})

afterAll(() => rmSync(root, { recursive: true, maxRetries: 10 }))

describe('npm start', () => {
  it.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'answered with %s stops Node and PostgreSQL, and ends well',
    async (signal) => {
      const launcher = start()
      await untilItRuns(launcher)
      launcher.kill(signal)
      expect(await once(launcher, 'exit')).toEqual([0, null])
      expect(listOurProcesses()).toEqual([])
    },
  )

  it('stops Node and PostgreSQL even when the launcher itself is killed', async () => {
    const launcher = start()
    await untilItRuns(launcher)
    launcher.kill('SIGKILL')
    await untilNothingIsLeft()
    expect(listOurProcesses()).toEqual([])
  })

  it('stops Node and PostgreSQL when npm is killed, which passes nothing on', async () => {
    const npm = start({ npm_lifecycle_event: 'start' }, ['sh', '-c', '"$0" "$1"; exit'])
    await untilItRuns(npm)
    npm.kill('SIGKILL')
    await untilNothingIsLeft()
    expect(listOurProcesses()).toEqual([])
  })

  it('may be interrupted at any moment of starting, and starts the next time', async () => {
    for (const milliseconds of [200, 600]) {
      const launcher = start()
      await sleep(milliseconds)
      launcher.kill('SIGINT')
      await once(launcher, 'exit')
      expect(listOurProcesses()).toEqual([])
    }
    const launcher = start()
    await untilItRuns(launcher)
    launcher.kill('SIGINT')
    expect(await once(launcher, 'exit')).toEqual([0, null])
  })

  it('says what to do when the port is taken, and starts nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const launcher = start({ PORT: String(port) })
    const said = readAll(launcher)
    expect(await once(launcher, 'exit')).toEqual([1, null])
    expect(await said).toContain(`PORT=${port + 1} npm start`)
    expect(listOurProcesses()).toEqual([])
    other.close()
  })

  it('refuses a second instance on the same data and leaves the first alone', async () => {
    const first = start()
    const url = await untilItRuns(first)
    const second = start()
    const said = readAll(second)
    expect(await once(second, 'exit')).toEqual([1, null])
    expect(await said).toContain('Thang is already running on the data directory')
    expect((await fetch(`${url}/health`)).status).toBe(200)
    first.kill('SIGINT')
    await once(first, 'exit')
  })
})

function start(
  environment: Record<string, string> = {},
  wrapper: readonly string[] = [],
): ChildProcess {
  const [program = '', ...args] = [...wrapper, process.execPath, join(root, 'scripts/start.mjs')]
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'], PORT: '0', THANG_DATA: join(root, 'data'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  return child
}

/** The address it says it runs at. */
async function untilItRuns({ stdout, stderr }: ChildProcess): Promise<string> {
  let said = ''
  stderr?.on('data', (data: Buffer) => (said += data.toString()))
  for await (const data of stdout ?? []) {
    said += String(data)
    const address = /http:\/\/\S+/.exec(said)?.[0]
    if (address) return address
  }
  throw new Error(`it ended instead: ${said}`)
}

async function readAll({ stdout, stderr }: ChildProcess): Promise<string> {
  let said = ''
  for (const stream of [stdout, stderr]) {
    for await (const data of stream ?? []) said += String(data)
  }
  return said
}

async function untilNothingIsLeft(): Promise<void> {
  for (let waited = 0; waited < 20_000 && listOurProcesses().length > 0; waited += 50) {
    await sleep(50)
  }
}

/** Whatever was started from the stand-in or works in its data. */
function listOurProcesses(): string[] {
  if (!existsSync('/proc')) return []
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name))
}

function isOurs(pid: string): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return command.includes(root) || readlinkSync(`/proc/${pid}/cwd`).startsWith(root)
  } catch {
    return false
  }
}
