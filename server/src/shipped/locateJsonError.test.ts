import fc from 'fast-check'
import { expect, it } from 'vitest'
import { locateJsonError } from './locateJsonError.ts'

it('the place where a text stops being JSON is named by line and column', () => {
  expect(locateJsonError('{\n  "a": 1,\n}')).toEqual({ line: 3, column: 1 })
  expect(locateJsonError('{"a" 1}')).toEqual({ line: 1, column: 6 })
  expect(locateJsonError('[1 2]')).toEqual({ line: 1, column: 4 })
  expect(locateJsonError('[1,]')).toEqual({ line: 1, column: 4 })
  expect(locateJsonError('{"a": 01}')).toEqual({ line: 1, column: 7 })
  expect(locateJsonError('{"a": "x\ny"}')).toEqual({ line: 1, column: 7 })
  expect(locateJsonError('[1]]')).toEqual({ line: 1, column: 4 })
  expect(locateJsonError('[1}')).toEqual({ line: 1, column: 3 })
  expect(locateJsonError('{"a": [1, 2')).toEqual({ line: 1, column: 12 })
  expect(locateJsonError("{'a': 1}")).toEqual({ line: 1, column: 2 })
  expect(locateJsonError('xyz')).toEqual({ line: 1, column: 1 })
})

it('a text cut short is faulted no earlier than its end', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, cut) => {
      const text = json.slice(0, json.length === 0 ? 0 : cut % json.length)
      if (isJson(text)) return
      const { line, column } = locateJsonError(text)
      const lines = text.split('\n')
      expect(line).toBeLessThanOrEqual(lines.length)
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
    }),
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
