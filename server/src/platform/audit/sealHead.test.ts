import { createPublicKey } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type AuditSite, auditSite, cutTail } from '../../../test/auditSite.ts'
import { loadInstanceKeys } from '../keys/instanceKeys.ts'
import { verifyAudit } from './verifyAudit.ts'

let site: AuditSite
beforeEach(async () => {
  site = await auditSite()
})

describe('a sealed file', () => {
  beforeEach(async () => {
    await site.seal('2026-03-01T02:00:00Z')
    await site.append(1)
    await site.seal('2026-03-02T02:00:00Z')
  })
  const change = async (file: string, edit: (text: string) => string) => {
    const path = join(site.directory, file)
    await writeFile(path, edit(await readFile(path, 'utf8')))
  }

  it('that was changed is a failure, and its file is named', async () => {
    await change('2026-03-01.json', (text) => text.replace('"count": 7', '"count": 6'))
    expect(await site.verify()).toMatchObject({
      whole: false,
      broken: null,
      badSeals: [{ file: '2026-03-01.json', problem: 'bad-signature' }],
    })
  })

  it('that was signed by another key is a failure', async () => {
    const other = await loadInstanceKeys(join(site.directory, 'other'))
    const { database, directory } = site
    const publicKey = createPublicKey(other.signingKey)
    const report = await verifyAudit({ db: database.db, directory, publicKey })
    expect(report.badSeals.map(({ problem }) => problem)).toEqual(['other-key', 'other-key'])
  })

  it('of another installation is a failure', async () => {
    await site.tamper('UPDATE instance SET id = gen_random_uuid()')
    expect((await site.verify()).badSeals[0]?.problem).toBe('other-instance')
  })

  it('that stands under another day is a failure', async () => {
    await rename(join(site.directory, '2026-03-02.json'), join(site.directory, '2026-03-03.json'))
    expect((await site.verify()).badSeals).toEqual([
      { file: '2026-03-03.json', problem: 'renamed' },
    ])
  })

  it('that cannot be read is a warning', async () => {
    await change('2026-03-01.json', (text) => text.slice(0, 40))
    expect(await site.verify()).toMatchObject({
      whole: true,
      seals: 1,
      warnings: [{ kind: 'unreadable', file: '2026-03-01.json' }],
    })
  })

  it('that is gone, though a later one names it, is a warning', async () => {
    await rm(join(site.directory, '2026-03-01.json'))
    expect(await site.verify()).toMatchObject({
      whole: true,
      warnings: [{ kind: 'missing', file: '2026-03-01.json' }],
    })
  })

  it('is checked by the key in itself where the keys are elsewhere, with a warning', async () => {
    const { database, directory } = site
    const report = await verifyAudit({ db: database.db, directory, publicKey: null })
    expect(report).toMatchObject({ whole: true, seals: 2, warnings: [{ kind: 'no-key' }] })
  })
})

describe('sealing', () => {
  it('makes one file a day in Vietnam, and another where the chain has grown', async () => {
    // Six in the afternoon in London is the next day in Hà Nội.
    expect(await site.seal('2026-03-01T18:00:00Z')).toEqual({
      state: 'sealed',
      file: '2026-03-02.json',
    })
    expect(await site.seal('2026-03-02T02:00:00Z')).toEqual({
      state: 'kept',
      file: '2026-03-02.json',
    })
    await site.append(1)
    expect(await site.seal('2026-03-02T03:00:00Z')).toEqual({
      state: 'sealed',
      file: '2026-03-02.2.json',
    })
    expect(await site.seal('2026-03-03T03:00:00Z')).toEqual({
      state: 'sealed',
      file: '2026-03-03.json',
    })
    expect(await site.verify()).toMatchObject({ whole: true, seals: 3, warnings: [] })
  })

  it('changes no earlier file and leaves no half one', async () => {
    await site.seal()
    const first = await readFile(join(site.directory, '2026-03-02.json'), 'utf8')
    await site.append(1)
    await Promise.all([site.seal(), site.seal(), site.seal()])
    expect(await readFile(join(site.directory, '2026-03-02.json'), 'utf8')).toBe(first)
    const names = await readdir(site.directory)
    expect(names.filter((name) => !/^2026-03-02(\.\d)?\.json$/.test(name))).toEqual([])
    expect(await site.verify()).toMatchObject({ whole: true, warnings: [] })
  })

  it('writes nothing over a chain that has less than was sealed, and says so', async () => {
    await site.seal()
    await site.tamper(...cutTail)
    expect(await site.seal('2026-03-03T02:00:00Z')).toEqual({
      state: 'behind',
      file: '2026-03-02.json',
    })
    expect(await readdir(site.directory)).toEqual(['2026-03-02.json'])
  })

  it('does not seal an empty chain', async () => {
    await site.tamper('DELETE FROM audit_entries', `UPDATE audit_head SET seq = 0`)
    expect(await site.seal()).toEqual({ state: 'kept', file: null })
  })
})
