import type { Notice } from '@thang/contracts'
import { noticeTexts } from '@thang/contracts/noticeTexts'
import type { Job } from '../../platform/jobs/jobQueue.ts'
import { mailQueueName } from '../../platform/mail/mailQueue.ts'
import { momentText } from '../../platform/momentText.ts'
import type { Addressee } from './addressees.ts'
import en from './mails/en.json' with { type: 'json' }
import vi from './mails/vi.json' with { type: 'json' }

const texts = { vi, en }

/** The job that mails one notice, in the person's language. */
export function mailNotice(contact: Addressee, notice: Notice, address: string): Job {
  const { language } = contact
  const t = texts[language]
  const { title, what } = noticeTexts[notice.kind]
  const about = notice.unit?.name ?? notice.round?.name
  const subject = `Thang: ${title[language]}${about === undefined ? '' : ` – ${about}`}`
  return mail(contact, subject, [
    what[language],
    factsOf(notice, language).join('\n'),
    t.open,
    addressOf(notice, { language, address }),
  ])
}

/** The job that mails all that came since the last mail of the day, the oldest first. */
export function mailDigest(contact: Addressee, notices: readonly Notice[], address: string): Job {
  const { language } = contact
  const t = texts[language]
  const many = String(notices.length)
  const subject = t[notices.length === 1 ? 'digestOne' : 'digestMany'].replace('{many}', many)
  const entries = notices.map((notice, index) =>
    [
      `${index + 1}. ${noticeTexts[notice.kind].title[language]}`,
      ...factsOf(notice, language),
      addressOf(notice, { language, address }),
    ].join('\n   '),
  )
  return mail(contact, subject, [t.digest, ...entries, t.all, `${address}${t.listPath}`])
}

function mail(
  { name, email, language }: Addressee,
  subject: string,
  paragraphs: readonly string[],
): Job {
  const t = texts[language]
  const text = [t.greeting.replace('{name}', () => name), ...paragraphs, t.foot].join('\n\n')
  return { queue: mailQueueName, data: { to: email, language, subject, text: `${text}\n` } }
}

/** A line for each thing that is known: the round, the unit, the deadline, what somebody wrote. */
function factsOf(notice: Notice, language: Addressee['language']): string[] {
  const t = texts[language]
  const { round, unit, node, dueAt, by, text } = notice
  const due = dueAt === null ? null : momentText(new Date(dueAt), language)
  const facts: (readonly [string, string | null])[] = [
    [t.round, round?.name ?? null],
    [t.unit, unit?.name ?? null],
    [t.indicator, node],
    [t.due, due],
    [t.by, by],
    [t.text, text],
  ]
  return facts.flatMap(([label, value]) => (value === null ? [] : `${label}: ${value}`))
}

/** The submission where there is one, at the indicator where it is about one; otherwise the round. */
function addressOf(
  { submission, node, round }: Notice,
  { language, address }: { readonly language: Addressee['language']; readonly address: string },
): string {
  const t = texts[language]
  const indicator = node === null ? '' : `?chi-so=${encodeURIComponent(node)}`
  if (submission !== null) return `${address}${t.submissionPath}/${submission}${indicator}`
  return `${address}${t.roundPath}/${round?.id}`
}
