import { expect, it } from 'vitest'
import { noticeWay } from './noticeWay.ts'

const round = { id: 7, name: 'Đánh giá năm 2026' }

it.each([
  ['comment', 4, '1.2', 'submission'],
  ['explanation-asked', 4, null, 'submissionAppraisal'],
  ['appeal-decided', 4, '1.2', 'submissionAppraisal'],
  ['preliminary-told', 4, null, 'submissionAppraisal'],
  ['explanation-given', 4, '1.2', 'appraisalAnswer'],
  ['appraisal-sent-back', 4, '1.2', 'appraisalAnswer'],
  ['second-reading', null, null, 'secondReading'],
  ['appeal-lodged', 4, '1.2', 'roundAppeals'],
  ['deadline-near', null, null, 'round'],
] as const)('%s leads from submission %s, indicator %s to %s', (kind, submission, node, to) => {
  expect(noticeWay({ kind, submission, node, round })?.to).toBe(to)
})

it('a notice about nothing leads nowhere', () => {
  expect(noticeWay({ kind: 'comment', submission: null, node: null, round: null })).toBeNull()
})
