import type { AuditEntry } from '@thang/contracts'
import type { WordKey, Words } from '../../app/workspace/words.ts'
import { actionWords } from './actionWords.ts'
import { textAt } from './kept.ts'

interface Told {
  readonly t: Words
  /** What a person is called today; undefined for one who is not in sight. */
  readonly nameOf: (person: string) => string | undefined
}

/** What was done, as a sentence; the code of an action that has no words yet. */
export function entrySentence(entry: AuditEntry, { t, nameOf }: Told): string {
  const words = actionWords[entry.action]
  if (words === undefined) return entry.action
  return t(words.sentence, {
    what: postIn(entry) ?? (entry.subject.kind === 'post' ? t('audit.somePost') : entry.subject.id),
    whom: personIn(entry, nameOf) ?? t('audit.somebody'),
    why: whyRefused(entry, t),
  })
}

/** An action as it is chosen in a list. */
export function actionLabel(action: string, t: Words): string {
  const words = actionWords[action]
  return words === undefined ? action : t(words.label)
}

function postIn({ before, after }: AuditEntry): string | undefined {
  return (
    textAt(after, 'title') ??
    textAt(before, 'title') ??
    textAt(after, 'post', 'title') ??
    textAt(before, 'post', 'title')
  )
}

function personIn(
  { before, after, subject, action }: AuditEntry,
  nameOf: Told['nameOf'],
): string | undefined {
  const named = [after, before].flatMap((kept) => [
    textAt(kept, 'person', 'name'),
    textAt(kept, 'to', 'name'),
  ])
  const own = action.startsWith('person.') ? textAt(after, 'name') : undefined
  const known = subject.kind === 'person' ? nameOf(subject.id) : undefined
  const email = subject.kind === 'email' ? subject.id : undefined
  return named.find((name) => name !== undefined) ?? own ?? known ?? email
}

function whyRefused({ after }: AuditEntry, t: Words): string {
  const code = textAt(after, 'code') ?? ''
  const key = refusals[code]
  return key === undefined ? code : t(key)
}

const refusals: Readonly<Record<string, WordKey>> = {
  unauthenticated: 'refusedFor.unauthenticated',
  forbidden: 'refusedFor.forbidden',
  not_found: 'refusedFor.not_found',
}
