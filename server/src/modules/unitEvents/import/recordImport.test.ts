import { randomUUID } from 'node:crypto'
import { UnitImport, UnitImportCheck, UnitImportList, UnitTree } from '@thang/contracts'
import { beforeAll, describe, expect, it } from 'vitest'
import { units, useWorld } from '../../../../test/peopleWorld.ts'
import { communeRow, type FilledRow, unitWorkbook } from './fixtures/unitWorkbook.ts'
import type { SheetKey } from './vocabulary.ts'

const world = useWorld()
type Filled = Partial<Record<SheetKey, readonly FilledRow[]>>
let count = 0

/** A code that no unit has. */
function code(): string {
  count += 1
  return `I${count}`
}

async function fileOf(filled: Filled): Promise<string> {
  return (await unitWorkbook(filled)).toString('base64')
}

async function check(file: string, as = world().admin.person): Promise<UnitImportCheck> {
  return UnitImportCheck.parse(
    (await world().post(as, '/unit-imports/check', { body: { file } })).body,
  )
}

/** What is sent to record a workbook, as the check by an administrator gives it. */
async function checked(filled: Filled) {
  const file = await fileOf(filled)
  const { plan, problems } = await check(file)
  return { body: { file, fileName: 'Đơn vị xã.xlsx', plan }, problems }
}

async function record(filled: Filled, as = world().admin.person) {
  const { body, problems } = await checked(filled)
  expect(problems).toEqual([])
  return world().post(as, '/unit-imports', { body })
}

async function imported(filled: Filled): Promise<UnitImport> {
  const { body, refusal } = await record(filled)
  expect(refusal).toBeNull()
  return UnitImport.parse(body)
}

function undo(id: number, as = world().admin.person, key = randomUUID()) {
  const body = { reason: 'nhập nhầm tệp' }
  return world().post(as, `/unit-imports/${id}/undo`, { body, key })
}

async function treeOn(on: string) {
  const { body } = await world().get(world().admin.person, `/units/tree?on=${on}`)
  return new Map(UnitTree.parse(body).units.map((unit) => [unit.code, unit]))
}

async function listed(as = world().admin.person): Promise<UnitImportList> {
  return UnitImportList.parse((await world().get(as, '/unit-imports')).body)
}

describe('recording a workbook', () => {
  it('is for those who may record each of its rows', async () => {
    const { officer, head, inspector, nobody, coordinator, provinceAdmin } = world()
    const { body } = await checked({ units: [communeRow(code(), { parent: units.elsewhere })] })
    const refused = [officer.person, head.person, inspector.person, nobody]
    for (const person of [...refused, coordinator.person, provinceAdmin.person]) {
      const { refusal } = await world().post(person, '/unit-imports', { body })
      expect(refusal).toBe('forbidden unit-import-not-yours')
    }
    const own = { units: [communeRow(code())] }
    expect((await record(own, coordinator.person)).status).toBe(200)
  })

  it('records all rows, each an event of the import and a fact of its unit', async () => {
    const [one, two, three] = [code(), code(), code()]
    const before = await treeOn('2026-06-30')
    const done = await imported({
      units: [
        communeRow(two, { parent: one, on: '01/08/2026' }),
        communeRow(one),
        communeRow(three, { on: '01/01/2027', note: 'theo đề án' }),
      ],
    })
    expect(done).toMatchObject({ rows: 3, counts: { create: 3 }, undone: null, actions: ['undo'] })
    expect(await treeOn('2026-06-30')).toEqual(before)
    expect((await treeOn('2026-08-01')).get(two)).toMatchObject({ parent: one, kind: 'commune' })
    expect((await treeOn('2026-12-31')).has(three)).toBe(false)
    expect((await treeOn('2027-01-01')).has(three)).toBe(true)
    const entries = await world().audit(4)
    expect(entries.map(({ action, unit }) => [action, unit])).toEqual([
      ['unit.change', three],
      ['unit.change', two],
      ['unit.change', one],
      ['unit-import.record', null],
    ])
    expect(entries[0]).toMatchObject({ reason: 'theo đề án', after: { import: done.id } })
    expect((await listed()).imports[0]).toEqual(done)
  })

  it('records mergers, new names and new parents in the order in which they can happen', async () => {
    const [a, b, c, merged] = [code(), code(), code(), code()]
    const start = [a, b, c].map((each) => communeRow(each, { on: '01/01/2026' }))
    await imported({ units: start })
    const begins = { begins: 'Có', name: `Xã ${a}`, kind: 'Xã, phường', parent: units.province }
    await imported({
      merges: [
        { from: a, code: merged, ...begins },
        { from: b, code: merged, begins: 'Có', share: '100%' },
        { from: c, code: merged, begins: 'có', share: '40%' },
      ],
      renames: [{ code: c, name: `Xã ${b}` }],
      moves: [{ code: c, parent: merged, on: '02/07/2026' }],
    })
    const tree = await treeOn('2026-07-02')
    expect([tree.has(a), tree.has(b)]).toEqual([false, false])
    expect(tree.get(merged)).toMatchObject({ name: `Xã ${a}`, parent: units.province })
    expect(tree.get(c)).toMatchObject({ name: `Xã ${b}`, parent: merged })
    expect((await treeOn('2026-06-30')).get(a)).toMatchObject({ name: `Xã ${a}` })
  })

  it('is refused with every mistake where a row is wrong, and records nothing', async () => {
    const [good, bad] = [code(), code()]
    const { body } = await checked({ units: [communeRow(good), communeRow(bad, { kind: '?' })] })
    const answer = await world().post(world().admin.person, '/unit-imports', { body })
    expect(answer.refusal).toBe('invalid unit-import-unsound')
    expect((await treeOn('2026-07-01')).has(good)).toBe(false)
  })

  it('is refused where units changed since it was checked, and where nothing is new', async () => {
    const [one, two] = [code(), code()]
    const { body } = await checked({ units: [communeRow(one), communeRow(two)] })
    await imported({ units: [communeRow(one)] })
    const late = await world().post(world().admin.person, '/unit-imports', { body })
    expect(late.refusal).toBe('conflict unit-import-changed')
    expect((await record({ units: [communeRow(one)] })).refusal).toBe(
      'conflict unit-import-nothing-new',
    )
  })

  it('leaves out units of a coming day that the same workbook brings again', async () => {
    const one = code()
    const coming = { on: '01/01/2030', number: '1/NQ', issuedOn: '01/01/2026', issuer: 'HĐND' }
    const filled = { units: [communeRow(one)], common: [coming] }
    await imported(filled)
    const again = await check(await fileOf(filled))
    expect([again.problems, again.skipped, again.events]).toEqual([[], 1, []])
  })

  it('does not end a unit that has posts, and names them', async () => {
    const [old, next] = [code(), code()]
    await imported({ units: [communeRow(old, { on: '01/01/2026' }), communeRow(next)] })
    await world().addPost({ unit: old, role: 'officer' })
    const merge = { from: old, code: next, begins: 'Không', on: '01/09/2026' }
    const { problems } = await checked({ merges: [merge] })
    expect(problems).toMatchObject([
      { code: 'units-row-posts', sheet: 'Sáp nhập', row: 2, column: 'A' },
    ])
    expect(problems[0]?.message.vi).toContain('bằng biểu mẫu')
  })

  it('is done once, however often it is sent', async () => {
    const { body } = await checked({ units: [communeRow(code())] })
    const key = randomUUID()
    const send = () => world().post(world().admin.person, '/unit-imports', { body, key })
    const [first, again] = [await send(), await send()]
    expect(again.body).toEqual(first.body)
    const { sha256 } = UnitImport.parse(first.body)
    expect((await listed()).imports.filter((each) => each.sha256 === sha256)).toHaveLength(1)
  })
})

