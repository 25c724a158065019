import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import { compose, type Mailer, type Sender } from './mail.ts'

/** Where letters go when no server is configured, below the data directory. */
export const outboxFolder = 'outbox'

/** Writes each letter to `<data>/outbox/<time>-<id>.eml`, for the program's user alone. */
export function createOutboxMailer(dataDirectory: string, from: Sender, clock: Clock): Mailer {
  const directory = join(dataDirectory, outboxFolder)
  return {
    async send(mail) {
      // Loaded with the first letter: the start is quicker without.
      const { createTransport } = await import('nodemailer')
      const transport = createTransport({
        streamTransport: true,
        buffer: true,
        newline: 'windows',
      })
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const { message } = await transport.sendMail(compose(from, mail))
      const name = `${clock()
        .toISOString()
        .replaceAll(/[-:]|\.\d+/g, '')}-${mail.id}.eml`
      const half = join(directory, `.${name}`)
      await writeFile(half, message, { mode: 0o600 })
      await rename(half, join(directory, name))
    },
  }
}
