import { createHash } from 'node:crypto'
import {
  AnswerSaved,
  EvidenceDocument,
  EvidenceUpload,
  Framework,
  RoundCandidates,
  RoundDetail,
  SubmissionDetail,
  SubmissionList,
  type UnitReference,
} from '@thang/contracts'
import { sql } from 'kysely'
import { type Database, openDatabase } from '../../server/src/platform/db/database.ts'
import { seatPeople, type SignedIn } from '../assessment/seatPeople.ts'
import type { Office } from './office.ts'
import { Official } from './official.ts'

/** A round of four communes whose heads have approved; nothing is appraised yet. */
export interface ResultRound {
  readonly id: number
  readonly entries: readonly { readonly submission: number; readonly unit: UnitReference }[]
  /** The head of the first unit. */
  readonly head: SignedIn
  readonly appraiser: Official
  /** When units may no longer appeal. */
  readonly afterAppeals: string
}

const province = '25-2025'
const minute = 60_000
/** What each unit gives of a hundred at the first indicator. */
const ratios = [90, 70, 60, 40]

export async function prepareRound(office: Office): Promise<ResultRound> {
  const db = openDatabase(office.ownerUrl, { connections: 1 })
  await issue(db)
  const [coordinator, appraiser] = await seat(office, db, [
    { unit: province, role: 'coordinator' },
    { unit: province, role: 'appraiser' },
  ])
  await bindAppraiser(db)
  const found = await coordinator.demand('GET', `/rounds/candidates?owner=${province}&kind=commune`)
  const units = RoundCandidates.parse(found).units.slice(0, ratios.length)
  const codes = units.map(({ unit }) => unit.code)
  const id = await openRound(coordinator, codes, office.now())
  const listed = await coordinator.demand('GET', `/submissions?round=${id}`)
  const entries = SubmissionList.parse(listed).submissions.map((each) => ({
    submission: each.id,
    unit: each.unit,
  }))
  const heads: SignedIn[] = []
  for (const [place, { submission, unit }] of entries.entries()) {
    const [officer, head] = await seatPeople(db, [
      { unit: unit.code, role: 'officer' },
      { unit: unit.code, role: 'head' },
    ])
    if (officer === undefined || head === undefined) throw new Error('nobody was seated')
    heads.push(head)
    const desk = Official.signedIn(office.address, officer)
    await fill(desk, submission, ratios[place] ?? 0)
    if (place === 0) await cite(desk, { submission, unit: unit.code })
    await step(desk, submission, 'submit')
    await step(Official.signedIn(office.address, head), submission, 'approve')
  }
  await db.close()
  const [head] = heads
  if (head === undefined) throw new Error('no unit takes part')
  const afterAppeals = new Date(office.now().getTime() + 41 * minute).toISOString()
  return { id, entries, head, appraiser, afterAppeals }
}

/** Accepts what the units say, but for one answer of the second of them, which gets fewer points. */
export async function appraise({ id, entries, appraiser }: ResultRound): Promise<void> {
  const all = entries.flatMap(({ submission }) =>
    ['1.1', '1.2', '2.1'].map((node) => ({ submission, node, base: 0 })),
  )
  const lowered = entries[1]?.submission
  const isLowered = (each: (typeof all)[number]) =>
    each.submission === lowered && each.node === '2.1'
  const nothing = { reason: null, decision: null, explainUntil: null }
  await appraiser.demand('POST', `/rounds/${id}/appraisal/many`, {
    ...nothing,
    action: 'accept',
    answers: all.filter((each) => !isLowered(each)),
  })
  await appraiser.demand('POST', `/rounds/${id}/appraisal/many`, {
    ...nothing,
    action: 'appraise',
    reason: 'Thiếu danh sách người được tập huấn.',
    decision: { as: 'points', points: 10 },
    answers: all.filter(isLowered),
  })
}

async function seat(
  { address }: Office,
  db: Database,
  seats: Parameters<typeof seatPeople>[1],
): Promise<[Official, Official]> {
  const [first, second] = await seatPeople(db, seats)
  if (first === undefined || second === undefined) throw new Error('nobody was seated')
  return [Official.signedIn(address, first), Official.signedIn(address, second)]
}

/** The province's appraiser is for both groups. */
async function bindAppraiser(db: Database): Promise<void> {
  await db.write((trx) =>
    sql`
      INSERT INTO post_indicators (post_id, index_code, node_code)
      SELECT id, ${framework.index}, node FROM posts, unnest(ARRAY['1', '2']) AS node WHERE role = 'appraiser'
    `.execute(trx),
  )
}

async function openRound(
  coordinator: Official,
  units: readonly string[],
  now: Date,
): Promise<number> {
  const at = (minutes: number) => new Date(now.getTime() + minutes * minute).toISOString()
  const phases = (
    ['self-assessment', 'approval', 'appraisal', 'explanation', 'appeal', 'council'] as const
  ).map((phase, place) => ({
    phase,
    opensAt: at(place - 60),
    due: { by: 'moment', at: at(phase === 'council' ? 20_000 : 30 + place) },
  }))
  const plan = {
    name: 'Đánh giá chuyển đổi số cấp xã năm 2026',
    period: '2026',
    periodStart: '2026-01-01',
    periodEnd: '2026-12-31',
    parts: [{ kind: 'commune', framework: framework.code, units }],
    phases,
  }
  const made = await coordinator.demand('POST', '/rounds', { owner: province, plan })
  const { id, version } = RoundDetail.parse(made)
  await coordinator.demand('POST', `/rounds/${id}/open`, { base: version })
  return id
}

