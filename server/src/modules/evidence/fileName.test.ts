import { expect, it } from 'vitest'
import { truthfulName } from './fileName.ts'

it.each([
  ['quyet-dinh.pdf', 'pdf', 'quyet-dinh.pdf'],
  ['ẢNH.JPG', 'jpeg', 'ẢNH.JPG'],
  ['bang.csv', 'text', 'bang.csv'],
  ['bang.html', 'text', 'bang.html.txt'],
  ['bao-cao.exe', 'docx', 'bao-cao.exe.docx'],
  ['khong-duoi', 'xls', 'khong-duoi.xls'],
] as const)('%s that is of type %s is handed out as %s', (name, type, called) => {
  expect(truthfulName(name, type)).toBe(called)
})
