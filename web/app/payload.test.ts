import { expect, it } from 'vitest'
import { ranking } from '../test/inventedData.ts'
import { readPayload, writePayload } from './payload.ts'

const payload = {
  name: 'ranking' as const,
  language: 'vi' as const,
  params: { edition: 'thu-2021' },
  query: {},
  data: { ranking },
}

it('the browser reads back what the server wrote', () => {
  expect(readPayload(writePayload(payload))).toEqual(payload)
})

it('a source that stands under many figures is written once', () => {
  expect(writePayload(payload).match(/"invented"/g)).toHaveLength(1)
})

it('nothing in the data can close the script element', () => {
  expect(writePayload({ ...payload, data: '</script>' })).not.toContain('</')
})