export async function fill(officer: Official, submission: number, ratio: number): Promise<void> {
  const answers = {
    '1.1': { online: ratio, all: 100 },
    '1.2': { plan: ratio > 50 },
    '2.1': { trained: ratio - 20, people: 80 },
  }
  for (const [node, inputs] of Object.entries(answers)) {
    const content = { inputs, notApplicable: null, explanation: 'Số liệu theo sổ theo dõi.' }
    const path = `/submissions/${submission}/answers/${node}`
    AnswerSaved.parse(await officer.demand('PUT', path, { base: 0, content }))
  }
}

export async function step(
  by: Official,
  submission: number,
  name: 'submit' | 'approve',
): Promise<void> {
  const { version } = SubmissionDetail.parse(await by.demand('GET', `/submissions/${submission}`))
  await by.demand('POST', `/submissions/${submission}/${name}`, { base: version, reason: null })
}

interface CitedAt {
  readonly submission: number
  readonly unit: string
}

/** A public document with its file, and an internal one. */
async function cite(officer: Official, { submission, unit }: CitedAt): Promise<void> {
  for (const visibility of ['public', 'internal'] as const) {
    const made = await officer.demand('POST', '/evidence', {
      unit,
      number: visibility === 'public' ? '34/BC-UBND' : '35/BC-UBND',
      issuedOn: '2026-09-01',
      issuer: 'Ủy ban nhân dân xã',
      signer: null,
      summary: 'Báo cáo kết quả tiếp nhận hồ sơ trực tuyến',
      visibility,
    })
    const { id: document } = EvidenceDocument.parse(made)
    const file = visibility === 'public' ? await sendFile(officer, { unit, document }) : null
    const citation = { document, file, pages: file === null ? null : '1' }
    await officer.demand('POST', `/submissions/${submission}/answers/1.1/citations`, citation)
  }
}

async function sendFile(
  officer: Official,
  { unit, document }: { readonly unit: string; readonly document: number },
): Promise<number> {
  const bytes = new TextEncoder().encode(`%PDF-1.4\n%${'Báo cáo '.repeat(40)}\n%%EOF\n`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const upload = EvidenceUpload.parse(
    await officer.demand('POST', '/evidence-uploads', {
      unit,
      name: 'bao-cao-truc-tuyen.pdf',
      bytes: bytes.byteLength,
      sha256,
    }),
  )
  await officer.sendPart(upload.id, 0, bytes)
  await officer.demand('POST', `/evidence-uploads/${upload.id}/complete`, {})
  const { files } = EvidenceDocument.parse(
    await officer.demand('POST', `/evidence/${document}/files`, {
      upload: upload.id,
      replaces: null,
    }),
  )
  return files[0]?.id ?? 0
}

const known = { knowledge: 'verified', source: null }
const indicator = { ...known, level: 'indicator', ruleKnowledge: 'verified', children: [] }
const ratio = { type: 'ratio', emptyDenominator: 'missing' }

/** An invented set of three indicators. */
const framework = Framework.parse({
  code: 'xa-thu-2026',
  index: 'dti',
  name: { vi: 'Bộ chỉ số thử cấp xã', en: 'Trial set of communes' },
  unitKind: 'commune',
  periods: [],
  legalBasis: null,
  total: { method: 'sum-of-points', per: 1 },
  maxPoints: 100,
  decimals: 2,
  groupValues: 'points',
  rankedOn: 'rounded',
  knownDepth: 'indicator',
  notApplicable: 'rescale',
  views: [],
  notes: [],
  sources: [],
  inputNames: {
    online: { vi: 'Hồ sơ nộp trực tuyến', en: 'Dossiers filed online' },
    all: { vi: 'Tổng số hồ sơ', en: 'All dossiers' },
    plan: { vi: 'Đã ban hành kế hoạch', en: 'A plan was issued' },
    trained: { vi: 'Người được tập huấn', en: 'People trained' },
    people: { vi: 'Tổng số cán bộ', en: 'All officials' },
  },
  nodes: [
    {
      ...known,
      code: '1',
      level: 'group',
      name: { vi: 'Dịch vụ công trực tuyến', en: 'Online services' },
      maxPoints: 60,
      children: [
        {
          ...indicator,
          code: '1.1',
          name: { vi: 'Tỷ lệ hồ sơ nộp trực tuyến', en: 'Share of dossiers filed online' },
          maxPoints: 40,
          rule: { ...ratio, numerator: 'online', denominator: 'all' },
        },
        {
          ...indicator,
          code: '1.2',
          name: { vi: 'Ban hành kế hoạch chuyển đổi số', en: 'A plan was issued' },
          maxPoints: 20,
          rule: { type: 'yes-no', input: 'plan' },
        },
      ],
    },
    {
      ...known,
      code: '2',
      level: 'group',
      name: { vi: 'Kỹ năng số', en: 'Digital skills' },
      maxPoints: 40,
      children: [
        {
          ...indicator,
          code: '2.1',
          name: { vi: 'Cán bộ được tập huấn kỹ năng số', en: 'Officials trained' },
          maxPoints: 40,
          rule: { ...ratio, numerator: 'trained', denominator: 'people' },
        },
      ],
    },
  ],
})

/** As a set that was issued through the editor stands there. */
export async function issue(db: Database): Promise<void> {
  await db.write((trx) =>
    sql`
      INSERT INTO frameworks (code, revision, index_code, body, content_hash, issued_at)
      VALUES (${framework.code}, 1, ${framework.index}, ${JSON.stringify(framework)}, 'invented', now())
    `.execute(trx),
  )
}
