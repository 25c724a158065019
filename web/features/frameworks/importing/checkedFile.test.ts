import { expect, it } from 'vitest'
import { refusedUnsent } from './checkedFile.ts'

it.each([
  ['bo.xlsx', 10, undefined],
  ['BO.XLSX', 5_000_000, undefined],
  ['bo.json', 10, undefined],
  // The server knows better what to do about these.
  ['bo.xls', 10, undefined],
  ['bo.xlsm', 10, undefined],
  ['bo.pdf', 10, 'import.wrongType'],
  ['bo', 10, 'import.wrongType'],
  ['bo.xlsx', 0, 'import.empty'],
  ['bo.xlsx', 5_000_001, 'import.tooLarge'],
  ['bo.json', 900_001, 'import.textTooLarge'],
])('%s of %d bytes', (name, size, refused) => {
  expect(refusedUnsent({ name, size })).toBe(refused)
})
