import type { Language, Translate } from './i18n/translate.ts'
import type { Refusal } from './page.ts'

/** The API's refusal in what a call of the client threw; nothing for any other failure. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined
  const { status } = error
  if (status !== 404 && status !== 400 && status !== 422) return undefined
  const said = partOf('body' in error ? error.body : undefined, 'error')
  const message = partOf(said, 'message')
  return {
    status,
    message: typeof message === 'string' ? message : '',
    details: textsIn(partOf(said, 'details')),
  }
}

/**
 * What is missing, in words: the commonest cases in both languages; else the API's own sentence, which
 * is Vietnamese. Nothing where neither says anything.
 */
export function refusalWords({ message, details }: Refusal, t: Translate, language: Language) {
  const { edition, unit, framework, kind, reason } = details
  if (reason === 'different-indices') return t('refusal.differentIndices')
  if (reason === 'no-common-kind') return t('refusal.noCommonKind')
  if (reason === 'no-trace') return t('refusal.noTrace')
  if (unit !== undefined) return t('refusal.unit', { code: unit })
  if (framework !== undefined) return t('refusal.framework', { code: framework })
  if (edition !== undefined && kind !== undefined) return t('refusal.kind', { edition })
  if (edition !== undefined && reason === undefined) return t('refusal.edition', { code: edition })
  if (language === 'vi' && message !== '') return message
  return undefined
}

function partOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

function textsIn(details: unknown): Record<string, string> {
  if (typeof details !== 'object' || details === null) return {}
  const texts = Object.entries(details).filter(([, value]) => typeof value === 'string')
  return Object.fromEntries(texts)
}
