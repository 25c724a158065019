import type { Database } from '../../platform/db/database.ts'
import { postHolders } from '../people/index.ts'
import { mailDigest } from './noticeMail.ts'
import { listDailyReaders, takeDaily } from './noticeQueries.ts'
import { loadNoticeView } from './noticeView.ts'
import type { Telling } from './tellPeople.ts'

/** One mail for each person who wants one a day and has something unread. May be done again: what was mailed is not due any more. */
export async function sendDigests(db: Database, { now, queue, address }: Telling): Promise<void> {
  const people = await db.read(async (trx) =>
    postHolders.listContacts(trx, await listDailyReaders(trx)),
  )
  for (const contact of people) {
    await db.write(async (trx) => {
      const rows = await takeDaily(trx, contact.id, now)
      if (rows.length === 0) return
      const view = await loadNoticeView(trx, rows)
      await queue.add(trx, [mailDigest(contact, rows.map(view.show), address)])
    })
  }
}
