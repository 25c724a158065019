import { workbookBytes } from '@thang/contracts'
import { expect, it } from 'vitest'
import { refusedUnsent } from './useUnitFile.ts'

const named = (name: string, size = 10) => new File(['x'.repeat(size)], name)

it('what cannot be a workbook of units is not sent, and told apart', () => {
  expect(refusedUnsent(named('Đơn vị.ods'))).toBe('unitImport.otherTable')
  expect(refusedUnsent(named('Đơn vị.XLS'))).toBe('unitImport.otherTable')
  expect(refusedUnsent(named('Nghị quyết.pdf'))).toBe('unitImport.otherFile')
  expect(refusedUnsent(named('Đơn vị.xlsx', 0))).toBe('unitImport.empty')
})

it('a workbook is sent up to the size that the server takes', () => {
  expect(refusedUnsent(named('Đơn vị.xlsx', workbookBytes))).toBeUndefined()
  expect(refusedUnsent(named('Đơn vị.xlsx', workbookBytes + 1))).toBe('unitImport.tooLarge')
})
