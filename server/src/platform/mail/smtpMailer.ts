import { z } from 'zod'
import { PermanentFailure } from '../jobs/queue.ts'
import { compose, type Mailer, type Sender } from './mail.ts'

/**
 * Sends over SMTP. `smtp://` must become TLS by STARTTLS, unless the server is this machine; certificates
 * are verified. The URL's query may say otherwise: `?requireTLS=false`, `?tls.rejectUnauthorized=false`.
 */
export function createSmtpMailer(url: string, from: Sender): Mailer {
  const options = {
    requireTLS: !isThisMachine(new URL(url).hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // Last and strongest: what the administrator writes.
    url,
  }
  return {
    async send(mail) {
      // Loaded with the first letter: the start is quicker without.
      const { createTransport } = await import('nodemailer')
      const sent = createTransport(options).sendMail(compose(from, mail))
      await sent.catch((error: unknown) => {
        throw describeFailure(error)
      })
    },
  }
}

function isThisMachine(host: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(host)
}

const SmtpError = z.object({
  code: z.string().optional(),
  responseCode: z.number().optional(),
  command: z.string().optional(),
  message: z.string(),
})

/** What the server answers may repeat the letter, so its words are left out; a fault of the connection is told. */
function describeFailure(error: unknown): Error {
  const parsed = SmtpError.safeParse(error)
  if (!parsed.success) return new Error('mail: unknown fault')
  const { code = '', responseCode, command = '', message } = parsed.data
  if (responseCode === undefined) return new Error(`mail: ${code} ${message}`)
  const said = `mail: ${code} ${responseCode} after ${command}`
  // A refused password or a broken set-up is mended by the administrator, and then the letter goes.
  const isAboutLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
  return responseCode >= 500 && isAboutLetter ? new PermanentFailure(said) : new Error(said)
}
