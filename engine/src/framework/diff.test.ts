import { expect, it } from 'vitest'
import { crosswalk } from './crosswalk.ts'
import { diffFrameworks, type NodeDiff } from './diff.ts'
import { applyEdits, type FrameworkEdit, withIdentities } from './edit.ts'
import { node, smallFramework } from './fixtures/smallFramework.ts'
import type { Framework, FrameworkNode } from './framework.ts'
import { type StatedMatch, statedMatches } from './matchNodes.ts'
import { reordered } from './reordered.ts'

const leaf = (code: string, name: string, fields: Partial<FrameworkNode> = {}) =>
  node({ code, level: 'indicator', maxPoints: 10, name: { vi: name }, ...fields })
const version = (...nodes: FrameworkNode[]) => smallFramework({ nodes })
const yes = { type: 'yes-no', input: 'yes' } as const

it('versions that are the same have no difference', () => {
  expect(diffFrameworks(smallFramework(), smallFramework())).toEqual({ framework: [], nodes: [] })
})

it('an indicator is told to be added, dropped or renamed, with the old and the new wording', () => {
  expect(
    told(version(leaf('1', 'a'), leaf('2', 'b')), version(leaf('1', 'a'), leaf('3', 'c'))),
  ).toEqual(['added 3', 'dropped 2'])
  const [renamed] = diffFrameworks(version(leaf('1', 'a')), version(leaf('1', 'b'))).nodes
  expect(renamed?.changes).toEqual([
    { field: 'name', before: { vi: 'a' }, after: { vi: 'b' }, parameters: [] },
  ])
})

it('renumbering is not taken for renaming', () => {
  const before = version(leaf('1', 'a'), leaf('2', 'b'))
  const after = version(leaf('1', 'new'), leaf('2', 'a'), leaf('3', 'b'))
  expect(told(before, after)).toEqual(['added 1', 'code 1→2', 'code 2→3'])
})

it('what is stated goes before identity, identity before wording, wording before code', () => {
  const before = version(leaf('1', 'a', { id: 'x' }), leaf('2', 'b'))
  const after = version(leaf('1', 'b'), leaf('2', 'a'), leaf('3', 'c', { id: 'x' }))
  expect(matched(before, after)).toEqual(['1→3 id', '2→1 wording', '→2'])
  expect(matched(before, after, [{ before: '1', after: '2' }])).toEqual([
    '1→2 stated',
    '2→1 wording',
    '→3',
  ])
  expect(matched(before, after, [{ before: '2', after: null }])).toEqual([
    '1→3 id',
    '2→',
    '→1',
    '→2',
  ])
})

it('the parameters of a rule are told one by one, options by their code', () => {
  const options = (...shares: [string, number][]) => ({
    type: 'options' as const,
    input: 'x',
    options: shares.map(([code, share]) => ({ code, share })),
  })
  const before = version(leaf('1', 'a', { rule: options(['leader', 1], ['deputy', 0.5]) }))
  const after = version(leaf('1', 'a', { rule: options(['deputy', 0.6], ['leader', 1]) }))
  expect(diffFrameworks(before, after).nodes[0]?.changes).toEqual([
    {
      field: 'rule',
      before: 'options',
      after: 'options',
      parameters: [{ path: 'options.deputy.share', before: 0.5, after: 0.6 }],
    },
  ])
  expect(told(before, version(leaf('1', 'a', { rule: yes })))).toEqual(['rule options→yes-no'])
})

it('what moved to another group is told, and what only made room is not', () => {
  const edits = (list: FrameworkEdit[]) => {
    const before = withIdentities(smallFramework())
    return told(before, applyEdits(before, list).framework)
  }
  expect(edits([{ edit: 'move-node', node: 'small/1.1', parent: 'small/2', at: 0 }])).toEqual([
    'parent 1→2',
  ])
  expect(edits([{ edit: 'move-node', node: 'small/2', parent: null, at: 0 }])).toHaveLength(1)
  const newcomer = leaf('1.0', 'n', { id: 'n' })
  expect(edits([{ edit: 'add-node', node: newcomer, parent: 'small/1', at: 0 }])).toEqual([
    'added 1.0',
  ])
})

