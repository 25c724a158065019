import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UnitImportCheck, UnitTree } from '@thang/contracts'
import exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { units, useWorld } from '../../../../test/peopleWorld.ts'
import { programDirectory } from '../../../config.ts'
import { communeRow, type FilledRow, unitWorkbook } from './fixtures/unitWorkbook.ts'
import { kindNames, layouts, listName, sheetKeys } from './vocabulary.ts'

const world = useWorld()

async function download(query = ''): Promise<Buffer> {
  const { status, bytes } = await world().file(
    world().admin.person,
    `/unit-imports/template${query}`,
  )
  expect(status).toBe(200)
  return bytes
}

async function open(bytes: Buffer): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  return workbook
}

async function check(bytes: Buffer): Promise<UnitImportCheck> {
  const body = { file: bytes.toString('base64') }
  const answer = await world().post(world().admin.person, '/unit-imports/check', { body })
  return UnitImportCheck.parse(answer.body)
}

async function load(bytes: Buffer): Promise<void> {
  const { plan, problems } = await check(bytes)
  expect(problems).toEqual([])
  const body = { file: bytes.toString('base64'), fileName: 'xa.xlsx', plan }
  const { refusal } = await world().post(world().admin.person, '/unit-imports', { body })
  expect(refusal).toBeNull()
}

async function treeOn(on: string) {
  const { body } = await world().get(world().admin.person, `/units/tree?on=${on}`)
  return UnitTree.parse(body).units
}

it('the template is for those who import, and for inspectors, who read all', async () => {
  const { officer, nobody, inspector } = world()
  for (const person of [officer.person, nobody]) {
    const { refusal } = await world().get(person, '/unit-imports/template')
    expect(refusal).toBe('forbidden unit-import-not-yours')
  }
  expect((await world().file(inspector.person, '/unit-imports/template')).status).toBe(200)
})

it('the empty template offers kinds, answers and the codes of units, and reads as empty', async () => {
  const bytes = await download()
  const book = await open(bytes)
  expect(sheetKeys.map((key) => book.getWorksheet(layouts[key].name)?.rowCount)).toEqual(
    sheetKeys.map(() => 1),
  )
  const lists = book.getWorksheet(listName)
  expect(lists?.getCell('A2').value).toBe(kindNames.province)
  expect(lists?.getColumn(3).values).toContain(units.industry)
  for (const [sheet, cell] of [
    ['Đơn vị', 'E2'],
    ['Đơn vị', 'F400'],
    ['Sáp nhập', 'D2'],
  ] as const) {
    const rule = book.getWorksheet(sheet)?.getCell(cell).dataValidation
    expect(rule).toMatchObject({ type: 'list' })
    expect(rule?.formulae[0]).toContain(listName)
  }
  expect((await check(bytes)).problems).toMatchObject([{ code: 'units-workbook-no-rows' }])
})

it('the units of a day come filled in, all or those below one, and read as recorded already', async () => {
  const on = '2026-11-23'
  const all = await check(await download(`?on=${on}`))
  const there = await treeOn(on)
  expect(all).toMatchObject({ problems: [], events: [], skipped: there.length })
  const below = await check(await download(`?on=${on}&under=${units.province}`))
  const under = there.filter(({ code, parent }) => [code, parent].includes(units.province))
  expect(below).toMatchObject({ problems: [], skipped: under.length })
})

it('the communes of a province and their reform come in by two workbooks', async () => {
  const old = await rowsOf('vinh-phuc-2025.csv')
  const steps = (await rowsOf('lineage.csv')).filter(({ event }) =>
    event?.startsWith('vinh-phuc-2025-'),
  )
  const next = new Map((await rowsOf('phu-tho-2026.csv')).map((row) => [row['code'], row]))
  const order = { number: '1676/NQ', issuedOn: '16/06/2025', issuer: 'Ủy ban thử' }
  await load(
    await unitWorkbook({
      common: [{ ...order, on: '01/01/2024' }],
      units: [
        { code: 'T', name: 'Tỉnh thử', kind: 'Tỉnh, thành phố' },
        ...old.map((row) => oldRow(row)),
      ],
    }),
  )
  await load(
    await unitWorkbook({
      common: [{ ...order, on: '01/07/2025' }],
      merges: steps.map(({ predecessor, successor }) => ({
        from: `T${predecessor}`,
        code: `T${successor}`,
        begins: 'Có',
        name: next.get(successor)?.['name_vi'] ?? '',
        kind: 'Xã, phường',
        parent: 'T',
      })),
    }),
  )
  const communesOn = async (day: string) =>
    (await treeOn(day)).filter(({ code, kind }) => kind === 'commune' && /^T(\d|H44)/.test(code))
  expect(await communesOn('2025-06-30')).toHaveLength(121)
  const reformed = await communesOn('2025-07-01')
  expect(reformed).toHaveLength(36)
  expect(reformed.find(({ code }) => code === 'TH44.199')?.name).toBe('Phường Vĩnh Yên')
})

/** A commune or district as it was, under codes that no unit has. */
function oldRow(row: Readonly<Record<string, string>>): FilledRow {
  const kind = row['kind'] === 'district' ? kindNames.district : kindNames.commune
  const parent = row['parent'] === '26' ? 'T' : `T${row['parent']}`
  return communeRow(`T${row['code']}`, { name: row['name_vi'] ?? '', kind, parent })
}

/** The rows of a shipped table by the names of its columns. */
async function rowsOf(name: string): Promise<Record<string, string>[]> {
  const text = await readFile(join(programDirectory, 'data/units', name), 'utf8')
  const [head = '', ...rows] = text.trim().split('\n')
  const titles = head.split(',')
  return rows.map((row) =>
    Object.fromEntries(row.split(',').map((cell, index) => [titles[index] ?? '', cell])),
  )
}
