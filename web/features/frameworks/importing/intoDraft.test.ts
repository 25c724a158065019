import type { DraftBody } from '@thang/contracts'
import { identityOf, listNodes } from '@thang/engine'
import { expect, it } from 'vitest'
import { inventedNode } from '../editor/inventedDraft.ts'
import { intoDraft } from './intoDraft.ts'

function set(nodes: DraftBody['nodes'], more: Partial<DraftBody> = {}): DraftBody {
  return {
    code: 'thu-2026',
    index: 'thu',
    name: { vi: 'Bộ thử' },
    unitKind: 'commune',
    periods: ['2026'],
    legalBasis: { document: 'Quyết định 1/QĐ-UBND', issuedOn: '2026-01-02' },
    maxPoints: 100,
    total: { method: 'sum-of-points', per: 100 },
    decimals: 4,
    groupValues: 'points',
    rankedOn: 'rounded',
    knownDepth: 'indicator',
    notApplicable: 'rescale',
    nodes,
    views: [],
    notes: [],
    sources: [],
    ...more,
  }
}

const named = (code: string, id: string) => inventedNode(code, { id })
const idsOf = (body: DraftBody) => listNodes(body).map(identityOf)

it('a node of a file without identities is the node of the draft with its code', () => {
  const draft = set([named('1', 'old/1'), named('2', 'old/2')])
  const file = set([named('1', 'thu-2026/1'), named('3', 'thu-2026/3')])
  expect(idsOf(intoDraft(draft, file, { bare: false }))).toEqual(['old/1', 'thu-2026/3'])
})

it('a node that keeps its identity keeps it whatever its code, and no two have the same', () => {
  const draft = set([named('1', 'a'), named('2', 'b')])
  const renumbered = set([named('2', 'a'), named('1', 'new')])
  expect(idsOf(intoDraft(draft, renumbered, { bare: false }))).toEqual(['a', 'new'])
})

it('a bare table leaves what the draft says of itself, but for the points', () => {
  const draft = set([named('1', 'a')])
  const table = set([named('1', 'x')], { periods: [], legalBasis: null, maxPoints: 60 })
  const { periods, legalBasis, maxPoints } = intoDraft(draft, table, { bare: true })
  expect({ periods, legalBasis, maxPoints }).toEqual({
    periods: draft.periods,
    legalBasis: draft.legalBasis,
    maxPoints: 60,
  })
  expect(intoDraft(draft, table, { bare: false }).legalBasis).toBeNull()
})
