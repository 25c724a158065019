import { AppraisalBulkDone, AppraisalMatrix } from '@thang/contracts'
import { sql } from 'kysely'
import { inputOf } from '../assessment/communeFramework.ts'
import { type Assessment, openAssessment } from '../assessment/openAssessment.ts'
import { seatPeople, type SignedIn } from '../assessment/seatPeople.ts'
import { address, inOwnDirectory, start, stop } from './benchServer.ts'
import { measureMatrixScreen } from './matrixScreen.ts'
import { type Measure, percentile } from './measure.ts'
import { workedSoFar } from './processes.ts'
import { saveAnswers, type Saves } from './savingOfficer.ts'

/** Every commune of the province takes part. */
const communes = 148
const savers = 50
const appraisers = 5
const province = '25-2025'
const office = 'H44.01'

/**
 * A round of all communes, each with 62 answers: how long its matrix takes to open; then appraisers accept all that
 * is signed, one indicator after the other and each the same as the others, while officers of units that are not
 * done yet save their answers, and what was acknowledged is looked for.
 */
export function measureAppraisal(): Promise<Measure[]> {
  return inOwnDirectory(async (directory) => {
    const { child } = await start(directory, { TRUST_PROXY: 'loopback' })
    try {
      const assessment = await openAssessment({ address, directory }, communes)
      const indicators = Array.from({ length: 6 }, (_, group) => String(group + 1))
      const seats = await seatPeople(assessment.db, [
        { unit: province, role: 'coordinator' },
        ...Array.from({ length: appraisers }, () => ({
          unit: office,
          role: 'appraiser' as const,
          scope: province,
          indicators: indicators.map((node) => ({ index: 'dti', node })),
        })),
      ])
      const round = await prepare(assessment)
      const [coordinator, ...seated] = seats.map((signedIn, seat) => new Official(signedIn, seat))
      if (coordinator === undefined) throw new Error('nobody was seated')
      const { pid = 0 } = child
      const waiting = await measureMatrix(coordinator, { round, pid, what: 'nothing decided' })
      await unsign(assessment, round)
      const together = await appraiseTogether(assessment, { round, seated })
      const atOnce = await measureAllAtOnce(assessment, { round, seated })
      const decided = await measureMatrix(coordinator, {
        round,
        pid,
        what: 'what is signed decided',
      })
      await assessment.db.close()
      const screen = await measureMatrixScreen(seats[0]?.cookie ?? '', round)
      return [...waiting, ...together, ...atOnce, ...decided, ...screen]
    } finally {
      await stop(child)
    }
  })
}

/** Somebody at the API from an address of their own, which the limit of requests goes by. */
class Official {
  readonly #headers: Readonly<Record<string, string>>

  constructor({ cookie, csrfToken }: SignedIn, seat: number) {
    this.#headers = { cookie, 'x-csrf-token': csrfToken, 'x-forwarded-for': `10.0.2.${seat + 1}` }
  }

