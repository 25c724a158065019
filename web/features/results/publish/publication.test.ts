import { expect, it } from 'vitest'
import { pathOf } from '../../../app/pages.ts'
import { roundResult } from '../fixtures/result.ts'
import { decisionFrom, typedDecision } from './decisionValues.ts'
import { titlesFrom } from './editionTitles.ts'
import { publicEditionPath } from './publicEditionPath.ts'

const languages = ['vi', 'en'] as const
const pages = ['ranking', 'revisions'] as const

it.each(languages.flatMap((language) => pages.map((page) => ({ language, page }))))(
  'the way to the public page $page in $language is that of the site',
  ({ language, page }) => {
    const address = pathOf(page, language, { edition: 'xa-2026' })
    expect(publicEditionPath('xa-2026', page, language)).toBe(address)
  },
)

it('a title that is left out is named after the round', () => {
  const final = roundResult('final')
  expect(titlesFrom({}, final)).toEqual([])
  expect(titlesFrom({ commune: { vi: '  ', en: 'Communes' } }, final)).toEqual([])
  expect(titlesFrom({ commune: { vi: 'Các xã ', en: '' } }, final)).toEqual([
    { kind: 'commune', title: { vi: 'Các xã' } },
  ])
})

it('a decision that was given is typed again as it was, and nothing is null', () => {
  const decision = {
    parent: null,
    issuer: 'Ủy ban nhân dân tỉnh',
    place: null,
    capacity: null,
    signer: null,
    receivers: ['Như Điều 3'],
    number: '12/QĐ-UBND',
    date: '2026-11-20',
  }
  expect(decisionFrom(typedDecision(decision))).toEqual(decision)
  expect(decisionFrom({ ...typedDecision(decision), number: ' ', date: '' })).toMatchObject({
    number: null,
    date: null,
  })
})
