import { z } from 'zod'

/** Exactly one address; whatever could end a header or begin another address is not in it. */
const Address = z
  .string()
  .max(254)
  .regex(/^[^\s\p{Cc}<>@,;:"()[\]\\]+@[^\s\p{Cc}<>@,;:"()[\]\\]+$/u)

/** A letter as a job of the queue `mail` holds it: plain text to one person. */
export const Mail = z.object({
  to: Address,
  language: z.enum(['vi', 'en']),
  /** One line. */
  subject: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}\u2028\u2029]+$/u),
  text: z.string().min(1).max(100_000),
})
export type Mail = z.infer<typeof Mail>

/** Who letters come from: an address alone, or a name with the address in angle brackets. */
export const Sender = z
  .string()
  .transform((text) => /^(?:([^\p{Cc}<>@,;:"\\]*)<([^<>]*)>|([^<>]*))$/u.exec(text.trim()))
  .transform((match) => ({
    name: match?.[1]?.trim() ?? '',
    address: match?.[2] ?? match?.[3] ?? '',
  }))
  .pipe(z.object({ name: z.string(), address: Address }))
export type Sender = z.infer<typeof Sender>

/** A letter with the id that it keeps however often it is tried. */
export interface OutgoingMail extends Mail {
  readonly id: string
}

/** Sends letters, or puts them where somebody will. */
export interface Mailer {
  /** Throws a `PermanentFailure` when it would be refused every time; the message never holds the text. */
  send(mail: OutgoingMail): Promise<void>
}

/** The letter as nodemailer wants it; both ends as objects, which it takes as they are. */
export function compose(from: Sender, { id, to, language, subject, text }: OutgoingMail) {
  return {
    from,
    to: { name: '', address: to },
    subject,
    text,
    messageId: `<${id}@${from.address.split('@')[1] ?? ''}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
