import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadInstanceKeys } from './instanceKeys.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'thang-keys-'))
})
afterEach(() => rm(directory, { recursive: true }))

const secret = Buffer.from('mười sáu byte bí mật')

it('what is sealed opens again after a restart, for the same row only', async () => {
  const sealed = (await loadInstanceKeys(directory)).seal(secret, 'totp:1')
  const again = await loadInstanceKeys(directory)
  expect(again.open(sealed, 'totp:1')).toEqual(secret)
  expect(() => again.open(sealed, 'totp:2')).toThrow(/authenticate/)
})

it('a changed byte does not open', async () => {
  const keys = await loadInstanceKeys(directory)
  const sealed = keys.seal(secret, 'totp:1')
  sealed[30] = (sealed[30] ?? 0) ^ 1
  expect(() => keys.open(sealed, 'totp:1')).toThrow(/authenticate/)
})

it('two that start at once have the same keys, and leave nothing else behind', async () => {
  const [one, two] = await Promise.all([loadInstanceKeys(directory), loadInstanceKeys(directory)])
  expect(two.open(one.seal(secret, 'x'), 'x')).toEqual(secret)
  expect((await readdir(join(directory, 'keys'))).toSorted()).toEqual([
    'audit-signing.pem',
    'sealing.key',
  ])
})

it('the keys are for the user of the program alone', async () => {
  await loadInstanceKeys(directory)
  const { mode } = await stat(join(directory, 'keys/sealing.key'))
  expect(mode & 0o077).toBe(0)
})

it('a damaged key is named, not replaced', async () => {
  await loadInstanceKeys(directory)
  await writeFile(join(directory, 'keys/sealing.key'), 'gì đó')
  await expect(loadInstanceKeys(directory)).rejects.toThrow(/sealing\.key/)
})
