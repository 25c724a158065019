import type { Notice } from '@thang/contracts'
import { vietnamDay } from '@thang/engine'

export interface NoticeDay {
  /** In Vietnam. */
  readonly day: string
  readonly notices: readonly Notice[]
}

/** Notices under the days on which they came, in the order in which they are given. */
export function noticesByDay(notices: readonly Notice[]): NoticeDay[] {
  const days = Map.groupBy(notices, ({ at }) => vietnamDay(Date.parse(at)))
  return [...days].map(([day, each]) => ({ day, notices: each }))
}
