import { expect, it } from 'vitest'
import type { FrameworkDiff } from './frameworkComparison.ts'
import { changeWords } from './frameworkWords.ts'

type NodeDiff = FrameworkDiff['nodes'][number]

const reference = {
  id: null,
  code: '1.2',
  level: 'indicator',
  name: { vi: 'Chỉ số', en: 'Indicator' },
  maxPoints: 8,
  parent: '1',
} as const

function changed(...changes: NodeDiff['changes']): NodeDiff {
  return { state: 'changed', before: reference, after: reference, matchedBy: 'id', changes }
}

const vi = changeWords('vi')

it.each([
  ['points', { field: 'maxPoints', before: 7.5, after: 10 }, 'Điểm tối đa: 7,5 → 10'],
  ['a name', { field: 'name', before: { vi: 'Cũ' }, after: { vi: 'Mới' } }, 'Tên: Cũ → Mới'],
  ['another parent', { field: 'parent', before: '1', after: null }, 'Nằm trong mục: 1 → không có'],
  [
    'another rule',
    { field: 'rule', before: 'ratio', after: 'yes-no' },
    'Cách tính điểm: Tỷ lệ → Có hoặc không',
  ],
  ['a field without a name', { field: 'odd', before: 'a', after: 'b' }, 'odd: a → b'],
] as const)('%s is told before and after', (_, change, sentence) => {
  expect(vi.node(changed({ ...change, parameters: [] }))).toEqual([sentence])
})

it('a value within a rule is told by its way there, a share as a percentage', () => {
  const rule = { field: 'rule', before: 'options', after: 'options' }
  const parameters = [{ path: 'options.0.share', before: 0.5, after: 0.75 }]
  expect(vi.node(changed({ ...rule, parameters }))).toEqual([
    'Cách tính điểm: Các phương án › 1 › % điểm tối đa: 50 → 75',
  ])
})

it('what is chosen, and days, are told as they are read', () => {
  expect(
    vi.settings([
      { path: 'notApplicable', before: 'rescale', after: 'full-marks' },
      { path: 'legalBasis.issuedOn', before: '2022-05-20', after: null },
    ]),
  ).toEqual([
    'Phần không áp dụng: Bỏ ra khỏi tổng và chia lại → Trọn điểm',
    'Căn cứ ban hành › ngày văn bản: 20/05/2022 → không có',
  ])
})

it('of lists of codes it is told once that they changed', () => {
  const change = (path: string) => ({ path, before: 'a', after: null })
  const paths = ['views.KTS.groups.1', 'views.KTS.groups.2', 'sources.0', 'views.KTS.maxPoints']
  expect(vi.settings(paths.map(change))).toEqual([
    'Cách xem khác › KTS: có thay đổi',
    'Nguồn: có thay đổi',
    'Cách xem khác › KTS › Cao nhất (điểm): a → không có',
  ])
})

it('what is new or dropped tells its points and where it stands or stood', () => {
  const node = { matchedBy: null, changes: [] }
  expect(vi.node({ ...node, state: 'added', before: null, after: reference })).toEqual([
    'Điểm tối đa: 8',
    'Nằm trong mục: 1',
  ])
  const top = { ...reference, maxPoints: null, parent: null }
  expect(vi.node({ ...node, state: 'dropped', before: top, after: null })).toEqual([])
})

it('counts what came, changed and went', () => {
  const dropped = { ...changed(), state: 'dropped' } as const
  expect(vi.counts({ framework: [], nodes: [changed(), dropped, dropped] })).toBe(
    '0 mục mới, 1 mục thay đổi, 2 mục bỏ.',
  )
})

it('English reads English names', () => {
  const change = { field: 'name', before: { vi: 'Cũ' }, after: { vi: 'Mới', en: 'New' } }
  expect(changeWords('en').node(changed({ ...change, parameters: [] }))).toEqual(['Name: Cũ → New'])
})
