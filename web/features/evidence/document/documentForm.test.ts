import { expect, it } from 'vitest'
import { dataOf, documentRules, emptyDocument, valuesOf } from './documentForm.ts'

const rules = documentRules((key) => key)
const wrong = (values: Partial<typeof emptyDocument>) => {
  const all = { ...emptyDocument, summary: 'Kế hoạch', ...values }
  return [
    rules.summary?.(all.summary, all),
    rules.number?.(all.number, all),
    rules.issuedOn?.(all.issuedOn, all),
  ].filter((found) => found !== undefined)
}

it('what a paper does not have is left out, not sent empty', () => {
  expect(dataOf({ ...emptyDocument, summary: '  Ảnh phòng máy chủ ', number: ' ' })).toEqual({
    summary: 'Ảnh phòng máy chủ',
    number: null,
    issuedOn: null,
    issuer: null,
    signer: null,
    visibility: 'internal',
  })
})

it('data that are edited come back as they were', () => {
  const data = {
    summary: 'Thành lập Ban Chỉ đạo',
    number: '12/QĐ-UBND',
    issuedOn: '2026-03-02',
    issuer: 'UBND tỉnh',
    signer: null,
    visibility: 'public',
  } as const
  expect(dataOf(valuesOf(data))).toEqual(data)
})

it('only the summary is asked for; a day must be one', () => {
  expect(wrong({})).toEqual([])
  expect(wrong({ summary: 'Kế' })).toEqual(['evidence.summaryRule'])
  expect(wrong({ issuedOn: '31/02/2026' })).toEqual(['evidence.issuedOnRule'])
  expect(wrong({ number: 'x'.repeat(81) })).toEqual(['evidence.tooLong'])
})
