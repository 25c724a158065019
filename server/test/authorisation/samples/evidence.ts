import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { insertFile } from '../../../src/modules/evidence/fileQueries.ts'
import { decisionData as data } from '../../../src/modules/evidence/fixtures/sendingFiles.ts'
import { insertDocument } from '../../../src/modules/evidence/queries.ts'
import {
  insertUpload,
  markReady,
  markStoring,
} from '../../../src/modules/evidence/uploads/queries.ts'
import { partType } from '../../../src/platform/http/actorBytes.ts'
import type { Asked, Filling, Sample } from '../sample.ts'
import type { Site } from '../site.ts'
import { standingIn } from './standing.ts'

const bytes = Buffer.from('%PDF-1.7')
const sha256 = createHash('sha256').update(bytes).digest('hex')

/** All about internal documents; public ones are tried beside the module. */
export const evidenceSamples: readonly Sample[] = [
  {
    route: 'GET /evidence',
    reach: 'unit',
    fill: async (site, { unit }) => {
      const summary = `Tài liệu ${randomUUID()}`
      await documentOf(site, unit, summary)
      return { query: { q: summary }, finds: summary }
    },
  },
  { route: 'GET /evidence/limits', reach: 'self', fill: async () => ({}) },
  asking('GET /evidence/:id'),
  asking('GET /evidence/:id/uses'),
  {
    route: 'GET /evidence-files/:id',
    reach: 'unit',
    fill: async (site, { unit }) => ({ id: await fileOf(site, unit) }),
  },
  {
    route: 'POST /evidence',
    reach: 'unit',
    fill: async (__, { unit }) => ({ body: { ...data, unit } }),
  },
  asking('PUT /evidence/:id', { body: { ...data, base: 1, number: '13/QĐ' } }),
  {
    route: 'POST /evidence/:id/files',
    reach: 'unit',
    fill: async (site, asked) => ({
      id: await documentOf(site, asked.unit),
      body: { upload: await uploadOf(site, asked, 'ready'), replaces: null },
    }),
  },
  asking('POST /evidence/:id/withdraw', { body: { reason: 'ban hành nhầm' } }),
  {
    route: 'POST /evidence-uploads',
    reach: 'unit',
    fill: async (__, { unit }) => ({
      body: { unit, name: 'a.pdf', bytes: bytes.length, sha256: null },
    }),
  },
  {
    route: 'GET /evidence-uploads/:id',
    about: 'tệp mình gửi / of one’s own',
    reach: 'self',
    fill: ofOwn({}),
  },
  {
    route: 'PATCH /evidence-uploads/:id',
    about: 'tệp mình gửi / of one’s own',
    reach: 'unit',
    fill: ofOwn({ body: bytes, headers: { 'upload-offset': '0', 'content-type': partType } }),
  },
  {
    route: 'POST /evidence-uploads/:id/complete',
    about: 'tệp mình gửi, chưa xong / of one’s own, not whole yet',
    reach: 'unit',
    conflict: 'upload-incomplete',
    fill: ofOwn({}),
  },
  {
    route: 'DELETE /evidence-uploads/:id',
    about: 'tệp mình gửi / of one’s own',
    reach: 'unit',
    fill: ofOwn({}),
  },
]

/** The same request about a document of the unit that nobody else was asked about. */
function asking(route: string, filling: Omit<Filling, 'id'> = {}): Sample {
  const fill = async (site: Site, { unit }: Asked) => ({
    ...filling,
    id: await documentOf(site, unit),
  })
  return { route, reach: 'unit', fill }
}

/** The same about an upload that the asker began while they still could; who cannot sign in began none. */
function ofOwn(filling: Omit<Filling, 'id'>): Sample['fill'] {
  return async (site, asked) => ({ ...filling, id: await uploadOf(site, asked, 'begun') })
}

function documentOf(site: Site, unit: string, summary = data.summary): Promise<number> {
  const by = standingIn(site, unit).person
  const document = { ...data, unit, summary, by, at: site.now() }
  return site.db.write((trx) => insertDocument(trx, document))
}

async function fileOf(site: Site, unit: string): Promise<number> {
  const document = await documentOf(site, unit)
  const path = join(await mkdtemp(join(tmpdir(), 'thang-sample-')), 'file')
  await writeFile(path, bytes)
  await site.files.store.put(path, sha256)
  const by = standingIn(site, unit).person
  const file = { document, name: 'a.pdf', bytes: bytes.length, sha256, by, at: site.now() }
  const checked = { type: 'pdf', scan: 'clean', replaces: null } as const
  return site.db.write((trx) => insertFile(trx, { ...file, ...checked }))
}

async function uploadOf(
  site: Site,
  { asker, unit }: Asked,
  state: 'begun' | 'ready',
): Promise<string> {
  const id = randomUUID()
  const person = asker.person === '' ? standingIn(site, unit).person : asker.person
  const at = site.now()
  const expiresAt = new Date(at.getTime() + 86_400_000)
  const begun = {
    id,
    unit,
    person,
    name: 'a.pdf',
    bytes: bytes.length,
    sha256: null,
    at,
    expiresAt,
  }
  await site.db.write(async (trx) => {
    await insertUpload(trx, begun)
    if (state === 'begun') return
    await markStoring(trx, id, { sha256, type: 'pdf', scan: 'clean' })
    await markReady(trx, id)
  })
  return id
}
