import type { NoticeKind } from '@thang/contracts'
import type { Job } from '../../platform/jobs/jobQueue.ts'
import { noticeJob, type NoticeJobData } from './noticeJob.ts'

/** What the officers and heads of each of the units are told, each once for the occasion. */
export function tellUnits(
  units: readonly string[],
  told: Omit<NoticeJobData, 'key' | 'to' | 'unit'> & {
    readonly kind: NoticeKind
    /** What happened, such as the id of a step. */
    readonly occasion: string | number
  },
): Job[] {
  const { occasion, ...data } = told
  return units.map((unit) =>
    noticeJob({
      ...data,
      unit,
      key: `${data.kind} ${data.round} ${occasion} ${unit}`,
      to: { unit, roles: ['officer', 'head'] },
    }),
  )
}
