import { expect, it } from 'vitest'
import { formatFileSize, isNamed } from './fileSize.ts'

it('a size is read in KB below a million bytes, then in MB with one decimal', () => {
  expect(formatFileSize(1, 'vi')).toBe('1 KB')
  expect(formatFileSize(34_100, 'vi')).toBe('35 KB')
  expect(formatFileSize(1_240_000, 'vi')).toBe('1,2 MB')
  expect(formatFileSize(1_240_000, 'en')).toBe('1.2 MB')
})

it('a file is known by the end of its name, in capitals too', () => {
  expect(isNamed(new File([], 'Don vi.XLSX'), ['.xlsx'])).toBe(true)
  expect(isNamed(new File([], 'donvi.xls'), ['.xlsx'])).toBe(false)
})
