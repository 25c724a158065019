import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import { openDatabase } from './database.ts'
import { namesOfPlans } from './keepPlans.ts'

const database = useTestDatabase()

it('a statement that a connection asks again and again is planned there once, and answers the same', async () => {
  const one = openDatabase(database().ownerUrl, { connections: 1 })
  try {
    const double = async (value: number) => {
      const { rows } = await one.read((trx) =>
        sql<{ doubled: number }>`SELECT ${value}::int * 2 AS doubled`.execute(trx),
      )
      return rows[0]?.doubled
    }
    expect([await double(1), await double(2), await double(3)]).toEqual([2, 4, 6])
    expect(await plans()).toEqual([])
    for (let value = 4; value < 20; value += 1) expect(await double(value)).toBe(2 * value)
    expect(await plans()).toEqual(['SELECT $1::int * 2 AS doubled'])
    await expect(double(2_000_000_000)).rejects.toThrow('out of range')
    expect(await double(21)).toBe(42)
  } finally {
    await one.close()
  }

  async function plans(): Promise<string[]> {
    const { rows } = await one.read((trx) =>
      sql<{ statement: string }>`SELECT statement FROM pg_prepared_statements`.execute(trx),
    )
    return rows.map(({ statement }) => statement)
  }
})

it('of statements that differ each time no plan is kept, and of the others no more than so many', () => {
  const nameOf = namesOfPlans()
  for (let turn = 0; turn < 5000; turn += 1) expect(nameOf(`once ${turn}`)).toBeUndefined()
  const often = Array.from({ length: 100 }, (_, index) => `often ${index}`)
  for (let turn = 0; turn < 4; turn += 1) for (const text of often) nameOf(text)
  const names = often.map((text) => nameOf(text)).filter((name) => name !== undefined)
  expect(new Set(names).size).toBe(80)
  expect(names).toHaveLength(80)
})
