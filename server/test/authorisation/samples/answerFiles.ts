import { typeInto } from '../../../src/modules/submissions/files/fixtures/fillWorkbook.ts'
import { planHash } from '../../../src/modules/submissions/files/filePlan.ts'
import { insertImport } from '../../../src/modules/submissions/files/importQueries.ts'
import { planAssessment } from '../../../src/modules/submissions/files/planAssessment.ts'
import { planMeasured } from '../../../src/modules/submissions/files/planMeasured.ts'
import { getWorkbook } from '../../../src/modules/submissions/files/workbookFiles.ts'
import { writeAnswers } from '../../../src/modules/submissions/answerQueries.ts'
import { findSubmission } from '../../../src/modules/submissions/submissionQueries.ts'
import { readZip } from '../../../src/platform/workbooks/index.ts'
import { writeZip } from '../../../src/platform/workbooks/fixtures/writeZip.ts'
import { findPerson, loadActor } from '../../../src/modules/people/index.ts'
import { getRoundSituation } from '../../../src/modules/rounds/index.ts'
import type { Asked, Filling, Sample } from '../sample.ts'
import type { Site } from '../site.ts'
import { standingIn } from './standing.ts'
import { submissionOf } from './submissions.ts'

/** An indicator of the set that the samples of rounds use, and an input of it. */
const node = '1.1'
const input = 'procedures_announced'
const reason = 'tệp của kỳ trước'

/** Files of answers of a unit in a round of its own. */
export const answerFileSamples: readonly Sample[] = [
  { ...ofSubmission('GET /submissions/:id/workbook'), draft: true },
  { ...ofSubmission('GET /submissions/:id/imports'), draft: true },
  looking('POST /submissions/:id/workbook/check', 5),
  looking('POST /submissions/:id/workbook/annotated', 'nhiều'),
  {
    ...ofSubmission('POST /submissions/:id/workbook', async (site, { submission, ...asked }) => ({
      ...forSubmission(await filled(site, asked, 5), submission),
      expected: [{ node, base: 0 }],
    })),
    draft: true,
  },
  {
    ...undoing('POST /submissions/:id/imports/:import/undo', 'workbook'),
    draft: true,
  },
  ofRound('GET /rounds/:id/answer-imports'),
  ofRound('POST /rounds/:id/measured/check', async (_, { unit }) => measured(unit)),
  ofRound('POST /rounds/:id/measured', async (site, { unit, round }) => {
    const body = measured(unit)
    return { ...body, plan: await measuredPlan(site, round, body.content) }
  }),
  ofRound('POST /rounds/:id/assessment-file/check', async (_, { unit }) => assessment(unit)),
  ofRound('POST /rounds/:id/assessment-file', async (site, { unit, round }) => {
    const body = assessment(unit)
    return { ...body, plan: await assessmentPlan(site, round, body) }
  }),
  undoing('POST /rounds/:id/answer-imports/:import/undo', 'measured'),
]

interface About extends Asked {
  readonly submission: number
  readonly round: number
}

type Body = (site: Site, about: About) => Promise<object>

function ofSubmission(route: string, body?: Body): Sample {
  return sample(route, ({ submission }) => submission, body)
}

function ofRound(route: string, body?: Body): Sample {
  return sample(route, ({ round }) => round, body)
}

function sample(route: string, idOf: (about: About) => number, body?: Body): Sample {
  return {
    route,
    reach: 'unit',
    fill: async (site, asked) => {
      const about = await aboutIn(site, asked)
      const sent = await body?.(site, about)
      return { id: idOf(about), ...(sent === undefined ? {} : { body: sent }) }
    },
  }
}

/** Undoing a file that somebody else took, which wrote one answer. */
function undoing(route: string, kind: 'workbook' | 'measured'): Sample {
  return {
    route,
    reach: 'unit',
    fill: async (site, asked): Promise<Filling> => {
      const about = await aboutIn(site, asked)
      const file = await taken(site, about, kind)
      const id = kind === 'workbook' ? about.submission : about.round
      return { id, more: { import: String(file) }, body: { reason } }
    },
  }
}

async function aboutIn(site: Site, asked: Asked): Promise<About> {
  const submission = await submissionOf(site, asked.unit, 'drafting')
  const row = await site.db.read((trx) => findSubmission(trx, submission))
  return { ...asked, submission, round: row?.round ?? 0 }
}

