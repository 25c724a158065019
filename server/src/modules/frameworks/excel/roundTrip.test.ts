import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DraftBody, Framework } from '@thang/contracts'
import { expect, it } from 'vitest'
import { programDirectory } from '../../../config.ts'
import { readFrameworkWorkbook } from './readFrameworkWorkbook.ts'
import { writeFrameworkWorkbook } from './writeFrameworkWorkbook.ts'

const directory = join(programDirectory, 'data', 'frameworks')

it.each(readdirSync(directory).filter((name) => name.endsWith('.json')))(
  '%s goes into a workbook and comes back the same',
  async (name) => {
    const framework = Framework.parse(JSON.parse(readFileSync(join(directory, name), 'utf8')))
    const reading = await readFrameworkWorkbook(await writeFrameworkWorkbook(framework), null)
    expect(reading.problems).toEqual([])
    expect(reading.body).toEqual(framework)
  },
)

it('everything that a node may say comes back', async () => {
  const framework: DraftBody = {
    code: 'local',
    index: 'local',
    name: { vi: 'Bộ chỉ số', en: 'Set' },
    unitKind: 'commune',
    periods: ['2027'],
    legalBasis: { document: 'Quyết định 1/QĐ-UBND', issuedOn: '2027-01-02', title: 'Tên' },
    maxPoints: 12.5,
    total: { method: 'sum-of-points', per: 12.5 },
    decimals: 2,
    groupValues: 'points',
    rankedOn: 'unrounded',
    knownDepth: 'indicator',
    notApplicable: 'full-marks',
    levelScale: [{ level: 1, name: { vi: 'Khá' }, from: 0.5, inclusive: true }],
    inputNames: { plan: { vi: 'Có kế hoạch' } },
    inputUnits: { plan: { vi: 'kế hoạch', en: 'plans' } },
    nodes: [
      {
        id: 'n1',
        code: '1.10',
        level: 'indicator',
        name: { vi: 'Kế hoạch', en: 'Plan' },
        maxPoints: 12.5,
        weight: 2,
        rule: {
          type: 'best-of',
          cases: [
            { points: 3, rule: { type: 'yes-no', input: 'plan' }, name: { vi: '12' } },
            { rule: { type: 'judged', input: 'other', rubric: [{ code: 'good', share: 0.25 }] } },
          ],
        },
        ruleKnowledge: 'reconstructed',
        notApplicable: 'rescale',
        appliesTo: ['commune', 'special-zone'],
        componentCount: 3,
        knowledge: 'reconstructed',
        evidence: { vi: 'Văn bản\nhai dòng', en: 'Paper' },
        dataSource: { vi: 'Cổng dữ liệu' },
        provenance: 'reported',
        appraisedBy: { name: { vi: 'Sở', en: 'Department' }, unit: 'X-1' },
        note: { vi: 'Ghi chú = có dấu bằng' },
        earlier: { framework: 'old-2026', as: 'same', code: '1.1', note: { vi: 'Đổi số' } },
        source: 'some-source',
        children: [],
      },
    ],
    views: [],
    notes: [{ vi: 'Một' }],
    sources: ['some-source'],
  }
  const reading = await readFrameworkWorkbook(await writeFrameworkWorkbook(framework), null)
  expect(reading.problems).toEqual([])
  expect(reading.body).toEqual(framework)
})
