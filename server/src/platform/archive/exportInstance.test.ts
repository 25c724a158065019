import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createPublicKey } from 'node:crypto'
import { beforeEach, expect, it } from 'vitest'
import { verifyAudit } from '../audit/verifyAudit.ts'
import { loadInstanceKeys } from '../keys/instanceKeys.ts'
import { exportInstance } from './exportInstance.ts'
import { audit, fillInstance } from './fixtures/fillInstance.ts'
import { clock, type Installation, useWorkshop, versions } from './fixtures/installation.ts'
import { importInstance } from './importInstance.ts'

const workshop = useWorkshop()
let source: Installation
let path = ''
beforeEach(async () => {
  source = await workshop.onTestServer({ seeded: true })
  await fillInstance(workshop.open(source.appUrl), source.appUrl, source.dataDirectory)
  path = join(workshop.newPath('folder'), 'whole.tar.gz')
  await mkdir(dirname(path))
})

it('what is written during an export is wholly in it or wholly not', async () => {
  const writing = { on: true, count: 3 }
  const db = workshop.open(source.appUrl)
  const writer = (async () => {
    for (; writing.on; writing.count += 2) await db.write((trx) => audit(trx, 2))
  })()
  await exportInstance(path, { ...source, versions, clock })
  writing.on = false
  await writer
  const target = await workshop.onTestServer()
  await importInstance(path, { ...target, versions })
  const keys = await loadInstanceKeys(target.dataDirectory)
  const report = await verifyAudit({
    db: workshop.open(target.appUrl),
    directory: join(target.dataDirectory, 'audit-heads'),
    publicKey: createPublicKey(keys.signingKey),
  })
  expect(report).toMatchObject({ whole: true, broken: null })
  expect(report.count % 2).toBe(1)
  expect(report.count).toBeLessThan(writing.count)
})

it('a file of that name is left as it is', async () => {
  await writeFile(path, 'mine')
  const attempt = exportInstance(path, { ...source, versions, clock })
  await expect(attempt).rejects.toThrow(/there already/)
  expect(await readFile(path, 'utf8')).toBe('mine')
})

it('where people are, the keys must be at hand; what fails leaves nothing behind', async () => {
  await rm(join(source.dataDirectory, 'keys'), { recursive: true })
  const attempt = exportInstance(path, { ...source, versions, clock })
  await expect(attempt).rejects.toThrow(/same THANG_DATA/)
  expect(await readdir(dirname(path))).toEqual([])
})

it('a database of another version is not exported', async () => {
  const older = { ...versions, migrations: versions.migrations.slice(0, -1) }
  const attempt = exportInstance(path, { ...source, versions: older, clock })
  await expect(attempt).rejects.toThrow(/thang migrate/)
})
