import type { NoticeKind, Role } from '@thang/contracts'
import type { Job } from '../../platform/jobs/jobQueue.ts'

/** The queue whose jobs become notices and mails. */
export const noticesQueue = 'notices'

/** Who is told; whoever holds the posts when the job is done. */
export type NoticeAddressees =
  | { readonly people: readonly string[] }
  /** Those of the roles whose posts are nearest above the unit, or in it. */
  | { readonly unit: string; readonly roles: readonly Role[] }
  | { readonly round: 'coordinators' }

/** What a job of the queue says. */
export interface NoticeJobData {
  readonly kind: NoticeKind
  /** The same for the same occasion: whoever was told by it is not told again. */
  readonly key: string
  readonly round: number
  readonly submission?: number
  readonly node?: string
  readonly unit?: string
  /** An instant as JSON has it. */
  readonly dueAt?: string
  /** What somebody wrote: a reason, a message, a comment. */
  readonly text?: string
  /** Name of who did it; without it the program did. */
  readonly by?: string
  /** Who did it, and need not be told. */
  readonly byPerson?: string
  readonly to: NoticeAddressees
}

/** The name and the person who did what is told. */
export function doneBy({
  name,
  personId,
}: DoneBy): Required<Pick<NoticeJobData, 'by' | 'byPerson'>> {
  return { by: name, byPerson: personId }
}

interface DoneBy {
  readonly name: string
  readonly personId: string
}

/** The job by which people are told, for the outcome of a use case; of what somebody did, others are. */
export function noticeJob(data: NoticeJobData, by?: DoneBy): Job {
  return { queue: noticesQueue, data: { ...data, ...(by === undefined ? {} : doneBy(by)) } }
}
