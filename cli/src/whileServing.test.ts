import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { runThangWith, surroundings, workFolder } from './test/runThang.ts'

/** The real server on a bundled database; gives what the terminal says once it is served. */
async function serve(data: string): Promise<string> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'main.ts'), 'serve'], {
    env: { ...surroundings, THANG_DATA: data, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
  let said = ''
  for await (const part of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += String(part)
    if (said.includes('There is no administrator yet')) break
  }
  child.stdout.resume()
  return said
}

async function createAdministrator(site: string, token: string): Promise<void> {
  const units = await (await fetch(`${site}/api/v1/units`)).json()
  const person = { name: 'Nguyễn Văn An', email: 'an@dti.example.vn' }
  const password = 'con voi nhỏ uống nước suối'
  const answer = await fetch(`${site}/api/v1/first-administrator`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...person, password, token, unit: Object(units).units[0].code }),
  })
  expect(answer.status).toBe(200)
}

it('commands for the audit and for accounts work while the server runs on the bundled database', async () => {
  const folder = workFolder({})
  // Passable, so that the bundled PostgreSQL of a run as root can keep its data here.
  chmodSync(folder, 0o755)
  const data = join(folder, 'data')
  const said = await serve(data)
  const site = /is running at (\S+)/.exec(said)?.[1] ?? ''
  const thang = (...args: readonly string[]) => runThangWith({ THANG_DATA: data }, folder, ...args)

  const link = await thang('admin', 'link')
  expect(link).toMatchObject({ code: 0, err: '' })
  await createAdministrator(site, /#(\S+)/.exec(link.out)?.[1] ?? '')

  const reset = await thang('admin', 'reset', '--email', 'an@dti.example.vn')
  expect(reset).toMatchObject({ code: 0, out: expect.stringContaining('Nguyễn Văn An') })
  expect(await thang('audit', 'verify')).toMatchObject({ code: 0 })
  expect(await thang('audit', 'export', '--out', 'a.csv')).toMatchObject({ code: 0 })
  expect(await readFile(join(folder, 'a.csv'), 'utf8')).toContain('second-factor.reset')
  expect((await fetch(`${site}/api/v1/sign-in-options`)).status).toBe(200)
}, 120_000)

it('where no database was made, the audit has nothing to verify and makes none', async () => {
  const folder = workFolder({})
  const { code, err } = await runThangWith(
    { THANG_DATA: join(folder, 'data') },
    folder,
    'audit',
    'verify',
  )
  expect([code, err]).toEqual([1, expect.stringContaining('chưa có nhật ký')])
})
