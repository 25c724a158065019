import { expect, it } from 'vitest'
import { rank } from '../composite/rank.ts'
import { caseFile, numberIn } from './caseFile.ts'

const file = caseFile('cases/vn-egov-2017-ranks-ties.csv')

it.skipIf(file.absent)('53 of 53 ranks with three ties are as published', () => {
  const rows = file.rows()
  const published = rows.map((row) => numberIn(row, 'published_rank'))
  expect(rank(rows.map((row) => numberIn(row, 'value')))).toEqual(published)
  expect([published.length, new Set(published).size < published.length]).toEqual([53, true])
})
