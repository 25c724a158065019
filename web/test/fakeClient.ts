import { ApiFailure, type Client, createClient } from '@thang/contracts'
import { earlier, edition, framework, profile, ranking, units } from './inventedData.ts'
import { made, madeRanking, revisions, trace } from './inventedPublication.ts'

const node = {
  id: null,
  code: '1.1',
  level: 'indicator',
  name: { vi: 'Chỉ số đã bỏ' },
  maxPoints: 10,
  parent: '1',
}

const answers: Record<string, unknown> = {
  '/editions': { editions: [edition, earlier] },
  '/editions/thu-2021/ranking': ranking,
  '/editions/thu-2020/ranking': { ...ranking, edition: earlier },
  '/editions/xa-2026/ranking': madeRanking,
  '/editions/xa-2026/units/01/trace': trace,
  '/editions/xa-2026/revisions': revisions,
  '/units': { units },
  '/units/01': profile,
  '/frameworks': {
    frameworks: [{ ...framework, index: 'thu', knownDepth: 'group' }],
  },
  '/frameworks/thu-1': {
    framework,
    revision: 1,
    indicatorCount: { official: 3, listed: 1, verified: 0, reconstructed: 1 },
    editions: ['thu-2021'],
    sources: [],
    findings: [],
  },
  '/frameworks/thu-1/comparison': {
    from: { code: 'thu-0', revision: 1, name: { vi: 'Bộ trước' }, version: null },
    to: { code: 'thu-1', revision: 1, name: framework.name, version: null },
    diff: {
      framework: [{ path: 'decimals', before: 2, after: 4 }],
      nodes: [{ state: 'dropped', before: node, after: null, matchedBy: null, changes: [] }],
    },
    entries: [
      {
        state: 'dropped',
        before: node,
        after: null,
        matchedBy: null,
        reasons: [],
        comparable: false,
        note: null,
      },
    ],
  },
  '/compare': {
    from: earlier,
    to: edition,
    kind: 'province',
    sameFramework: false,
    sameUnits: true,
    notes: [{ vi: 'Hai bộ chỉ số khác nhau.' }],
    rows: units.map((unit, place) => ({
      unit,
      presence: 'both',
      fromRank: place + 2,
      fromRankReason: null,
      toRank: place + 1,
      toRankReason: null,
      rankChange: 1,
      rankChangeReason: null,
      fromValue: null,
      fromValueReason: 'not-published',
      toValue: 0.5,
      toValueReason: null,
      valueChange: null,
      valueChangeReason: 'not-published',
    })),
  },
  '/sources': { sources: [] },
}

/** Answers from the invented data; anything else is not there. */
export const fakeClient: Client = createClient(async <Body>(path: string): Promise<Body> => {
  const answer = answers[path.split('?')[0] ?? '']
  if (answer === undefined) throw new ApiFailure(404, { error: { code: 'not_found' } })
  return answer as Body
})

/** A server that cannot read its data. */
export const brokenClient: Client = createClient(async () => {
  throw new ApiFailure(503, { error: { code: 'unavailable' } })
})

/** A server that has an edition that was made of a round, besides the others. */
export const publishedClient: Client = {
  ...fakeClient,
  listEditions: async () => ({ editions: [edition, earlier, made] }),
}
