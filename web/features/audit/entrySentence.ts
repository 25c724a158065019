import type { AuditEntry } from '@thang/contracts'
import type { WordKey, Words } from '../../app/workspace/words.ts'
import { actionWords } from './actionWords.ts'
import { textAt } from './kept.ts'

interface Told {
  readonly t: Words
  /** What a person is called today; undefined for one who is not in sight. */
  readonly nameOf: (person: string) => string | undefined
  /** The same of a round. */
  readonly roundNameOf: (round: string) => string | undefined
}

/** What was done, as a sentence; the code of an action that has no words yet. */
export function entrySentence(entry: AuditEntry, told: Told): string {
  const { t, nameOf } = told
  const words = actionWords[entry.action]
  if (words === undefined) return entry.action
  return t(words.sentence, {
    what: whatIn(entry, told),
    whom: personIn(entry, nameOf) ?? t('audit.somebody'),
    why: whyRefused(entry, t),
  })
}

/** An action as it is chosen in a list. */
export function actionLabel(action: string, t: Words): string {
  const words = actionWords[action]
  return words === undefined ? action : t(words.label)
}

function whatIn(entry: AuditEntry, { t, roundNameOf }: Told): string {
  const { kind, id } = entry.subject
  if (kind === 'round') return quoted(roundNameOf(id)) ?? id
  if (kind === 'answer') return answerIn(id, t)
  return postIn(entry) ?? (kind === 'post' ? t('audit.somePost') : id)
}

/** In quotes, since names of rounds begin with the same words as the sentence. */
function quoted(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `“${name}”`
}

/** An answer is named by its submission and indicator, as in 3/1.2. */
function answerIn(id: string, t: Words): string {
  const slash = id.indexOf('/')
  if (slash === -1) return id
  return t('audit.answerAt', { submission: id.slice(0, slash), node: id.slice(slash + 1) })
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
