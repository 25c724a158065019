import { expect, it } from 'vitest'
import { checkDraft } from './checkDraft.ts'
import { node, smallFramework } from './fixtures/smallFramework.ts'
import type { FrameworkNode } from './framework.ts'

const complete = {
  rule: { type: 'judged', input: 'points' },
  evidence: { vi: 'Báo cáo' },
  appraisedBy: { name: { vi: 'Sở Nội vụ' } },
} as const
const leaf = (code: string, fields: Partial<FrameworkNode> = {}) =>
  node({ code, level: 'indicator', maxPoints: 50, ...complete, ...fields })
const draft = (...nodes: FrameworkNode[]) =>
  smallFramework({ nodes, legalBasis: { document: 'QĐ 1', issuedOn: null } })

it('a complete draft has no problem', () => {
  expect(checkDraft(draft(leaf('1'), leaf('2')))).toEqual([])
})

it('points that do not add up are told with how many are too many or still missing', () => {
  expect(checkDraft(draft(leaf('1'), leaf('2', { maxPoints: 49.9 })))).toEqual([
    {
      severity: 'error',
      code: 'draft-points-short',
      id: null,
      node: null,
      details: { sum: 99.9, expected: 100, difference: 0.1 },
    },
  ])
  const group = node({
    code: 'G',
    id: 'g',
    level: 'group',
    maxPoints: 80,
    children: [leaf('1'), leaf('2')],
  })
  expect(checkDraft(draft(group, leaf('3', { maxPoints: 20 })))).toMatchObject([
    { code: 'draft-points-over', id: 'g', node: 'G', details: { difference: 20 } },
  ])
})

it('a scored leaf without a rule is an error, unless it is marked that nobody knows one', () => {
  const { rule: _rule, ...without } = leaf('1')
  expect(codes(without, leaf('2'))).toEqual(['error draft-rule-missing 1'])
  expect(codes({ ...without, ruleKnowledge: 'unknown' }, leaf('2'))).toEqual([
    'warning draft-rule-unknown 1',
  ])
  expect(codes(leaf('1', { ruleKnowledge: 'unknown' }), leaf('2'))).toEqual([
    'warning draft-rule-unknown 1',
  ])
  expect(codes(leaf('1', { maxPoints: 100 }), { ...without, code: '2', maxPoints: 0 })).toEqual([])
})

it('a code used twice is told at each of its nodes, an empty code or wording at its own', () => {
  expect(codes(leaf('1', { id: 'x' }), leaf('1', { id: 'y' }))).toEqual([
    'error draft-code-repeated x',
    'error draft-code-repeated y',
  ])
  expect(codes(leaf('', { id: 'x', name: { vi: 'A' } }), leaf('2', { name: { vi: ' ' } }))).toEqual(
    ['error draft-code-empty x', 'error draft-name-empty 2'],
  )
})

it('a missing appraising department or evidence is advice; what is measured needs no evidence', () => {
  const { appraisedBy: _nobody, evidence: _none, ...bare } = leaf('1')
  expect(codes(bare, leaf('2'))).toEqual([
    'advice draft-appraiser-missing 1',
    'advice draft-evidence-missing 1',
  ])
  expect(codes({ ...bare, provenance: 'measured' }, leaf('2'))).toEqual([
    'advice draft-appraiser-missing 1',
  ])
})

it('a draft without a node or a legal basis is told so', () => {
  const told = checkDraft(smallFramework({ nodes: [], maxPoints: 0 })).map(({ code }) => code)
  expect(told).toEqual(['draft-empty', 'draft-legal-basis-missing'])
})

function codes(...nodes: FrameworkNode[]): string[] {
  return checkDraft(draft(...nodes)).map(({ severity, code, id }) => `${severity} ${code} ${id}`)
}