interface Filled {
  readonly submission: number
  readonly name: string
  readonly content: string
}

/** One for each unit and value, since making a workbook takes longer than most requests. */
const made = new WeakMap<Site, Map<string, Promise<Filled>>>()

/** The workbook of a submission of the unit with something typed into it. */
function filled(site: Site, asked: Asked, value: string | number): Promise<Filled> {
  const known = made.get(site) ?? new Map<string, Promise<Filled>>()
  made.set(site, known)
  const key = `${asked.unit} ${value}`
  const found = known.get(key) ?? fillIn(site, asked, value)
  known.set(key, found)
  return found
}

async function fillIn(site: Site, asked: Asked, value: string | number): Promise<Filled> {
  const { submission, unit } = await aboutIn(site, asked)
  const { person: id } = standingIn(site, unit)
  const bytes = await site.db.read(async (trx) => {
    const person = await findPerson(trx, id)
    const nowhere = { sessionId: null, address: null, requestId: null }
    const author = { personId: id, name: person?.name ?? '', ...nowhere }
    const actor = await loadActor(trx, { author, now: site.now(), secondFactorAt: null })
    return getWorkbook(trx, actor, submission)
  })
  return { submission, ...(await typeInto(bytes, [{ node, input, value }])) }
}

/** The same workbook as that of another submission. */
function forSubmission({ name, content }: Filled, submission: number) {
  const parts = new Map(readZip(Buffer.from(content, 'base64'), 20_000_000))
  const mark = 'xl/worksheets/sheet4.xml'
  const xml = parts.get(mark)?.toString() ?? ''
  const marked = xml.replace(/(<c r="B2"[^>]*><v>)\d+/, `$1${submission}`)
  parts.set(mark, Buffer.from(marked))
  return { name, content: writeZip(parts).toString('base64') }
}

/** A question about a workbook that changes nothing, and may be asked of the same submission again. */
function looking(route: string, value: string | number): Sample {
  const fill = async (site: Site, asked: Asked) => {
    const { submission: id, ...body } = await filled(site, asked, value)
    return { id, body }
  }
  return { route, reach: 'unit', asks: true, draft: true, fill }
}

function table(...lines: readonly string[]): string {
  return Buffer.from(lines.join('\n')).toString('base64')
}

function measured(unit: string) {
  const content = table('Đơn vị;Chỉ số;Số liệu;Giá trị', `${unit};${node};${input};5`)
  return {
    name: 'so-do.csv',
    content,
    system: 'Cổng dịch vụ công',
    document: null,
    asOf: '2026-11-01',
  }
}

function assessment(unit: string) {
  const content = table('Mã;Điểm tối đa;Tự đánh giá;Thẩm định', `${node};6;5;4`)
  return { unit, name: 'danh-gia.csv', content }
}

function measuredPlan(site: Site, id: number, content: string): Promise<string> {
  return site.db.read(async (trx) => {
    const round = await getRoundSituation(trx, id)
    return planHash(await planMeasured(trx, round, Buffer.from(content, 'base64')))
  })
}

function assessmentPlan(site: Site, id: number, { unit, content }: ReturnType<typeof assessment>) {
  return site.db.read(async (trx) => {
    const round = await getRoundSituation(trx, id)
    const bytes = Buffer.from(content, 'base64')
    return planHash(await planAssessment(trx, round, { unit, bytes }))
  })
}

function taken(
  site: Site,
  { unit, submission, round }: About,
  kind: 'workbook' | 'measured',
): Promise<number> {
  const { person: by } = standingIn(site, unit)
  const at = site.now()
  const own = kind === 'workbook'
  return site.db.write(async (trx) => {
    const source = own ? {} : { system: 'Cổng dịch vụ công', asOf: '2026-11-01' }
    const about = { round, submission: own ? submission : null, kind, ...source }
    const file = { file: 'tep.xlsx', sha256: '0'.repeat(64), at, by }
    const id = await insertImport(trx, { ...about, ...file })
    const content = { inputs: { [input]: 5 }, notApplicable: null, explanation: null }
    await writeAnswers(trx, {
      answers: [{ submission, node, base: 0, content }],
      origin: own ? 'reported' : 'measured',
      how: kind,
      import: id,
      at,
      by,
    })
    return id
  })
}
