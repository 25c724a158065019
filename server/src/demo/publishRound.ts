import type { ResultDecision, ResultSituation } from '@thang/contracts'
import { listMine } from './appraiseRound.ts'
import { chance } from './chance.ts'
import type { OpenRound } from './fillRound.ts'
import { centralPerson, headOf } from './people.ts'
import { vietnam } from './stage.ts'
import type { Story } from './story.ts'

export interface PublicationDays {
  readonly told: string
  readonly appealed: string
  readonly decided: string
  readonly published: string
}

/** Preliminary result, appeals, the council, its signature, and the editions. */
export async function publishRound(
  story: Story,
  round: OpenRound,
  days: PublicationDays,
): Promise<ResultSituation> {
  const coordinator = story.as(centralPerson('coordinator').id)
  story.at(vietnam(days.told))
  const told = await coordinator.stepResult(round.id, 'tell-preliminary', {
    result: null,
    reason: null,
  })
  story.at(vietnam(days.appealed))
  await appeal(story, round)
  story.at(vietnam(days.decided))
  await decideAppeals(story, round)
  const preliminary = told.preliminary?.id ?? null
  const closed = await coordinator.stepResult(round.id, 'close', {
    result: preliminary,
    reason: null,
  })
  const leader = story.as(centralPerson('leader').id)
  const result = closed.final?.id ?? 0
  await leader.stepResult(round.id, 'sign', { result, reason: null })
  story.at(vietnam(days.published))
  const decision = decisionOf(round.period, { number: '00', date: days.published })
  return coordinator.publishResult(round.id, { result, decision, titles: [] })
}

/** A few heads say that points were taken from them wrongly. */
async function appeal(story: Story, round: OpenRound): Promise<void> {
  const team = centralPerson('team').id
  const places = await listMine(story, team, { round: round.id, kind: 'commune' })
  const lowered = places.filter(
    ({ cell }) => (cell.scores.appraised ?? 0) < (cell.scores.self ?? 0),
  )
  const luck = ({ unit, node }: (typeof lowered)[number]) => chance('appeal', unit, node)
  for (const { submission, unit, node, cell } of lowered
    .toSorted((one, other) => luck(one) - luck(other))
    .slice(0, 4)) {
    await story.as(headOf(unit).id).lodgeAppeal(submission, node, {
      reason:
        'Đơn vị đã nộp bổ sung danh sách và sổ theo dõi; đề nghị Hội đồng xem lại điểm thẩm định.',
      proposedPoints: cell.scores.self,
      citations: [],
    })
  }
}

/** The council follows one in two. */
async function decideAppeals(story: Story, round: OpenRound): Promise<void> {
  const council = story.as(centralPerson('council').id)
  const { appeals } = await council.listAppeals(round.id)
  for (const [place, { id, version, proposedPoints }] of appeals.entries()) {
    const upheld = place % 2 === 0
    await council.moveAppeal(id, upheld ? 'uphold' : 'reject', {
      base: version,
      reason: upheld
        ? 'Tài liệu bổ sung đủ căn cứ; công nhận số liệu đơn vị báo cáo.'
        : 'Tài liệu bổ sung phát sinh sau kỳ đánh giá; giữ nguyên điểm thẩm định.',
      decision: upheld ? { as: 'points', points: proposedPoints ?? 0 } : null,
    })
  }
}

/** After the publication a mistake is found: the unit in the middle of the table loses points, and ranks move. */
export async function correctRound(
  story: Story,
  round: OpenRound,
  { published, day }: { readonly published: ResultSituation; readonly day: string },
): Promise<void> {
  const table = published.final?.tables.find(({ kind }) => kind === 'commune')
  const row = table?.rows[11]
  if (row === undefined) return
  story.at(vietnam(day))
  const proposed = await story.as(centralPerson('coordinator').id).proposeCorrection(round.id, {
    reason:
      'Kế hoạch chuyển đổi số của đơn vị được ban hành sau thời hạn; đoàn kiểm tra đã kết luận.',
    changes: [{ submission: row.submission, node: '2.1', decision: { as: 'points', points: 0 } }],
  })
  const correction = proposed.corrections[0]
  if (correction === undefined) return
  await story.as(centralPerson('leader').id).signCorrection(round.id, correction.id, {
    base: correction.version,
    reason: null,
    decision: decisionOf(round.period, { number: '01', date: day }),
  })
}

function decisionOf(
  period: string,
  { number, date }: { readonly number: string; readonly date: string },
): ResultDecision {
  return {
    number: `${number}-${period}/QĐ-MINHHOA`,
    date,
    parent: null,
    issuer: 'Ủy ban nhân dân tỉnh (minh họa)',
    place: 'Vĩnh Phúc',
    capacity: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
    signer: centralPerson('leader').name,
    receivers: ['Các đơn vị của bản trình diễn'],
  }
}
