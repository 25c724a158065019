import type { AppraisalCell, AppraisalMatrix, RegisteredUnitKind } from '@thang/contracts'
import { chance } from './chance.ts'
import type { OpenRound } from './fillRound.ts'
import { appraiserOf, appraisingDepartments, centralPerson, officerOf } from './people.ts'
import { forEachOf } from './stage.ts'
import type { Story } from './story.ts'

/** An answer in the matrix, with whose it is. */
export interface Place {
  readonly submission: number
  readonly unit: string
  readonly node: string
  readonly maxPoints: number
  readonly cell: AppraisalCell
}

/** Everybody who appraises: the departments by their groups, and the team for what is left to nobody else. */
export function appraisers(): string[] {
  return [...appraisingDepartments.map((unit) => appraiserOf(unit).id), centralPerson('team').id]
}

/** The answers of a part that the person may decide. */
export async function listMine(
  story: Story,
  person: string,
  { round, kind }: { readonly round: number; readonly kind: RegisteredUnitKind },
): Promise<Place[]> {
  const matrix = await story.as(person).getAppraisalMatrix(round, { kind })
  return matrix.cells.filter(({ mine }) => mine).map((cell) => placeOf(matrix, cell))
}

function placeOf({ units, indicators }: AppraisalMatrix, cell: AppraisalCell): Place {
  const unit = units[cell.unit]
  const indicator = indicators[cell.indicator]
  if (unit === undefined || indicator === undefined) throw new Error('a cell of no unit')
  const { submission } = unit
  return {
    submission,
    unit: unit.unit.code,
    node: indicator.node,
    maxPoints: indicator.maxPoints ?? 0,
    cell,
  }
}

/** Accepts what the places say, all at once; those that moved meanwhile are left. */
export async function accept(
  story: Story,
  person: string,
  { round, places }: { readonly round: number; readonly places: readonly Place[] },
): Promise<void> {
  if (places.length === 0) return
  const answers = places.map(({ submission, node, cell }) => ({
    submission,
    node,
    base: cell.version,
  }))
  const nothing = { reason: null, decision: null, explainUntil: null }
  await story.as(person).appraiseMany(round, { ...nothing, action: 'accept', answers })
}

/** Gives fewer points than the unit gave itself, with a reason. */
export async function lower(story: Story, person: string, place: Place): Promise<void> {
  const { submission, node, cell, maxPoints } = place
  const points = Math.round((cell.scores.self ?? maxPoints) * 0.7 * 100) / 100
  await story.as(person).moveAppraisal(submission, node, 'appraise', {
    base: cell.version,
    reason: 'Tài liệu kiểm chứng chưa đủ cho toàn bộ số liệu đã báo cáo.',
    decision: { as: 'points', points },
    explainUntil: null,
  })
}

/** Asks the unit to explain. */
export async function ask(
  story: Story,
  person: string,
  { place, until }: { readonly place: Place; readonly until: Date | null },
): Promise<void> {
  await story.as(person).moveAppraisal(place.submission, place.node, 'ask', {
    base: place.cell.version,
    reason: 'Đề nghị giải trình cách thống kê và gửi danh sách kèm theo.',
    decision: null,
    explainUntil: until?.toISOString() ?? null,
  })
}

/** The unit's officer answers what was asked. */
export async function explain(story: Story, { submission, unit, node }: Place): Promise<void> {
  const officer = story.as(officerOf(unit).id)
  const { answers } = await officer.getUnitAppraisal(submission)
  const asked = answers.find((each) => each.node === node)
  await officer.giveExplanation(submission, node, {
    base: asked?.version ?? 0,
    text: 'Số liệu lấy từ sổ theo dõi của đơn vị; danh sách chi tiết lưu tại bộ phận chuyên môn (dữ liệu minh họa).',
    citations: [],
  })
}

export interface AppraisalDays {
  readonly asked: Date
  readonly explained: Date
  readonly decided: Date
}

/** From what gaps on a second appraiser reads: a quarter of the maximum. */
export async function setThresholds(story: Story, round: number): Promise<void> {
  await story.as(centralPerson('coordinator').id).setThresholds(round, {
    thresholds: { self: 0.25, peers: null, lastYear: null },
    reason: 'Chênh lệch từ một phần tư điểm tối đa phải có người thẩm định thứ hai.',
  })
}

/** The whole appraisal of a part: most is accepted, some lowered, some explained first, outliers read by a second. */
export async function appraiseAll(
  story: Story,
  round: OpenRound,
  { kind, days }: { readonly kind: RegisteredUnitKind; readonly days: AppraisalDays },
): Promise<void> {
  const part = { round: round.id, kind }
  for (const person of appraisers()) {
    story.at(days.asked)
    const open = (await listMine(story, person, part)).filter(
      ({ cell }) => cell.state === 'waiting',
    )
    const luck = ({ unit, node }: Place) => chance('appraised', unit, node, round.period)
    const asked = open.filter((place) => isReported(place) && luck(place) < 0.006)
    const lowered = open.filter(
      (place) => isReported(place) && place.unit !== ownOffice && luck(place) > 0.97,
    )
    await forEachOf(asked, (place) => ask(story, person, { place, until: null }))
    story.at(days.explained)
    await forEachOf(asked, (place) => explain(story, place))
    story.at(days.decided)
    await forEachOf(lowered, (place) => lower(story, person, place))
    await forEachOf(asked, (place) => acceptExplained(story, person, place))
    const taken = new Set([...asked, ...lowered])
    const left = open.filter((place) => !taken.has(place))
    await accept(story, person, { round: round.id, places: left })
  }
  await confirmOutliers(story, part)
}

/** Of the coordinator's own department nobody would be left to read an outlier a second time. */
const ownOffice = 'minh-hoa-khoa-hoc'

function isReported({ node, cell }: Place): boolean {
  return !node.startsWith('5.') && (cell.scores.self ?? 0) > 0
}

/** What the unit explained is accepted as it is by then. */
async function acceptExplained(story: Story, person: string, { submission, node }: Place) {
  const appraiser = story.as(person)
  const { version } = await appraiser.getAppraisal(submission, node)
  const nothing = { reason: null, decision: null, explainUntil: null }
  await appraiser.moveAppraisal(submission, node, 'accept', { base: version, ...nothing })
}

/** What lies far from the rest is read by somebody else than who decided it. */
async function confirmOutliers(
  story: Story,
  { round, kind }: { readonly round: number; readonly kind: RegisteredUnitKind },
): Promise<void> {
  for (const person of [centralPerson('team').id, centralPerson('coordinator').id]) {
    const matrix = await story.as(person).getAppraisalMatrix(round, { kind })
    const waiting = matrix.cells
      .filter(({ state }) => state === 'second-reading')
      .map((cell) => placeOf(matrix, cell))
    if (waiting.length === 0) return
    const answers = waiting.map(({ submission, node, cell }) => ({
      submission,
      node,
      base: cell.version,
    }))
    const nothing = { reason: null, decision: null, explainUntil: null }
    await story.as(person).appraiseMany(round, { ...nothing, action: 'confirm', answers })
  }
}
