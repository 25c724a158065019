import { formatDate } from '../../app/i18n/numbers.ts'
import type { Language } from '../../app/i18n/translate.ts'
import type { WordKey, Words } from '../../app/workspace/words.ts'
import { isRecord, textAt } from './kept.ts'

interface Speech {
  readonly t: Words
  readonly language: Language
}

/** The name of a field in words; as it is written where there are none. */
export function fieldWords(field: string, t: Words): string {
  if (field === '') return t('audit.set')
  const key = fields[field]
  return key === undefined ? field : t(key)
}

/** A value that was kept, as a person reads it. */
export function valueWords(value: unknown, field: string, speech: Speech): string {
  const { t, language } = speech
  if (value === null && field === 'scope') return t('auditValue.everyUnit')
  if (value === null || value === undefined) return t('audit.absent')
  if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no')
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return textWords(value, field, { t, language })
  if (Array.isArray(value)) {
    return value.map((member: unknown) => valueWords(member, field, speech)).join(', ')
  }
  return namedWords(value, field, speech)
}

function textWords(value: string, field: string, { t, language }: Speech): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, language)
  const key = values[`${field} ${value}`]
  return key === undefined ? value : t(key)
}

/** A thing by its name; a bound indicator by index and code; otherwise field by field. */
function namedWords(value: unknown, field: string, speech: Speech): string {
  const name = textAt(value, 'name') ?? textAt(value, 'title')
  if (name !== undefined) return name
  const node = textAt(value, 'node')
  if (node !== undefined) return `${textAt(value, 'index') ?? ''} ${node}`.trim()
  if (!isRecord(value)) return String(value)
  return Object.entries(value)
    .map(([key, each]) => `${fieldWords(key, speech.t)}: ${valueWords(each, field, speech)}`)
    .join(', ')
}

const fields: Readonly<Record<string, WordKey>> = {
  name: 'auditField.name',
  email: 'auditField.email',
  phone: 'auditField.phone',
  language: 'auditField.language',
  title: 'auditField.title',
  role: 'auditField.role',
  unit: 'auditField.unit',
  scope: 'auditField.scope',
  indicators: 'auditField.indicators',
  holding: 'auditField.holding',
  person: 'auditField.person',
  kind: 'auditField.kind',
  startsOn: 'auditField.startsOn',
  endsOn: 'auditField.endsOn',
  legalBasis: 'auditField.legalBasis',
  endedAtOnce: 'auditField.endedAtOnce',
  closed: 'auditField.closed',
  post: 'auditField.post',
  from: 'auditField.from',
  to: 'auditField.to',
  sessions: 'auditField.sessions',
  session: 'auditField.session',
  method: 'auditField.method',
  purpose: 'auditField.purpose',
  code: 'auditField.code',
  reason: 'auditField.reason',
  params: 'auditField.params',
  about: 'auditField.about',
}

const values: Readonly<Record<string, WordKey>> = {
  'kind regular': 'auditValue.regular',
  'kind acting': 'auditValue.acting',
  'language vi': 'auditValue.vi',
  'language en': 'auditValue.en',
  'method password': 'auditValue.password',
  'method link': 'auditValue.link',
  'method oidc': 'auditValue.oidc',
  'purpose invitation': 'auditValue.invitation',
  'purpose reset': 'auditValue.reset',
  'code unauthenticated': 'refusedFor.unauthenticated',
  'code forbidden': 'refusedFor.forbidden',
  'code not_found': 'refusedFor.not_found',
  'role administrator': 'role.administrator',
  'role coordinator': 'role.coordinator',
  'role officer': 'role.officer',
  'role head': 'role.head',
  'role appraiser': 'role.appraiser',
  'role council': 'role.council',
  'role leader': 'role.leader',
  'role inspector': 'role.inspector',
}
