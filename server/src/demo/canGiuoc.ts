import { readFileSync } from 'node:fs'
import { Framework, type PhasePlan } from '@thang/contracts'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { openRound } from './fillRound.ts'
import { centralPerson, type Seat } from './people.ts'
import { issueBody } from './issueSet.ts'
import { reform } from './provinces.ts'
import type { DayFrom } from './runningRound.ts'
import { vietnam } from './stage.ts'
import type { Story } from './story.ts'

/**
 * How the commune Cần Giuộc of Tây Ninh was assessed in 2026, as its own list gives it, found in a public repository:
 * the only real scores of the demonstration. They stay that commune's, in a round of its own province, and nothing is
 * published of them, since nobody knows the final ones.
 */
const Row = z.object({
  code: z.string(),
  group: z.string(),
  name: z.string(),
  maxPoints: z.coerce.number(),
  self: z.string(),
  appraised: z.string(),
})
type Row = z.infer<typeof Row>

const province = '80-2025'
const commune = 'can-giuoc'
const code = 'can-giuoc-2026'
const told =
  'Số liệu thật: điểm tự đánh giá và điểm thẩm định năm 2026 của xã Cần Giuộc, theo bảng của xã trong một kho mã công khai.'

/** The coordinator of the demonstration also keeps this round, in the commune's own province. */
export const canGiuocSeat: Seat = {
  person: centralPerson('coordinator').id,
  unit: province,
  title: 'Cán bộ điều phối kỳ đánh giá',
  role: 'coordinator',
  scope: province,
  startsOn: reform,
  endsOn: null,
  nodes: [],
}

/** The commune, its set and its scores, taken as the table of an assessment that was made elsewhere. */
export async function playCanGiuoc(story: Story, day: DayFrom): Promise<void> {
  const rows = readRows()
  story.at(vietnam('2025-07-03'))
  await beginCommune(story)
  await issueBody(story, { owner: province, day: '2025-07-03', body: frameworkOf(rows), told })
  story.at(day(-20))
  const round = await openRound(story, planOf(day), province)
  const coordinator = story.as(centralPerson('coordinator').id)
  const file = {
    name: 'can-giuoc-2026.csv',
    content: tableOf(rows).toString('base64'),
    unit: commune,
  }
  const { plan } = await coordinator.checkAssessmentFile(round.id, file)
  await coordinator.takeAssessmentFile(round.id, { ...file, plan })
}

function readRows(): Row[] {
  const text = readFileSync(new URL('canGiuoc.csv', import.meta.url))
  return z.array(Row).parse(parse(text, { columns: true }))
}

async function beginCommune({ as }: Story): Promise<void> {
  const name = { name: 'Xã Cần Giuộc', shortName: 'Cần Giuộc', nameEn: null }
  await as(centralPerson('administrator').id).recordUnitEvent({
    change: {
      kind: 'create',
      effectiveOn: reform,
      unit: commune,
      create: { ...name, kind: 'commune', parent: province },
    },
    basis: { number: '02/MINH-HOA', issuedOn: reform, issuer: 'Dữ liệu minh họa' },
    note: 'Đơn vị có thật; văn bản ở đây là giả định vì danh mục đi kèm chưa có xã này',
    posts: [],
  })
}

function frameworkOf(rows: readonly Row[]): Framework {
  const groups = [...Map.groupBy(rows, ({ group }) => group)]
  return Framework.parse({
    code,
    index: 'can-giuoc',
    name: { vi: 'Bộ chỉ số chuyển đổi số cấp xã 2026 (theo bảng của xã Cần Giuộc)' },
    unitKind: 'commune',
    periods: [],
    legalBasis: null,
    maxPoints: sumOf(rows),
    total: { method: 'sum-of-points', per: 1 },
    decimals: 2,
    groupValues: 'points',
    rankedOn: 'rounded',
    knownDepth: 'indicator',
    notApplicable: 'rescale',
    views: [],
    notes: [{ vi: `${told} Cách chấm từng chỉ số không được công bố.` }],
    sources: [],
    nodes: groups.map(([group, members], place) => ({
      ...nodeOf({ code: String(place + 1), name: group, maxPoints: sumOf(members) }),
      level: 'group',
      children: members.map((member) => ({
        ...nodeOf(member),
        level: 'indicator',
        rule: { type: 'judged', input: `points_${member.code.replaceAll('.', '_')}` },
        ruleKnowledge: 'unknown',
        children: [],
      })),
    })),
  })
}

function nodeOf({ code: own, name, maxPoints }: Pick<Row, 'code' | 'name' | 'maxPoints'>) {
  return {
    id: `cg${own}`,
    code: own,
    name: { vi: name },
    maxPoints,
    knowledge: 'verified',
    source: null,
  }
}

function sumOf(rows: readonly Pick<Row, 'maxPoints'>[]): number {
  return rows.reduce((sum, { maxPoints }) => sum + maxPoints, 0)
}

function planOf(day: DayFrom) {
  const phase = (name: PhasePlan['phase'], from: number, until: number): PhasePlan => ({
    phase: name,
    opensAt: day(from, 0).toISOString(),
    due: { by: 'moment', at: day(until, 17).toISOString() },
  })
  return {
    name: 'Xã Cần Giuộc năm 2026 (số liệu thật của xã)',
    period: '2026',
    periodStart: '2026-01-01',
    periodEnd: '2026-12-31',
    parts: [{ kind: 'commune' as const, framework: code, units: [commune] }],
    phases: [
      phase('self-assessment', -20, 10),
      phase('approval', -20, 12),
      phase('appraisal', -10, 20),
      phase('explanation', -10, 25),
      phase('appeal', 26, 30),
      phase('council', 26, 40),
    ],
  }
}

/** In the layout in which such tables are exported. */
function tableOf(rows: readonly Row[]): Buffer {
  const head = ['Mã', 'Chỉ tiêu', 'Nhóm', 'Điểm tối đa', 'Tự đánh giá', 'Thẩm định']
  const line = (cells: readonly string[]) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  const body = rows.map((row) =>
    line([row.code, row.name, row.group, String(row.maxPoints), row.self, row.appraised]),
  )
  return Buffer.from([line(head), ...body].join('\n'))
}
