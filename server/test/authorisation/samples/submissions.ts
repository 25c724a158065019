import { sql } from 'kysely'
import { insertDocument } from '../../../src/modules/evidence/queries.ts'
import { insertRound, saveOpened } from '../../../src/modules/rounds/planQueries.ts'
import { resolveSoundPlan } from '../../../src/modules/rounds/resolvePlan.ts'
import { insertCitation } from '../../../src/modules/submissions/citationQueries.ts'
import { insertSubmissions, saveMoved } from '../../../src/modules/submissions/submissionQueries.ts'
import { insertContest } from '../../../src/modules/submissions/talkQueries.ts'
import type { WriteTrx } from '../../../src/platform/db/database.ts'
import type { Asked, Filling, Sample } from '../sample.ts'
import type { Site } from '../site.ts'
import { planOf } from './rounds.ts'
import { standingIn } from './standing.ts'

/** An indicator of the set that the samples of rounds use. */
const node = '1.1'
const reason = 'theo công văn của đơn vị'
const content = { inputs: {}, notApplicable: null, explanation: 'đang hoàn thiện' }

/** All about submissions of a unit in a round of its own. */
export const submissionSamples: readonly Sample[] = [
  listing('bản nháp / a draft', 'drafting'),
  listing('đã gửi / sent', 'submitted'),
  asking('GET /submissions/:id', 'drafting', { about: 'bản nháp / a draft' }),
  asking('GET /submissions/:id', 'submitted', { about: 'đã gửi / sent' }),
  asking('GET /submissions/:id/versions', 'drafting', { about: 'bản nháp / a draft' }),
  asking('GET /submissions/:id/versions', 'submitted', { about: 'đã gửi / sent' }),
  asking('GET /submissions/:id/background', 'submitted'),
  asking('PUT /submissions/:id/answers/:node', 'drafting', { body: { base: 0, content } }),
  asking('GET /submissions/:id/answers/:node/history', 'submitted'),
  asking('POST /submissions/:id/answers/:node/comments', 'submitted', {
    body: { text: 'Xem lại số này' },
  }),
  asking('POST /submissions/:id/answers/:node/citations', 'drafting', {
    made: async (site, { unit }) => ({
      body: { document: await documentOf(site, unit), file: null, pages: null },
    }),
  }),
  {
    route: 'DELETE /submissions/:id/answers/:node/citations/:citation',
    reach: 'unit',
    fill: async (site, { unit }) => {
      const id = await submissionOf(site, unit, 'drafting')
      const document = await documentOf(site, unit)
      const by = standingIn(site, unit).person
      const row = { submission: id, node, document, file: null, pages: null, at: site.now(), by }
      const citation = await site.db.write((trx) => insertCitation(trx, row))
      return { id, more: { node, citation: String(citation) } }
    },
  },
  asking('POST /submissions/:id/answers/:node/contest', 'drafting', {
    body: { reason, proposed: null },
    before: (trx, about) => measure(trx, about),
  }),
  asking('POST /submissions/:id/answers/:node/contest/take-back', 'drafting', {
    body: {},
    before: async (trx, about) => {
      await measure(trx, about)
      await insertContest(trx, { ...about, node, reason, proposed: null })
    },
  }),
  asking('POST /submissions/:id/submit', 'drafting', { body: { base: 1, reason: null } }),
  asking('POST /submissions/:id/recall', 'submitted', { body: { base: 2, reason: null } }),
  asking('POST /submissions/:id/return', 'submitted', { body: { base: 2, reason } }),
  asking('POST /submissions/:id/approve', 'submitted', { body: { base: 2, reason: null } }),
  asking('POST /submissions/:id/reopen', 'approved', { body: { base: 3, reason } }),
]

type State = 'drafting' | 'submitted' | 'approved'

interface About {
  readonly submission: number
  readonly by: string
  readonly at: Date
}

interface Made {
  readonly about?: string
  readonly body?: object
  readonly made?: (site: Site, asked: Asked) => Promise<Pick<Filling, 'body'>>
  readonly before?: (trx: WriteTrx, about: About) => Promise<void>
}

/** The request about a submission of the unit that nobody else was asked about. */
function asking(route: string, state: State, { about, body, made, before }: Made = {}): Sample {
  return {
    route,
    reach: 'unit',
    ...(state === 'drafting' ? { draft: true } : {}),
    ...(about === undefined ? {} : { about }),
    fill: async (site, asked) => {
      const id = await submissionOf(site, asked.unit, state)
      const by = standingIn(site, asked.unit).person
      await site.db.write((trx) =>
        Promise.resolve(before?.(trx, { submission: id, by, at: site.now() })),
      )
      return {
        id,
        more: { node },
        ...(body === undefined ? {} : { body }),
        ...(await made?.(site, asked)),
      }
    },
  }
}

function listing(about: string, state: State): Sample {
  return {
    route: 'GET /submissions',
    about,
    reach: 'unit',
    ...(state === 'drafting' ? { draft: true } : {}),
    fill: async (site, { unit }) => ({
      finds: `"id":${await submissionOf(site, unit, state)},"round"`,
    }),
  }
}

/** A submission of the unit in a round of its own; its number. */
export async function submissionOf(site: Site, unit: string, state: State): Promise<number> {
  const [by, at] = [standingIn(site, unit).person, site.now()]
  return site.db.write(async (trx) => {
    const plan = await resolveSoundPlan(trx, { owner: unit, plan: planOf(unit), now: at })
    const round = await insertRound(trx, { owner: unit, plan, by, at })
    await saveOpened(trx, round, at)
    await insertSubmissions(trx, { round, units: [unit], at })
    const { id } = await trx
      .selectFrom('submissions')
      .select('id')
      .where('round_id', '=', round)
      .executeTakeFirstOrThrow()
    if (state === 'drafting') return id
    await saveMoved(trx, { id, base: 1, from: 'drafting', to: 'submitted', at, by })
    if (state === 'approved')
      await saveMoved(trx, { id, base: 2, from: 'submitted', to: 'approved', at, by })
    return id
  })
}

function documentOf(site: Site, unit: string): Promise<number> {
  const data = { number: null, issuedOn: null, issuer: null, signer: null, summary: 'Tài liệu mẫu' }
  const by = standingIn(site, unit).person
  const document = { ...data, visibility: 'internal' as const, unit, by, at: site.now() }
  return site.db.write((trx) => insertDocument(trx, document))
}

async function measure(trx: WriteTrx, { submission, by, at }: About): Promise<void> {
  await sql`
    WITH file AS (
      INSERT INTO answer_imports (round_id, submission_id, kind, file_name, sha256, system, as_of, at, by_person)
      SELECT round_id, id, 'measured', 'so-lieu.csv', repeat('0', 64), 'Cổng Dịch vụ công', '2026-11-01', ${at}, ${by}
      FROM submissions WHERE id = ${submission} RETURNING id
    )
    INSERT INTO answers (submission_id, node_code, version, content, origin, import_id, saved_at, saved_by)
    SELECT ${submission}, ${node}, 1, ${JSON.stringify(content)}::jsonb, 'measured', id, ${at}, ${by} FROM file
  `.execute(trx)
}