it('points, evidence, applicability and appraising department are told', () => {
  const changed = {
    maxPoints: 20,
    evidence: { vi: 'Kế hoạch' },
    appliesTo: ['commune'],
    appraisedBy: { name: { vi: 'Sở Nội vụ' } },
  }
  expect(told(version(leaf('1', 'a')), version(leaf('1', 'a', changed)))).toEqual([
    'maxPoints 10→20',
    'appliesTo null→["commune"]',
    'evidence null→{"vi":"Kế hoạch"}',
    'appraisedBy null→{"vi":"Sở Nội vụ"}',
  ])
})

it('what the framework says of itself is told by name', () => {
  expect(diffFrameworks(smallFramework(), smallFramework({ decimals: 2 })).framework).toEqual([
    { path: 'decimals', before: 4, after: 2 },
  ])
})

it('as few nodes as possible are told to have another place', () => {
  expect(reordered([2, 0, 1], (place) => place)).toEqual([2])
  expect(reordered([0, 1, 2], (place) => place)).toEqual([])
  expect(reordered([3, 2, 1], (place) => place)).toHaveLength(2)
})

it('the crosswalk says same, changed with the reason, new or dropped', () => {
  const before = version(
    leaf('1', 'same', { rule: yes }),
    leaf('2', 'points', { rule: yes }),
    leaf('3', 'rule', { rule: yes }),
    leaf('4', 'wording', { rule: yes }),
    leaf('5', 'unknown'),
    leaf('6', 'dropped'),
  )
  const after = version(
    leaf('1', ' Same ', { rule: yes }),
    leaf('2', 'points', { rule: yes, maxPoints: 20 }),
    leaf('3', 'rule', { rule: { ...yes, input: 'other' } }),
    leaf('4', 'other wording', { rule: yes }),
    leaf('5', 'unknown'),
    leaf('7', 'new'),
  )
  expect(walked(before, after)).toEqual([
    ['same', [], true],
    ['changed', ['points'], true],
    ['changed', ['rule'], false],
    ['changed', ['wording'], false],
    ['same', [], null],
    ['new', [], false],
    ['dropped', [], false],
  ])
  const stated = [{ before: '4', after: '4', comparable: true }]
  expect(walked(before, after, stated)[3]).toEqual(['changed', ['wording'], true])
})

function told(before: Framework, after: Framework): string[] {
  return diffFrameworks(before, after).nodes.flatMap(tell)
}

function tell({ state, before, after, changes }: NodeDiff): string[] {
  if (state !== 'changed') return [`${state} ${(after ?? before)?.code}`]
  return changes.map((change) => `${change.field} ${show(change.before)}→${show(change.after)}`)
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function matched(before: Framework, after: Framework, stated: StatedMatch[] = []): string[] {
  return crosswalk(before, after, stated)
    .map((one) =>
      `${one.before?.code ?? ''}→${one.after?.code ?? ''} ${one.matchedBy ?? ''}`.trim(),
    )
    .toSorted((a, b) => (a.replace('→', '9') < b.replace('→', '9') ? -1 : 1))
}

function walked(before: Framework, after: Framework, stated: StatedMatch[] = []) {
  return crosswalk(before, after, stated).map((one) => [one.state, one.reasons, one.comparable])
}

it('what a version states of its nodes goes before what is found, for the version that it names', () => {
  const earlier = {
    framework: 'small',
    as: 'same',
    code: '1.2',
    note: { vi: 'Chỉ đổi cách đếm' },
  } as const
  const after = applyEdits(withIdentities(smallFramework()), [
    { edit: 'change-node', node: 'small/1.1', fields: { earlier } },
    {
      edit: 'change-node',
      node: 'small/1.2',
      fields: { earlier: { framework: 'small', as: 'new' } },
    },
  ]).framework
  const found = statedMatches(smallFramework(), after)
  expect(crosswalk(smallFramework(), after, found)).toMatchObject([
    {
      state: 'same',
      before: { code: '1.2' },
      after: { code: '1.1' },
      comparable: true,
      matchedBy: 'stated',
      note: earlier.note,
    },
    { state: 'new', after: { code: '1.2' } },
    { state: 'same', before: { code: '2' } },
    { state: 'dropped', before: { code: '1.1' } },
  ])
  expect(statedMatches(smallFramework({ code: 'another' }), after)).toEqual([])
})

it('what is stated to be changed is not comparable, though nothing else differs', () => {
  const stated = [{ before: '1.1', after: '1.1', as: 'changed' }] as const
  const [entry] = crosswalk(smallFramework(), smallFramework(), stated)
  expect(entry).toMatchObject({ state: 'changed', reasons: [], comparable: false })
})
