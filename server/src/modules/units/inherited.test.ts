import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import { inheritedBy, listBequests } from './inherited.ts'

const database = useTestDatabase({ seeded: true })
const bequests = [
  { ended: 'a', heir: 'c' },
  { ended: 'b', heir: 'c' },
  { ended: 'c', heir: 'd' },
  { ended: 'c', heir: 'e' },
]

it.each([
  ['d', ['a', 'b', 'c', 'd']],
  ['e', ['a', 'b', 'c', 'e']],
  ['c', ['a', 'b', 'c']],
  ['a', ['a']],
])('%s has what %j left', (heir, expected) => {
  expect([...inheritedBy(bequests, [heir])].toSorted()).toEqual(expected)
})

it('a unit that went into itself ends the walk', () => {
  expect([...inheritedBy([{ ended: 'a', heir: 'a' }], ['a'])]).toEqual(['a'])
})

it.each([
  ['2025-06-30', false],
  ['2025-07-01', true],
])('on %s Phú Thọ of 2025 has what Vĩnh Phúc left: %s', async (today, left) => {
  const found = await database().db.read((trx) => listBequests(trx, today))
  expect(inheritedBy(found, ['25-2025']).has('26')).toBe(left)
})

it('a unit that gave away a part and lives on leaves nothing', async () => {
  const { db } = database()
  await db.write((trx) =>
    sql`
      INSERT INTO unit_lineage (event, kind, effective_on, predecessor_code, successor_code, share)
      VALUES ('part', 'transfer', '2025-08-01', '08-2025', '25-2025', 0.1)
    `.execute(trx),
  )
  const found = await db.read((trx) => listBequests(trx, '2026-11-23'))
  expect(inheritedBy(found, ['25-2025']).has('08-2025')).toBe(false)
})
