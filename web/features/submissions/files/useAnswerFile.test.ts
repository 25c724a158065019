import { workbookBytes } from '@thang/contracts'
import { expect, it } from 'vitest'
import { refusedUnsent } from './useAnswerFile.ts'

const named = (name: string, size = 10) => new File(['x'.repeat(size)], name)

it('what cannot be a file of answers is not sent, and told apart', () => {
  expect(refusedUnsent(named('Phiếu.ods'), ['.xlsx'])).toBe('answerFile.notWorkbook')
  expect(refusedUnsent(named('Số đo.pdf'), ['.xlsx', '.csv'])).toBe('answerFile.notTable')
  expect(refusedUnsent(named('Số đo.CSV'), ['.xlsx', '.csv'])).toBeUndefined()
  expect(refusedUnsent(named('Phiếu.xlsx', 0), ['.xlsx'])).toBe('answerFile.empty')
})

it('a file is sent up to the size that the server takes', () => {
  expect(refusedUnsent(named('Phiếu.xlsx', workbookBytes), ['.xlsx'])).toBeUndefined()
  expect(refusedUnsent(named('Phiếu.xlsx', workbookBytes + 1), ['.xlsx'])).toBe(
    'answerFile.tooLarge',
  )
})
