import { EvidenceUses, type EvidenceVisibility } from '@thang/contracts'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { noon } from '../../../test/peopleWorld.ts'
import { units, useSubmissionWorld } from './fixtures/submissionWorld.ts'

const world = useSubmissionWorld()

/** A document of the officer's department. */
async function document(visibility: EvidenceVisibility = 'internal'): Promise<number> {
  const { database, officer } = world()
  const { rows } = await database.db.write((trx) =>
    sql<{ id: number }>`
      INSERT INTO evidence_documents
        (unit_code, summary, visibility, folded, created_at, created_by, edited_at, edited_by)
      VALUES (${units.industry}, 'Kế hoạch', ${visibility}, 'ke hoach', ${noon}, ${officer}, ${noon}, ${officer})
      RETURNING id`.execute(trx),
  )
  return rows[0]?.id ?? 0
}

async function cite(submission: number, id: number, as = world().officer) {
  const body = { document: id, file: null, pages: '3–5' }
  const at = `/submissions/${submission}/answers/1.1/citations`
  const { status, body: answer } = await world().post(as, at, { body })
  if (status !== 200) throw new Error(JSON.stringify(answer))
}

async function usesOf(id: number, as = world().officer): Promise<EvidenceUses> {
  return EvidenceUses.parse((await world().get(as, `/evidence/${id}/uses`)).body)
}

it('a document is told where it is used: in which round, by which unit, at which indicator and page', async () => {
  const { round, own } = await world().open()
  const id = await document()
  await cite(own, id)
  const { uses, elsewhere } = await usesOf(id)
  expect(uses).toMatchObject([
    {
      submission: own,
      round: { id: round },
      unit: { code: units.industry },
      node: '1.1',
      pages: '3–5',
    },
  ])
  expect(elsewhere).toBe(false)
})

it('that it is used where the asker does not read is told, and not by whom', async () => {
  const { own, other } = await world().open()
  const id = await document('public')
  await cite(own, id)
  await cite(other, id, world().neighbour)
  const { uses, elsewhere } = await usesOf(id)
  expect(uses.map(({ submission }) => submission)).toEqual([own])
  expect(elsewhere).toBe(true)
  expect((await usesOf(id, world().coordinator)).elsewhere).toBe(false)
})

it('what is cited no more is no use, and in two rounds it is used twice', async () => {
  const [first, second] = [await world().open(), await world().open()]
  const id = await document()
  await cite(first.own, id)
  await cite(second.own, id)
  const [citation] = (await world().read(second.own)).answers.flatMap(({ citations }) => citations)
  expect((await usesOf(id)).uses).toHaveLength(2)
  const at = `/submissions/${second.own}/answers/1.1/citations/${citation?.id}`
  await world().remove(world().officer, at)
  expect((await usesOf(id)).uses.map(({ submission }) => submission)).toEqual([first.own])
})

it('of an internal document nobody else learns where it is used, nor that it is there', async () => {
  const { own } = await world().open()
  const id = await document()
  await cite(own, id)
  const asked = await world().get(world().neighbour, `/evidence/${id}/uses`)
  const missing = await world().get(world().neighbour, '/evidence/999999/uses')
  expect(asked.status).toBe(404)
  expect(asked.body).toMatchObject({ error: { code: 'not_found' } })
  expect(missing.status).toBe(404)
})
