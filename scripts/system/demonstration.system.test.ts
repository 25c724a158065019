import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { readZip } from '../../server/src/platform/workbooks/index.ts'
import { Official } from './official.ts'

const root = resolve(import.meta.dirname, '../..')
const label = 'DỮ LIỆU MINH HỌA'
const directory = mkdtempSync(join(tmpdir(), 'thang-demonstration-'))
let port = 0
let child: ChildProcess | undefined
let said = ''
let address = ''

beforeAll(async () => {
  chmodSync(directory, 0o711)
  port = await freePort()
  address = `http://127.0.0.1:${port}`
  // The first start is cut off while it builds; the next one begins anew.
  begin(['--demo'])
  await heard(/Đang dựng bản trình diễn/)
  await sleep(3000)
  await killAtOnce()
  begin(['--demo'])
  await heard(/otpauth:/)
}, 600_000)

afterAll(async () => {
  await stop()
  rmSync(directory, { recursive: true, force: true, maxRetries: 10 })
})

it('every role has an account that signs in with the password and key that are printed once', async () => {
  const secret = /secret=([A-Z2-7]+)/.exec(said)?.[1] ?? ''
  const accounts = [...said.matchAll(/^ {2}.+? {2,}(\S+@minhhoa\.example) +(\S+)$/gm)]
  const roles = new Set<string>()
  for (const [, email, password] of accounts) {
    const official = new Official(address)
    await official.demand('POST', '/session', { email, password })
    const code = new TOTP({ secret }).generate()
    await official.demand('POST', '/session/second-factor', { code })
    const session = Session.parse(await official.demand('GET', '/session'))
    expect(session.step).toBeNull()
    for (const { post } of session.authorities) roles.add(post.role)
  }
  expect([...roles].toSorted()).toEqual([
    'administrator',
    'appraiser',
    'coordinator',
    'council',
    'head',
    'inspector',
    'leader',
    'officer',
  ])
})

const Session = z.object({
  step: z.string().nullable(),
  authorities: z.array(z.object({ post: z.object({ role: z.string() }) })),
})
const Editions = z.object({
  editions: z.array(z.object({ code: z.string(), revision: z.number() })),
})

it('two years are published, the second with an erratum', async () => {
  const { editions } = Editions.parse(await (await fetch(`${address}/api/v1/editions`)).json())
  const own = editions.filter(({ code }) => code.startsWith('minh-hoa'))
  expect(own.map(({ code }) => code).toSorted()).toEqual(
    ['2023', '2024'].flatMap((year) =>
      ['commune', 'department', 'district'].map((kind) => `${published}-${year}-${kind}`),
    ),
  )
  const answer = await fetch(`${address}/api/v1/editions/${published}-2024-commune/revisions`)
  expect(
    z.object({ revisions: z.array(z.unknown()) }).parse(await answer.json()).revisions,
  ).toHaveLength(2)
})

const published = 'minh-hoa-chuyen-doi-so-26'

it('every page, also of real results and of the workspace, carries the label on the screen and on paper', async () => {
  const pages = [
    '/',
    '/en',
    '/bang-xep-hang/dti-2021',
    `/bang-xep-hang/${published}-2024-commune`,
    '/don-vi/26',
    '/khong-co-trang-nay',
    '/lam-viec',
    '/lam-viec/ky-danh-gia',
    '/en/workspace',
  ]
  for (const page of pages) {
    const html = await (await fetch(`${address}${page}`)).text()
    expect(html, page).toContain(label)
    expect(html, page).toContain('href="/demonstration.css"')
  }
  expect(await (await fetch(`${address}/demonstration.css`)).text()).toContain(label)
})

it('every paper, workbook and table that is taken away carries the label', async () => {
  const framework = `${address}/api/v1/frameworks/minh-hoa-cap-xa-2023`
  const files = {
    csv: await download(`${address}/api/v1/editions/${published}-2024-commune/ranking.csv`),
    docx: await download(`${framework}/annex.docx`),
    xlsx: await download(`${framework}/file.xlsx`),
    json: await download(`${address}/api/v1/editions/${published}-2024-commune/edition.json`),
  }
  const rows = files.csv.toString().trim().split('\n').slice(1)
  expect(rows.every((row) => row.trimEnd().endsWith(label))).toBe(true)
  expect(partsOf(files.docx).get('word/document.xml')).toContain(label)
  expect(partsOf(files.xlsx).get('xl/worksheets/sheet1.xml')).toContain(label)
  expect(files.json.toString()).toMatch(/"demonstration":\s*true/)
})

it('a later start is quick, prints no password, and says so also where it is started as usual', async () => {
  await stop()
  const began = performance.now()
  begin([])
  await heard(/is running at/)
  expect(performance.now() - began).toBeLessThan(45_000)
  expect(said).not.toContain('otpauth')
  expect(await (await fetch(`${address}/`)).text()).toContain(label)
})

it('a directory with real data is refused with what to do', async () => {
  const real = mkdtempSync(join(tmpdir(), 'thang-real-'))
  mkdirSync(join(real, 'postgres'))
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, 'server/src/main.ts'), '--demo'],
    {
      env: { ...process.env, THANG_DATA: real, PORT: String(await freePort()) },
      encoding: 'utf8',
    },
  )
  rmSync(real, { recursive: true })
  expect([status, stderr]).toEqual([1, expect.stringMatching(/dữ liệu thật.*THANG_DATA/)])
})

function begin(args: readonly string[]): void {
  said = ''
  const own = spawn(process.execPath, [join(root, 'server/src/main.ts'), ...args], {
    cwd: root,
    env: { ...process.env, THANG_DATA: directory, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child = own
  for (const stream of [own.stdout, own.stderr]) {
    stream.on('data', (text: Buffer) => (said += text.toString()))
  }
}

async function heard(pattern: RegExp): Promise<void> {
  while (!pattern.test(said)) {
    if (child?.exitCode !== null) throw new Error(`the server ended: ${said}`)
    await sleep(50)
  }
}

async function killAtOnce(): Promise<void> {
  await end('SIGKILL')
}

async function stop(): Promise<void> {
  await end('SIGINT')
}

async function end(signal: NodeJS.Signals): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

async function download(url: string): Promise<Buffer> {
  const answer = await fetch(url)
  expect(answer.status, url).toBe(200)
  expect(answer.headers.get('content-disposition'), url).toContain('du-lieu-minh-hoa-')
  return Buffer.from(await answer.arrayBuffer())
}

function partsOf(bytes: Buffer): Map<string, string> {
  const parts = readZip(bytes, 20_000_000) ?? new Map<string, Buffer>()
  return new Map([...parts].map(([name, content]) => [name, content.toString()]))
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const found = server.address()
  server.close()
  return typeof found === 'object' && found !== null ? found.port : 0
}
