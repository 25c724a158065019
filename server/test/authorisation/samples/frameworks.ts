import { randomUUID } from 'node:crypto'
import { insertDraft } from '../../../src/modules/frameworks/drafts/queries.ts'
import { byDecision, change } from '../../../src/modules/frameworks/drafts/fixtures/drafting.ts'
import { workbookOf } from '../../../src/modules/frameworks/excel/fixtures/workbookOf.ts'
import { smallSet } from '../../../src/modules/frameworks/drafts/fixtures/smallSet.ts'
import type { Asked, Filling, Sample } from '../sample.ts'
import type { Site } from '../site.ts'
import { standingIn } from './standing.ts'

const reason = 'theo quyết định của đơn vị'
const answers = {
  from: 'rows',
  rows: [{ unit: 'Xã An', node: '1', input: null, as: 'points', value: 10 }],
}

export const frameworkSamples: readonly Sample[] = [
  {
    route: 'GET /framework-drafts',
    reach: 'unit',
    fill: async (site, { unit }) => {
      const { code } = await draftOf(site, unit)
      return { query: { state: 'open' }, finds: code }
    },
  },
  asking('GET /framework-drafts/:id'),
  asking('GET /framework-drafts/:id/versions'),
  asking('GET /framework-drafts/:id/file'),
  asking('GET /framework-drafts/:id/annex.docx'),
  asking('GET /framework-drafts/:id/annex.pdf'),
  asking('GET /framework-drafts/:id/file.xlsx'),
  asking('GET /framework-drafts/:id/comparison.docx', { query: { with: 'dti-province-2024' } }),
  asking('GET /framework-drafts/:id/comparison.pdf', { query: { with: 'dti-province-2024' } }),
  asking('GET /framework-drafts/:id/annex-office'),
  asking('PUT /framework-drafts/:id/annex-office', {
    body: {
      parent: null,
      issuer: 'Ủy ban nhân dân',
      place: null,
      capacity: null,
      signer: null,
      receivers: [],
    },
  }),
  asking('GET /framework-drafts/:id/diff', { query: { version: '1' } }),
  asking('GET /framework-drafts/:id/crosswalk', { query: { against: 'dti-province-2024' } }),
  {
    ...asking('POST /framework-drafts/:id/trial-run', {
      body: { answers, against: null, newIndicators: 'missing' },
    }),
    asks: true,
  },
  {
    route: 'POST /framework-drafts/check-file',
    // It prepares a change, and is for those alone who may make it.
    reach: 'self',
    fill: async () => ({ body: { text: JSON.stringify(smallSet()) } }),
  },
  {
    route: 'POST /framework-drafts/check-workbook',
    reach: 'self',
    fill: async () => ({ body: { file: '', title: null } }),
  },
  {
    route: 'POST /framework-drafts/annotated-workbook',
    reach: 'self',
    fill: async () => ({ body: { file: await unknownParent(), title: null } }),
  },
  {
    route: 'GET /framework-drafts/template.xlsx',
    reach: 'self',
    fill: async () => ({}),
  },
  {
    route: 'POST /framework-drafts',
    reach: 'unit',
    fill: async (_, { unit }) => ({ body: newDraft(unit) }),
  },
  {
    route: 'POST /framework-drafts',
    about: 'bộ chỉ số quốc gia / a national framework',
    reach: 'self',
    fill: async () => ({ body: newDraft(null) }),
  },
  asking('PUT /framework-drafts/:id', {
    body: { base: 1, edits: [change('n1', { maxPoints: 60 })] },
  }),
  asking('POST /framework-drafts/:id/restore', { body: { base: 1, version: 1 } }),
  asking('POST /framework-drafts/:id/issue', { body: byDecision }),
  asking('POST /framework-drafts/:id/discard', { body: { reason } }),
]

/** A workbook with a mistake to be marked, in base64. */
async function unknownParent(): Promise<string> {
  const rows = [
    ['STT', 'Chỉ số', 'Điểm'],
    ['2.1', 'Phủ sóng', 5],
  ]
  return (await workbookOf({ A: rows })).toString('base64')
}

/** The same request about a draft of the unit that nobody else was asked about. */
function asking(route: string, filling: Omit<Filling, 'id'> = {}): Sample {
  const fill = async (site: Site, { unit }: Asked) => ({
    ...filling,
    id: (await draftOf(site, unit)).id,
  })
  return { route, reach: 'unit', fill }
}

async function draftOf(site: Site, unit: string) {
  const code = newCode()
  const by = standingIn(site, unit).person
  const draft = { unit, basedOn: null, body: smallSet({ code }), by, at: site.now() }
  return { code, id: await site.db.write((trx) => insertDraft(trx, draft)) }
}

function newDraft(unit: string | null) {
  const code = newCode()
  return {
    unit,
    start: { from: 'blank', code, index: 'dti', name: { vi: 'Bộ mới' }, unitKind: 'commune' },
  }
}

function newCode(): string {
  return `bo-${randomUUID().slice(0, 8)}`
}
