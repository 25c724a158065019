import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

export interface Product {
  readonly address: string
  readonly stop: () => Promise<void>
}

/** The real product with the shipped data, on a free port and a data directory of its own. */
export async function startProduct(): Promise<Product> {
  if (!existsSync(join(root, 'web/dist/server/render.js'))) {
    throw new Error('The pages are not built: npm run build')
  }
  const directory = await mkdtemp(join(tmpdir(), 'thang-browser-'))
  const port = await freePort()
  const server = spawn(process.execPath, [join(root, 'server/src/main.ts')], {
    cwd: root,
    env: { ...process.env, THANG_DATA: directory, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  server.stdout.on('data', (text: Buffer) => said.push(text.toString()))
  server.stderr.on('data', (text: Buffer) => said.push(text.toString()))
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const address = `http://localhost:${port}`
  for (let tries = 0; !(await answers(address)); tries += 1) {
    if (tries > 200 || server.exitCode !== null) throw new Error(said.join(''))
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  return {
    address,
    async stop() {
      server.kill('SIGTERM')
      await ended
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const given = probe.address()
      const port = typeof given === 'object' && given !== null ? given.port : 0
      probe.close(() => resolve(port))
    })
  })
}
