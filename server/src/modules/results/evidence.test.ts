import { createHash } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EditionTrace } from '@thang/contracts'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { insertFile } from '../evidence/fileQueries.ts'
import { insertDocument } from '../evidence/queries.ts'
import { insertCitation } from '../submissions/citationQueries.ts'
import { situationIn, useResultWorld } from './fixtures/resultWorld.ts'

const world = useResultWorld()
const bytes = Buffer.from('%PDF-1.7\nkế hoạch')
const sha256 = createHash('sha256').update(bytes).digest('hex')

it('a published answer names its public documents with their files; of internal ones that there are some', async () => {
  const opened = await world().openTold()
  const open = await cite(opened.own, 'public', 'Kế hoạch 12')
  const hidden = await cite(opened.own, 'internal', 'Biên bản mật')
  const code = await publish(opened.round)
  const { body } = await world().get(world().neighbour, `/editions/${code}/units/H44.07/trace`)
  expect(EditionTrace.parse(body).nodes[0]?.children[0]?.evidence).toEqual([
    {
      public: true,
      number: '12/KH',
      issuedOn: '2026-02-01',
      issuer: 'Sở Công Thương',
      summary: 'Kế hoạch 12',
      pages: 'tr. 3',
      files: [{ id: open, name: 'ke-hoach.pdf', bytes: bytes.length, sha256, inline: true }],
    },
    {
      public: false,
      number: null,
      issuedOn: null,
      issuer: null,
      summary: null,
      pages: null,
      files: [],
    },
  ])
  expect(JSON.stringify(body)).not.toContain('mật')
  const file = await world().file(world().neighbour, `/editions/${code}/evidence/${open}`)
  expect(file.bytes).toEqual(bytes)
  expect(file.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringMatching(/^attachment; filename="ke-hoach.pdf"/),
    'x-content-type-options': 'nosniff',
  })
  const shown = await world().file(
    world().neighbour,
    `/editions/${code}/evidence/${open}?view=inline`,
  )
  expect(shown.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
  for (const path of [
    `/editions/${code}/evidence/${hidden}`,
    `/editions/dti-2022/evidence/${open}`,
  ]) {
    expect((await world().file(world().neighbour, path)).status).toBe(404)
  }
})

it.each([
  ['made internal', sql`visibility = 'internal'`],
  ['withdrawn', sql`withdrawn_at = now(), withdrawn_by = edited_by, withdrawal_reason = 'nhầm'`],
])('of a document that was %s since, only that there was one is told', async (_, change) => {
  const opened = await world().openTold()
  const file = await cite(opened.own, 'public', 'Danh sách cán bộ')
  const code = await publish(opened.round)
  const url = `/editions/${code}/evidence/${file}`
  const before = await world().file(world().neighbour, url)
  expect(before).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } })
  await world().database.db.write((trx) =>
    sql`
      UPDATE evidence_documents SET ${change}
      WHERE id = (SELECT document_id FROM evidence_files WHERE id = ${file})
    `.execute(trx),
  )
  const { body } = await world().get(world().neighbour, `/editions/${code}/units/H44.07/trace`)
  const [said] = EditionTrace.parse(body).nodes[0]?.children[0]?.evidence ?? []
  expect(said).toMatchObject({ public: false, summary: null, pages: null, files: [] })
  expect(JSON.stringify(body)).not.toMatch(/Danh sách|ke-hoach/)
  expect((await world().file(world().neighbour, url)).status).toBe(404)
})

it('a file of a document that no published answer cites is nobody’s to have', async () => {
  const opened = await world().openTold()
  const later = await world().openTold()
  const cited = await cite(later.own, 'public', 'Chưa công bố')
  const code = await publish(opened.round)
  const { status } = await world().file(world().neighbour, `/editions/${code}/evidence/${cited}`)
  expect(status).toBe(404)
})

async function publish(round: number): Promise<string> {
  situationIn(await world().step({ round, step: 'close' }))
  world().giveFactor(world().council)
  situationIn(await world().step({ round, step: 'sign' }))
  world().giveFactor(world().coordinator)
  return situationIn(await world().publish(round)).editions[0]?.code ?? ''
}

/** A document with one file, cited at 1.1; the number of the file. */
async function cite(
  submission: number,
  visibility: 'public' | 'internal',
  summary: string,
): Promise<number> {
  const { evidence, database, officer: by } = world()
  // The store takes it away from there.
  const path = join(await mkdtemp(join(tmpdir(), 'thang-cited-')), 'ke-hoach.pdf')
  await writeFile(path, bytes)
  await evidence.files.store.put(path, sha256)
  const at = new Date('2026-12-01T00:00:00Z')
  return database.db.write(async (trx) => {
    const document = await insertDocument(trx, {
      unit: 'H44.07',
      number: '12/KH',
      issuedOn: '2026-02-01',
      issuer: 'Sở Công Thương',
      signer: null,
      summary,
      visibility,
      by,
      at,
    })
    const about = { name: 'ke-hoach.pdf', bytes: bytes.length, sha256, type: 'pdf' } as const
    const made = { ...about, scan: 'clean', replaces: null, document, by, at } as const
    const file = await insertFile(trx, made)
    const cited = { submission, node: '1.1', document, file: null, pages: 'tr. 3', at, by }
    await insertCitation(trx, cited)
    return file
  })
}
