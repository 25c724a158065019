import { type Framework, RoundCandidates, RoundDetail, SubmissionList } from '@thang/contracts'
import { sql } from 'kysely'
import { type Database, openDatabase } from '../../server/src/platform/db/database.ts'
import { findRunningPostgres } from '../../server/src/platform/db/embedded.ts'
import { Official } from '../system/official.ts'
import { readCommuneFramework } from './communeFramework.ts'
import { seatPeople, type SignedIn } from './seatPeople.ts'

/** A round of communes that is open for their self-assessment, on a server that runs. */
export interface Assessment {
  readonly communes: readonly Commune[]
  /** Codes of the indicators that are answered. */
  readonly indicators: readonly string[]
  /** As the owner, to look at what was written. */
  readonly db: Database
}

/** A unit of the round with the officer who fills its submission. */
export interface Commune {
  readonly unit: string
  readonly submission: number
  readonly officer: SignedIn
}

export interface RunningServer {
  readonly address: string
  /** Where the bundled database is. */
  readonly directory: string
}

const province = '25-2025'
const day = 24 * 60 * 60_000

/** Opens a round of so many communes of Phú Thọ over the API, as a coordinator would. */
export async function openAssessment(
  { address, directory }: RunningServer,
  count: number,
): Promise<Assessment> {
  const urls = findRunningPostgres(directory)
  if (urls === undefined) throw new Error(`no database runs in ${directory}`)
  const db = openDatabase(urls.ownerUrl, { connections: 1 })
  const framework = readCommuneFramework()
  await issue(db, framework)
  const [office] = await seatPeople(db, [{ unit: province, role: 'coordinator' }])
  if (office === undefined) throw new Error('nobody was seated')
  const coordinator = Official.signedIn(address, office)
  const found = await coordinator.demand('GET', `/rounds/candidates?owner=${province}&kind=commune`)
  const units = RoundCandidates.parse(found)
    .units.slice(0, count)
    .map(({ unit }) => unit.code)
  const round = await openRound(coordinator, framework.code, units)
  const officers = await seatPeople(
    db,
    units.map((unit) => ({ unit, role: 'officer' as const })),
  )
  const listed = await coordinator.demand('GET', `/submissions?round=${round}`)
  const submissions = new Map(
    SubmissionList.parse(listed).submissions.map(({ unit, id }) => [unit.code, id]),
  )
  const communes = units.flatMap((unit, index) => {
    const submission = submissions.get(unit)
    const officer = officers[index]
    return submission === undefined || officer === undefined ? [] : { unit, submission, officer }
  })
  if (communes.length < count) throw new Error(`${communes.length} of ${count} communes take part`)
  const indicators = framework.nodes.flatMap(({ children }) => children.map(({ code }) => code))
  return { communes, indicators, db }
}

/** As a set that was issued through the editor stands there. */
async function issue(db: Database, framework: Framework): Promise<void> {
  await db.write((trx) =>
    sql`
      INSERT INTO frameworks (code, revision, index_code, body, content_hash, issued_at)
      VALUES (${framework.code}, 1, ${framework.index}, ${JSON.stringify(framework)}, 'invented', now())
    `.execute(trx),
  )
}

async function openRound(
  coordinator: Official,
  framework: string,
  units: readonly string[],
): Promise<number> {
  const now = Date.now()
  const at = (days: number) => new Date(now + days * day).toISOString()
  const phases = (
    ['self-assessment', 'approval', 'appraisal', 'explanation', 'appeal', 'council'] as const
  ).map((phase, index) => ({
    phase,
    opensAt: at(index - 1),
    due: { by: 'moment', at: at(30 + index) },
  }))
  const year = new Date(now).getUTCFullYear()
  const plan = {
    name: `Đánh giá cấp xã năm ${year}`,
    period: String(year),
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    parts: [{ kind: 'commune', framework, units }],
    phases,
  }
  const made = await coordinator.demand('POST', '/rounds', { owner: province, plan })
  const { id, version } = RoundDetail.parse(made)
  await coordinator.demand('POST', `/rounds/${id}/open`, { base: version })
  return id
}
