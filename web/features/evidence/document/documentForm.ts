import type { EvidenceData } from '@thang/contracts'
import type { Words } from '../../../app/workspace/words.ts'
import { isDay } from '../../../ui/controls/DateField.tsx'
import type { Rules } from '../../../ui/controls/useForm.ts'

/** The data of a document as they are typed: empty for what the paper does not have. */
export interface DocumentValues {
  readonly summary: string
  readonly number: string
  readonly issuedOn: string
  readonly issuer: string
  readonly signer: string
  readonly visibility: string
}

export const emptyDocument: DocumentValues = {
  summary: '',
  number: '',
  issuedOn: '',
  issuer: '',
  signer: '',
  visibility: 'internal',
}

export function valuesOf(data: EvidenceData): DocumentValues {
  return {
    summary: data.summary,
    number: data.number ?? '',
    issuedOn: data.issuedOn ?? '',
    issuer: data.issuer ?? '',
    signer: data.signer ?? '',
    visibility: data.visibility,
  }
}

export function dataOf(values: DocumentValues): EvidenceData {
  return {
    summary: values.summary.trim(),
    number: values.number.trim() || null,
    issuedOn: values.issuedOn || null,
    issuer: values.issuer.trim() || null,
    signer: values.signer.trim() || null,
    visibility: values.visibility === 'public' ? 'public' : 'internal',
  }
}

/** As the API takes them. */
export function documentRules(t: Words): Rules<DocumentValues> {
  const atMost = (most: number) => (value: string) =>
    value.trim().length > most ? t('evidence.tooLong', { most }) : undefined
  return {
    summary: (value) => {
      if (value.trim().length < 3) return t('evidence.summaryRule')
      return atMost(500)(value)
    },
    number: atMost(80),
    issuedOn: (value) => (value === '' || isDay(value) ? undefined : t('evidence.issuedOnRule')),
    issuer: atMost(200),
    signer: atMost(120),
  }
}
