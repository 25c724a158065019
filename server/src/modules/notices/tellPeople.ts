import type { WriteTrx } from '../../platform/db/database.ts'
import type { JobQueue } from '../../platform/jobs/jobQueue.ts'
import { getRoundSituation, type NoticeJobData } from '../rounds/index.ts'
import { findSubmissionOf } from '../submissions/index.ts'
import { listAddressees } from './addressees.ts'
import { mailNotice } from './noticeMail.ts'
import { insertNotices } from './noticeQueries.ts'
import { loadNoticeView } from './noticeView.ts'

export interface Telling {
  readonly now: Date
  /** Where mails are put. */
  readonly queue: JobQueue
  /** The site's address, for links. */
  readonly address: string
}

/**
 * Tells whoever is addressed and did not do it themselves, in the workspace and by mail as they wish, in one transaction. Who was told of the
 * occasion before is not told again. Gives how many were.
 */
export async function tellPeople(
  trx: WriteTrx,
  data: NoticeJobData,
  { now, queue, address }: Telling,
): Promise<number> {
  const round = await getRoundSituation(trx, data.round)
  const addressed = await listAddressees(trx, { data, round, now })
  const contacts = addressed.filter(({ id }) => id !== data.byPerson)
  const told = await insertNotices(trx, {
    people: contacts.map(({ id }) => id),
    kind: data.kind,
    key: data.key,
    at: now,
    round: round.id,
    submission: data.submission ?? (await submissionOf(trx, data)),
    node: data.node ?? null,
    unit: data.unit ?? null,
    dueAt: data.dueAt === undefined ? null : new Date(data.dueAt),
    text: data.text ?? null,
    by: data.by ?? null,
  })
  const view = await loadNoticeView(trx, told)
  const mails = told.flatMap((notice) => {
    const contact = contacts.find(({ id }) => id === notice.person)
    if (contact === undefined || notice.mail !== 'each') return []
    return mailNotice(contact, view.show(notice), address)
  })
  await queue.add(trx, mails)
  return told.length
}

/** What a unit is told in a round leads to its submission, where it has one by now. */
async function submissionOf(trx: WriteTrx, { round, unit }: NoticeJobData): Promise<number | null> {
  return unit === undefined ? null : ((await findSubmissionOf(trx, round, unit)) ?? null)
}
