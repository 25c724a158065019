import type { Framework, FrameworkNode } from '@thang/engine'
import { expect, it } from 'vitest'
import { annexOf, unknownOffice } from './annex.ts'

const indicator: FrameworkNode = {
  code: '1.1',
  level: 'indicator',
  name: { vi: 'Tỷ lệ hồ sơ trực tuyến' },
  maxPoints: 12.5,
  knowledge: 'verified',
  source: null,
  children: [],
}

function framework(...children: FrameworkNode[]): Framework {
  const group: FrameworkNode = {
    ...indicator,
    code: '1',
    level: 'group',
    name: { vi: 'Chính quyền số' },
    maxPoints: 100,
    children,
  }
  return {
    code: 'local-2027',
    index: 'local',
    name: { vi: 'Bộ chỉ số cấp xã' },
    unitKind: 'commune',
    periods: [],
    legalBasis: null,
    maxPoints: 100,
    total: { method: 'sum-of-points', per: 100 },
    decimals: 4,
    groupValues: 'points',
    rankedOn: 'rounded',
    knownDepth: 'indicator',
    notApplicable: 'rescale',
    nodes: [group],
    views: [],
    notes: [],
    sources: [],
  }
}

function rowsOf(...children: FrameworkNode[]) {
  return annexOf(framework(...children), unknownOffice).tables[0]?.rows ?? []
}

it('a group is a bold row, an indicator tells how it is scored', () => {
  const scored: FrameworkNode = {
    ...indicator,
    rule: { type: 'yes-no', input: 'done' },
    evidence: { vi: 'Quyết định ban hành' },
    dataSource: { vi: 'Cổng dịch vụ công' },
    appraisedBy: { name: { vi: 'Sở Khoa học và Công nghệ' } },
  }
  expect(rowsOf(scored)).toEqual([
    { cells: ['1', 'Chính quyền số', '100', '', '', '', ''], bold: true },
    {
      cells: [
        '1.1',
        'Tỷ lệ hồ sơ trực tuyến',
        '12,5',
        'Có: điểm tối đa; không: 0 điểm.',
        'Quyết định ban hành',
        'Cổng dịch vụ công',
        'Sở Khoa học và Công nghệ',
      ],
      bold: false,
    },
  ])
})

it('what the set does not say stands there in words', () => {
  expect(rowsOf({ ...indicator, maxPoints: null })[1]?.cells.slice(2)).toEqual([
    'chưa rõ',
    'chưa rõ cách tính',
    'chưa quy định',
    'chưa quy định',
    'chưa quy định',
  ])
})

it('a rule that nobody has published says so, and how it is judged meanwhile', () => {
  const judged: FrameworkNode = {
    ...indicator,
    rule: { type: 'judged', input: 'points' },
    ruleKnowledge: 'unknown',
  }
  expect(rowsOf(judged)[1]?.cells[3]).toBe(
    'chưa rõ cách tính. Tạm thời: Người thẩm định chấm trong khoảng điểm tối đa.',
  )
})

it('a reconstructed wording never passes for the official one', () => {
  const annex = annexOf(framework({ ...indicator, knowledge: 'reconstructed' }), unknownOffice)
  expect(annex.tables[0]?.rows[1]?.cells[1]).toBe('Tỷ lệ hồ sơ trực tuyến (*)')
  expect(annex.tables[0]?.rows[1]?.cells[4]).toBe('chưa rõ')
  expect(annex.remarks).toEqual([expect.stringContaining('không phải câu chữ chính thức')])
})

it('the annex names the document it goes with, by number and day', () => {
  const issued: Framework = {
    ...framework(indicator),
    legalBasis: { document: 'Quyết định số 12/QĐ-UBND', issuedOn: '2026-02-03' },
  }
  const office = { ...unknownOffice, issuer: 'Ủy ban nhân dân tỉnh Phú Thọ' }
  const annex = annexOf(issued, office)
  expect(annex.heading.symbol).toBe('12/QĐ-UBND')
  expect(annex.reference).toBe(
    'Kèm theo Quyết định số 12/QĐ-UBND ngày 03 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Phú Thọ',
  )
})

it('a draft says that it is one, and leaves its number and day to be written in', () => {
  const annex = annexOf(framework(indicator), unknownOffice, { draft: true })
  expect(annex.heading).toMatchObject({ draft: true, symbol: null, day: null })
  expect(annex.reference).toBe('Kèm theo Quyết định số ……/…… ngày …… tháng …… năm ……')
})
