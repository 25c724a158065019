import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestDatabase } from '../../../test/harness.ts'
import { type Database, openDatabase, type WriteTrx } from './database.ts'
import { withCommit } from './sendWithCommit.ts'

const database = useTestDatabase()
let owner: Database
beforeAll(() => void (owner = openDatabase(database().ownerUrl, { connections: 1 })))
afterAll(() => owner.close())

function insert(trx: WriteTrx, code: string, name = '{}') {
  return sql`${withCommit} INSERT INTO indices (code, name) VALUES (${code}, ${name}::jsonb)`.execute(
    trx,
  )
}

async function codes(trx: Pick<WriteTrx, 'selectFrom'>, like: string): Promise<string[]> {
  const rows = await trx.selectFrom('indices').select('code').where('code', 'like', like).execute()
  return rows.map(({ code }) => code).toSorted()
}

describe('a statement that goes with the COMMIT', () => {
  it('is done when the work is, in order, and seen by whatever is asked after it', async () => {
    await owner.write(async (trx) => {
      await insert(trx, 'with-1')
      expect(await codes(trx, 'with-%')).toEqual(['with-1'])
      await insert(trx, 'with-2')
      await insert(trx, 'with-3')
    })
    expect(await owner.read((trx) => codes(trx, 'with-%'))).toEqual(['with-1', 'with-2', 'with-3'])
  })

  it('undoes the whole work where it fails, which is told in its own words', async () => {
    const work = owner.write(async (trx) => {
      await trx.insertInto('indices').values({ code: 'fails-1', name: '{}' }).execute()
      await insert(trx, 'fails-2')
      await insert(trx, 'fails-2')
      await insert(trx, 'fails-3')
    })
    await expect(work).rejects.toMatchObject({ code: '23505' })
    expect(await owner.read((trx) => codes(trx, 'fails-%'))).toEqual([])
  })

  it('is never sent where the work throws, nor with the next work on the connection', async () => {
    const work = owner.write(async (trx) => {
      await insert(trx, 'undone-1')
      throw new Error('second thoughts')
    })
    await expect(work).rejects.toThrow('second thoughts')
    await owner.write((trx) => insert(trx, 'undone-2'))
    expect(await owner.read((trx) => codes(trx, 'undone-%'))).toEqual(['undone-2'])
  })
})
