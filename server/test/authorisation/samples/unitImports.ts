import { randomUUID } from 'node:crypto'
import {
  communeRow,
  unitWorkbook,
} from '../../../src/modules/unitEvents/import/fixtures/unitWorkbook.ts'
import { fingerprint } from '../../../src/modules/unitEvents/import/planImport.ts'
import { insertImport } from '../../../src/modules/unitEvents/import/queries.ts'
import { unitEventRecords } from '../../../src/modules/units/index.ts'
import { insertPerson, today } from '../../peopleWorld.ts'
import type { Sample } from '../sample.ts'
import type { Site } from '../site.ts'

export const unitImportSamples: readonly Sample[] = [
  { route: 'GET /unit-imports', reach: 'self', fill: async () => ({}) },
  { route: 'GET /unit-imports/template', reach: 'self', fill: async () => ({}) },
  {
    // It is the first step of a change, and for those alone who may make it.
    route: 'POST /unit-imports/check',
    reach: 'self',
    fill: async (_, { unit }) => ({ body: { file: base64(await workbookBelow(unit)) } }),
  },
  {
    route: 'POST /unit-imports/annotated',
    about: 'có ô sai / with a wrong cell',
    reach: 'self',
    fill: async () => ({ body: { file: base64(await workbookBelow('không-có')) } }),
  },
  {
    route: 'POST /unit-imports',
    about: 'lập đơn vị trực thuộc / a unit below it',
    reach: 'unit',
    // A workbook may be about many units.
    fill: async (_, { unit }) => ({ body: await checkedBelow(unit), at: null }),
  },
  {
    route: 'POST /unit-imports/:id/undo',
    about: 'đã lập đơn vị trực thuộc / that began a unit below it',
    reach: 'unit',
    fill: async (site, { unit }) => ({
      id: await importedBelow(site, unit),
      body: { reason: 'nhập nhầm' },
    }),
  },
]

function base64(bytes: Buffer): string {
  return bytes.toString('base64')
}

function workbookBelow(parent: string): Promise<Buffer> {
  return unitWorkbook({ units: [communeRow(randomUUID(), { parent })] })
}

/** A workbook as it is sent once it was checked. */
async function checkedBelow(parent: string) {
  const unit = randomUUID()
  const row = communeRow(unit, { parent })
  const bytes = await unitWorkbook({ units: [row], common: [{ ...ordered, on: '23/11/2026' }] })
  const name = `Xã ${unit}`
  const create = { name, shortName: name, nameEn: null, kind: 'commune', parent } as const
  const change = { kind: 'create', effectiveOn: today, unit, create } as const
  const basis = { number: ordered.number, issuedOn: today, issuer: ordered.issuer }
  const plan = fingerprint([{ change, basis, note: null }])
  return { file: base64(bytes), fileName: 'don-vi.xlsx', plan }
}

const ordered = { number: '01/QĐ-UBND', issuedOn: '23/11/2026', issuer: 'UBND tỉnh' }

/** An import by somebody else, not drawn yet; its number. */
async function importedBelow(site: Site, parent: string): Promise<number> {
  const by = await insertPerson(site.db)
  const at = site.now()
  const unit = randomUUID()
  const name = `Đơn vị ${unit}`
  const create = { kind: 'other', parent, name, shortName: name, nameEn: null } as const
  const event = { kind: 'create', effectiveOn: today, unit, create } as const
  const document = { number: '01/QĐ-UBND', issuedOn: today, issuer: 'UBND tỉnh' }
  const actingPost = { post: 1, title: 'Quản trị', role: 'administrator', forPerson: null }
  return site.db.write(async (trx) => {
    await unitEventRecords.lockUnitEvents(trx)
    const file = { fileName: 'don-vi.xlsx', sha256: '0'.repeat(64), rows: 1 }
    const id = await insertImport(trx, { ...file, counts: { create: 1 }, by, at })
    const coded = { ...event, event: randomUUID(), legalBasis: document.number }
    const kept = { event: coded, document, note: null, by, actingPost, at, settled: true }
    await unitEventRecords.insertOfficeEvent(trx, { ...kept, importId: id })
    return id
  })
}
