import { expect, it } from 'vitest'
import { type MayCreate, noPost, rolesFor, scopesFor, sentPost } from './postRules.ts'

function unit(code: string) {
  return { code, name: code, nameEn: null, kind: 'commune' as const, region: null }
}

const mayCreate: MayCreate = [
  { roles: ['officer', 'head'], units: [unit('A'), unit('B')], everyUnit: false },
  { roles: ['officer', 'appraiser'], units: [unit('B')], everyUnit: true },
]

it('offers the roles that may be created in the unit, each once', () => {
  expect(rolesFor(mayCreate, 'A')).toEqual(['officer', 'head'])
  expect(rolesFor(mayCreate, 'B')).toEqual(['officer', 'head', 'appraiser'])
  expect(rolesFor(mayCreate, undefined)).toEqual([])
})

it('a post may be for every unit only by the authority that covers all', () => {
  expect(scopesFor(mayCreate, { unit: 'B', role: 'head' }).everyUnit).toBe(false)
  expect(scopesFor(mayCreate, { unit: 'B', role: 'appraiser' }).everyUnit).toBe(true)
})

it('only an appraiser’s post is sent with indicators', () => {
  const values = {
    ...noPost,
    unit: { key: 'B', text: 'B' },
    title: ' Chuyên viên ',
    scope: 'every',
    indicators: [{ index: 'dti', node: '1' }],
  }
  const roles = rolesFor(mayCreate, 'B')
  expect(sentPost({ ...values, role: 'officer' }, roles)).toMatchObject({
    title: 'Chuyên viên',
    scope: null,
    indicators: [],
  })
  expect(sentPost({ ...values, role: 'appraiser' }, roles)?.indicators).toHaveLength(1)
})
