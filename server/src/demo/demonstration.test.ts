import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useTestDatabase } from '../../test/harness.ts'
import { testFiles } from '../../test/testFiles.ts'
import { loadInstanceKeys } from '../platform/keys/instanceKeys.ts'
import { buildDemonstration } from './buildDemonstration.ts'

const database = useTestDatabase({ seeded: true })
let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'thang-demo-'))
})
afterAll(() => rm(directory, { recursive: true }))

it('a demonstration is built', async () => {
  const { appUrl, ownerUrl } = database()
  const keys = await loadInstanceKeys(directory)
  const built = await buildDemonstration({
    appUrl,
    ownerUrl,
    keys,
    files: testFiles(directory),
    now: new Date(),
    log: console.log,
  })
  expect(built.accounts.length).toBeGreaterThan(0)
}, 200_000)
