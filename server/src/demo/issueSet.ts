import type { Framework } from '@thang/contracts'
import { sql } from 'kysely'
import type { Database } from '../platform/db/database.ts'
import { frameworkOf, index, indexName, type InventedSet } from './frameworks.ts'
import { centralPerson } from './people.ts'
import { formerProvince, presentProvince } from './provinces.ts'
import type { Story } from './story.ts'

/** A set of the demonstration, which says what it is. */
export async function issueSet(story: Story, set: InventedSet, day: string): Promise<void> {
  const owner = set.year === 2023 ? formerProvince : presentProvince
  const body = frameworkOf(set)
  await issueBody(story, { owner, day, body, told: 'Bộ chỉ số của bản trình diễn' })
}

/** A set goes the way of every set: drafted from a file, looked at, issued by a document. */
export async function issueBody(
  story: Story,
  {
    owner,
    day,
    body,
    told,
  }: {
    readonly owner: string
    readonly day: string
    readonly body: Framework
    readonly told: string
  },
): Promise<void> {
  const coordinator = story.as(centralPerson('coordinator').id)
  const draft = await coordinator.createFrameworkDraft({
    unit: owner,
    start: { from: 'file', text: JSON.stringify(body), code: null },
  })
  await coordinator.issueFrameworkDraft(draft.id, {
    base: draft.version,
    legalBasis: {
      document: 'Quyết định 00/QĐ-MINHHOA',
      issuedOn: day,
      issuer: 'Ủy ban nhân dân tỉnh (minh họa)',
      title: null,
    },
    effectiveFrom: day,
    effectiveTo: null,
    indexName: (await hasIndex(story.db, body.index)) ? null : nameOfIndex(body),
    acknowledged: [...new Set(draft.findings.map(({ code }) => code))],
    reason: told,
  })
}

function nameOfIndex(body: Framework) {
  return body.index === index ? indexName : { vi: body.name.vi }
}

async function hasIndex(db: Database, wanted: string): Promise<boolean> {
  const { rows } = await db.read((trx) =>
    sql`SELECT FROM indices WHERE code = ${wanted}`.execute(trx),
  )
  return rows.length > 0
}
