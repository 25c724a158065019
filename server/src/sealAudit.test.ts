import { readdir, writeFile } from 'node:fs/promises'
import { beforeEach, expect, it } from 'vitest'
import { type AuditSite, auditSite, cutTail } from '../test/auditSite.ts'
import { trySealAudit } from './sealAudit.ts'

let site: AuditSite
beforeEach(async () => {
  site = await auditSite()
})

async function sealed(): Promise<string[]> {
  const lines: string[] = []
  await trySealAudit({
    config: { dataDirectory: site.data },
    db: site.database.db,
    keys: site.keys,
    clock: () => new Date('2026-03-02T02:00:00Z'),
    log: (line) => void lines.push(line),
  })
  return lines
}

it('a start and a stop seal the audit where it has grown', async () => {
  expect(await sealed()).toEqual([])
  expect(await sealed()).toEqual([])
  await site.append(1)
  expect(await sealed()).toEqual([])
  expect(await readdir(site.directory)).toEqual(['2026-03-02.2.json', '2026-03-02.json'])
})

it('whoever looks at the terminal is told that entries were removed', async () => {
  await sealed()
  await site.tamper(...cutTail)
  expect(await sealed()).toEqual([expect.stringContaining('thang audit verify')])
})

it('a directory that cannot be written hinders neither start nor stop', async () => {
  await writeFile(site.directory, 'a file in its place')
  expect(await sealed()).toEqual([expect.stringMatching(/^Không niêm phong được nhật ký/)])
})
