import { NoticeKind, Role } from '@thang/contracts'
import { z } from 'zod'
import { PermanentFailure } from '../../platform/jobs/queue.ts'
import type { NoticeJobData } from '../rounds/index.ts'

const Data = z.strictObject({
  kind: NoticeKind,
  key: z.string().min(1),
  round: z.int(),
  submission: z.int().exactOptional(),
  node: z.string().exactOptional(),
  unit: z.string().exactOptional(),
  dueAt: z.iso.datetime().exactOptional(),
  text: z.string().exactOptional(),
  by: z.string().exactOptional(),
  byPerson: z.uuid().exactOptional(),
  to: z.union([
    z.strictObject({ people: z.array(z.uuid()) }),
    z.strictObject({ unit: z.string(), roles: z.array(Role) }),
    z.strictObject({ round: z.literal('coordinators') }),
  ]),
}) satisfies z.ZodType<NoticeJobData>

/** What a job of the queue says; one that says something else can never be done. */
export function readNoticeJob(data: unknown): NoticeJobData {
  const parsed = Data.safeParse(data)
  if (parsed.success) return parsed.data
  // The fields alone, not what somebody wrote in them.
  const fields = parsed.error.issues.map(({ path }) => path.join('.'))
  throw new PermanentFailure(`notices: unusable ${[...new Set(fields)].join(', ')}`)
}