describe('undoing an import', () => {
  it('is for those who may withdraw each of its events', async () => {
    const { officer, inspector, nobody, provinceAdmin } = world()
    const { id } = await imported({ units: [communeRow(code(), { parent: units.elsewhere })] })
    for (const person of [inspector.person, provinceAdmin.person]) {
      expect((await undo(id, person)).refusal).toMatch(/^forbidden /)
    }
    for (const person of [officer.person, nobody]) {
      expect((await undo(id, person)).refusal).toMatch(/^not_found/)
    }
    const seen = (await listed(provinceAdmin.person)).imports.find((each) => each.id === id)
    expect(seen?.actions).toEqual([])
    expect((await undo(id)).status).toBe(200)
  })

  it('gives the tree as it was, and the same workbook can be recorded again', async () => {
    const [one, two] = [code(), code()]
    const filled = { units: [communeRow(one), communeRow(two, { parent: one })] }
    const before = await treeOn('2026-11-23')
    const { id } = await imported(filled)
    const { body } = await undo(id)
    expect(UnitImport.parse(body)).toMatchObject({
      undone: { by: { id: world().admin.person }, reason: 'nhập nhầm tệp' },
      actions: [],
    })
    expect(await treeOn('2026-11-23')).toEqual(before)
    const entries = await world().audit(3)
    expect(entries.map(({ action }) => action).toSorted()).toEqual([
      'unit-import.undo',
      'unit.withdraw',
      'unit.withdraw',
    ])
    await imported(filled)
    expect((await treeOn('2026-11-23')).get(two)).toMatchObject({ parent: one })
  })

  it('is refused where a later event or a post stands on it, and a second time', async () => {
    const [one, two] = [code(), code()]
    const { id } = await imported({ units: [communeRow(one)] })
    const later = await imported({ units: [communeRow(two, { parent: one, on: '01/10/2026' })] })
    expect((await undo(id)).refusal).toBe('conflict unit-event-needed')
    expect((await undo(later.id)).status).toBe(200)
    const post = await world().addPost({ unit: one, role: 'officer' })
    expect((await undo(id)).refusal).toBe('conflict posts-stand')
    await world().post(world().admin.person, `/posts/${post}/close`, {
      body: { reason: 'lập nhầm' },
    })
    expect((await undo(later.id)).refusal).toBe('conflict unit-import-undone')
    expect((await undo(999_999)).refusal).toMatch(/^not_found/)
  })

  it('is done once, however often it is sent', async () => {
    const { id } = await imported({ units: [communeRow(code())] })
    const key = randomUUID()
    const [first, again] = [await undo(id, undefined, key), await undo(id, undefined, key)]
    expect(again.body).toEqual(first.body)
    expect((await undo(id)).refusal).toBe('conflict unit-import-undone')
  })
})

describe('the list of imports', () => {
  beforeAll(() => imported({ units: [communeRow(code())] }))

  it('is for those who import, and for inspectors, who do not', async () => {
    const { officer, nobody, inspector, coordinator } = world()
    for (const person of [officer.person, nobody]) {
      const { refusal } = await world().get(person, '/unit-imports')
      expect(refusal).toBe('forbidden unit-import-not-yours')
    }
    const seen = await listed(inspector.person)
    expect([seen.mayImport, seen.imports.length > 0]).toEqual([false, true])
    expect(seen.imports.flatMap(({ actions }) => actions)).toEqual([])
    expect((await listed(coordinator.person)).mayImport).toBe(true)
  })
})