  async get(path: string): Promise<{ readonly ms: number; readonly text: string }> {
    const began = performance.now()
    const answer = await fetch(`${address}/api/v1${path}`, { headers: this.#headers })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`)
    return { ms: performance.now() - began, text }
  }

  async post(path: string, body: object): Promise<unknown> {
    const key = { 'x-request-key': crypto.randomUUID(), 'content-type': 'application/json' }
    const answer = await fetch(`${address}/api/v1${path}`, {
      method: 'POST',
      headers: { ...this.#headers, ...key },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
}

/** Every unit answered everything and signed; the phase of appraisal was opened before its time. */
async function prepare({ db, indicators }: Assessment): Promise<number> {
  const inputs = indicators.map((node) => ({ node, input: inputOf(node) }))
  return db.write(async (trx) => {
    await sql`
      INSERT INTO answers (submission_id, node_code, version, content, origin, saved_at, saved_by)
      SELECT s.id, g.node, 1, jsonb_build_object('inputs', jsonb_build_object(g.input, (s.id % 5)),
               'notApplicable', NULL, 'explanation', repeat('số liệu đến hết quý ', 10)),
             'reported', now(), (SELECT id FROM people LIMIT 1)
      FROM submissions s, jsonb_to_recordset(${JSON.stringify(inputs)}::jsonb) AS g (node text, input text)
    `.execute(trx)
    await sql`UPDATE submissions SET state = 'approved'`.execute(trx)
    await sql`
      INSERT INTO round_steps (round_id, action, phase, until, reason, at, by_person)
      SELECT id, 'reopen-phase', 'appraisal', now() + interval '20 days', 'mở sớm', now(), created_by FROM rounds
    `.execute(trx)
    const { id } = await trx.selectFrom('rounds').select('id').executeTakeFirstOrThrow()
    return id
  })
}

/** Some units are not done: their officers begin at the beginning. */
async function unsign({ db, communes: all }: Assessment, round: number): Promise<void> {
  const ids = all.slice(0, savers).map(({ submission }) => submission)
  await db.write(async (trx) => {
    await sql`DELETE FROM answers WHERE submission_id = ANY(${ids}::bigint[])`.execute(trx)
    await sql`
      UPDATE submissions SET state = 'drafting' WHERE round_id = ${round} AND id = ANY(${ids}::bigint[])
    `.execute(trx)
  })
}

async function measureMatrix(
  official: Official,
  { round, pid, what }: { readonly round: number; readonly pid: number; readonly what: string },
): Promise<Measure[]> {
  const path = `/rounds/${round}/appraisal?kind=commune`
  const times: number[] = []
  let text = ''
  const before = await workedSoFar(pid)
  for (let turn = 0; turn < 12; turn += 1) {
    const opened = await official.get(path)
    text = opened.text
    times.push(opened.ms)
  }
  const after = await workedSoFar(pid)
  const processor = (after.server - before.server + after.database - before.database) / times.length
  const { cells } = AppraisalMatrix.parse(JSON.parse(text))
  const [first = NaN] = times
  const of = `matrix of ${cells.length} answers, ${what}`
  return [
    { what: `${of}, the first`, figure: first, unit: 'ms', limit: 1000 },
    { what: `${of}, p50`, figure: percentile(times, 0.5), unit: 'ms', limit: 1000, processor },
    { what: `${of}, p95`, figure: percentile(times, 0.95), unit: 'ms', limit: 1000 },
    { what: `${of}, not compressed`, figure: text.length / 1024 ** 2, unit: 'MB' },
  ]
}

interface Together {
  readonly round: number
  readonly seated: readonly Official[]
}

async function appraiseTogether(
  assessment: Assessment,
  { round, seated }: Together,
): Promise<Measure[]> {
  const { communes: all, indicators } = assessment
  const saves: Saves = { times: [], acknowledged: [], errors: [] }
  const saving = all
    .slice(0, savers)
    .map((commune, index) =>
      saveAnswers(
        { commune, indicators, visitor: `10.0.0.${index + 1}`, count: 20, pace: 1000 },
        saves,
      ),
    )
  const signed = all.slice(savers).map(({ submission }) => submission)
  const bulks = seated.map((official) => acceptAll(official, { round, indicators, signed }))
  const [done] = await Promise.all([Promise.all(bulks), ...saving])
  const counted = done.flat()
  const cells = signed.length * indicators.length
  const wrong = await countWrong(
    assessment,
    saves,
    counted.reduce((sum, each) => sum + each.done, 0) - cells,
  )
  const what = `${appraisers} appraisers, ${savers} officers`
  const times = counted.map(({ ms }) => ms)
  return [
    {
      what: `one indicator accepted at ${signed.length} units, ${what}, p50`,
      figure: percentile(times, 0.5),
      unit: 'ms',
    },
    { what: `the same, p95`, figure: percentile(times, 0.95), unit: 'ms' },
    { what: `save of an answer meanwhile, p95`, figure: percentile(saves.times, 0.95), unit: 'ms' },
    {
      what: 'saves that were answered with an error',
      figure: saves.errors.length,
      limit: 0,
      unit: 'cases',
    },
    {
      what: 'updates that are lost, of saves and of decisions',
      figure: wrong,
      limit: 0,
      unit: 'cases',
    },
  ]
}

/** Everything that is signed gets other points, in one request. */
async function measureAllAtOnce(
  { communes: all, indicators }: Assessment,
  { round, seated: [official] }: Together,
): Promise<Measure[]> {
  const answers = all
    .slice(savers)
    .flatMap(({ submission }) => indicators.map((node) => ({ submission, node, base: 1 })))
  const decision = { as: 'points', points: 0 }
  const body = { action: 'appraise', reason: 'chưa nộp', decision, explainUntil: null, answers }
  const began = performance.now()
  const done = await official?.post(`/rounds/${round}/appraisal/many`, body)
  const figure = performance.now() - began
  const left = answers.length - AppraisalBulkDone.parse(done).done
  return [
    { what: `${answers.length} answers appraised in one request`, figure, unit: 'ms' },
    { what: 'of them not done', figure: left, limit: 0, unit: 'cases' },
  ]
}

/** Accepts every indicator at all units, whatever the others do; what one did is not done again. */
async function acceptAll(
  official: Official,
  asked: {
    readonly round: number
    readonly indicators: readonly string[]
    readonly signed: readonly number[]
  },
): Promise<{ readonly done: number; readonly ms: number }[]> {
  const found: { done: number; ms: number }[] = []
  for (const node of asked.indicators) {
    const answers = asked.signed.map((submission) => ({ submission, node, base: 0 }))
    const body = { action: 'accept', reason: null, decision: null, explainUntil: null, answers }
    const began = performance.now()
    const answer = await official.post(`/rounds/${asked.round}/appraisal/many`, body)
    const { done, left } = AppraisalBulkDone.parse(answer)
    if (done + left.length !== answers.length) throw new Error(`${node}: an answer was forgotten`)
    found.push({ done, ms: performance.now() - began })
  }
  return found
}

/** Decisions that were counted too often or too seldom, steps that are missing, and contents that are not there. */
async function countWrong({ db }: Assessment, saves: Saves, tooMany: number): Promise<number> {
  const { rows } = await db.read((trx) =>
    sql<{ lost: number }>`
      SELECT (SELECT count(*)::int FROM appraisals p WHERE p.version <> 1 OR p.version <> (
                SELECT count(*) FROM appraisal_steps t
                WHERE t.submission_id = p.submission_id AND t.node_code = p.node_code))
           + (SELECT count(*)::int FROM jsonb_to_recordset(${JSON.stringify(saves.acknowledged)}::jsonb)
                AS g (submission bigint, node text, version int, explanation text)
              LEFT JOIN answer_versions v ON v.submission_id = g.submission AND v.node_code = g.node
                AND v.version = g.version
              WHERE v.content ->> 'explanation' IS DISTINCT FROM g.explanation) AS lost
    `.execute(trx),
  )
  return (rows[0]?.lost ?? NaN) + Math.abs(tooMany)
}
