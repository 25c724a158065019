import { PermanentFailure, type Queue } from '../jobs/queue.ts'
import { Mail, type Mailer } from './mail.ts'

/** The queue that letters are put into. */
export const mailQueueName = 'mail'

/** Sends what is put into the queue `mail`. Letters hold links that open an account: done ones are soon forgotten. */
export function mailQueue(mailer: Mailer): Queue {
  return {
    keepDone: 60,
    keepFailed: 3 * 24 * 3_600,
    async work(data, { id }) {
      const mail = Mail.safeParse(data)
      if (!mail.success) throw new PermanentFailure(`mail: unusable ${faultsOf(mail.error.issues)}`)
      await mailer.send({ ...mail.data, id })
    },
  }
}

/** The fields alone, not what stands in them. */
function faultsOf(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return [...new Set(issues.map(({ path }) => path.join('.')))].join(', ')
}
