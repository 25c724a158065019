import { z } from 'zod'

const Instant = z.iso.datetime()

/** What somebody is told in the workspace, and by mail where they want it. */
export const noticeKinds = [
  'round-opened',
  'round-cancelled',
  'deadline-near',
  'deadline-today',
  'deadline-passed',
  'reminder',
  'submission-submitted',
  'submission-returned',
  'submission-approved',
  'submission-reopened',
  'phase-reopened',
  'exception-granted',
  'indicator-withdrawn',
  'participant-withdrawn',
  'appraiser-named',
  'deputy-named',
  'comment',
  'measured-taken',
  'assessment-taken',
  'answer-contested',
  'unit-succeeded',
  'unit-ended',
  'escalation',
  'explanation-asked',
  'explanation-given',
  'second-reading',
  'appraisal-sent-back',
  'appeal-lodged',
  'appeal-decided',
  'preliminary-told',
  'result-frozen',
  'result-returned',
  'result-signed',
  'result-published',
  'correction-proposed',
  'result-corrected',
] as const
export const NoticeKind = z.enum(noticeKinds)
export type NoticeKind = z.infer<typeof NoticeKind>

export const Notice = z.strictObject({
  id: z.int(),
  kind: NoticeKind,
  at: Instant,
  round: z.strictObject({ id: z.int(), name: z.string() }).nullable(),
  submission: z.int().nullable(),
  node: z.string().nullable(),
  unit: z.strictObject({ code: z.string(), name: z.string() }).nullable(),
  dueAt: Instant.nullable(),
  text: z.string().nullable().describe('What somebody wrote: a reason, a message, a comment.'),
  by: z.string().nullable().describe('Name of who did it; null where the program did.'),
  readAt: Instant.nullable(),
})
export type Notice = z.infer<typeof Notice>

export const NoticeQuery = z.strictObject({
  below: z.coerce.number().int().exactOptional(),
  unread: z.enum(['true']).exactOptional(),
})
/** Newest first. */
export const NoticeList = z.strictObject({
  notices: z.array(Notice),
  unread: z.int(),
  next: z.int().nullable(),
})
export type NoticeList = z.infer<typeof NoticeList>
/** How many one has not read; asked often. */
export const NoticeCount = z.strictObject({ unread: z.int() })
export type NoticeCount = z.infer<typeof NoticeCount>
export const NoticesRead = z.strictObject({
  upTo: z.int().nullable().describe('All up to this one; null: those in `ids`.'),
  ids: z.array(z.int()).max(200),
})
export type NoticesRead = z.infer<typeof NoticesRead>

/** How somebody wants to be told by mail. In the workspace everything is told. */
export const NoticeWish = z.strictObject({ mail: z.enum(['each', 'daily', 'never']) })
export type NoticeWish = z.infer<typeof NoticeWish>
