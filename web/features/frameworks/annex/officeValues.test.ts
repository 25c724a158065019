import { expect, it } from 'vitest'
import { officeFrom, valuesOf } from './officeValues.ts'

const nothing = { parent: '', issuer: '', place: '', capacity: '', signer: '', receivers: '' }

it('what is left empty is not known, and stays to be written in', () => {
  expect(officeFrom({ ...nothing, signer: '  ', receivers: '\n \n' })).toEqual({
    parent: null,
    issuer: null,
    place: null,
    capacity: null,
    signer: null,
    receivers: [],
  })
})

it('receivers copied from a paper lose the marks that the paper puts', () => {
  const { receivers } = officeFrom({ ...nothing, receivers: '- Như trên;\r\n– Lưu: VT.\n' })
  expect(receivers).toEqual(['Như trên', 'Lưu: VT'])
})

it('what was given is typed again as it was', () => {
  const office = {
    parent: null,
    issuer: 'Ủy ban nhân dân tỉnh',
    place: 'Phú Thọ',
    capacity: 'TM. Ủy ban nhân dân\nChủ tịch',
    signer: null,
    receivers: ['Như trên', 'Lưu: VT'],
  }
  expect(officeFrom(valuesOf(office))).toEqual(office)
})
