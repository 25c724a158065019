import { readFileSync } from 'node:fs'
import { AppraisalConsistency, Framework, type OutlierThresholds } from '@thang/contracts'
import { missing } from '@thang/engine'
import { describe, expect, it } from 'vitest'
import { issueFramework } from '../submissions/files/fixtures/issueFramework.ts'
import { detailIn, hours, useAppraisalWorld } from './fixtures/appraisalWorld.ts'
import { type Comparison, findOutliers } from './outliers.ts'

const none: OutlierThresholds = { self: null, peers: null, lastYear: null }

/** Of 40 points. */
function flags(thresholds: Partial<OutlierThresholds>, compared: Partial<Comparison> = {}) {
  const scored = { self: 30, appraised: 20, final: null }
  const nothing = { maxPoints: 40, scored, peers: [], lastYear: null }
  return findOutliers({ ...none, ...thresholds }, { ...nothing, ...compared })
}

describe('an appraised answer is read again', () => {
  it('from the gap on that the office set, up or down', () => {
    expect(flags({ self: 0.25 })).toEqual([{ against: 'self', gap: -0.25, threshold: 0.25 }])
    expect(flags({ self: 0.26 })).toEqual([])
    const more = { scored: { self: 10, appraised: 20, final: null } }
    expect(flags({ self: 0.25 }, more)).toEqual([{ against: 'self', gap: 0.25, threshold: 0.25 }])
  })

  it('for no reason that the office did not set', () => {
    expect(flags({}, { peers: [0, 0, 0], lastYear: 0 })).toEqual([])
  })

  it('where it is far from the median of three others or more', () => {
    expect(flags({ peers: 0.2 }, { peers: [40, 36, 30] })).toMatchObject([
      { against: 'peers', gap: -0.4 },
    ])
    expect(flags({ peers: 0.2 }, { peers: [40, 36] })).toEqual([])
  })

  it('where it is far from last year, as a share of either maximum', () => {
    expect(flags({ lastYear: 0.1 }, { lastYear: 0.7 })).toMatchObject([{ against: 'last-year' }])
    expect(flags({ lastYear: 0.1 }, { lastYear: 0.5 })).toEqual([])
  })

  it('not where it agrees with what it is held against, whatever the threshold', () => {
    expect(flags({ self: 0 }, { scored: { self: 20, appraised: 20, final: null } })).toEqual([])
  })

  it('not where there are no points to compare', () => {
    const unsaid = { self: missing('not-submitted'), appraised: 0, final: null }
    expect(flags({ self: 0.1 }, { scored: unsaid })).toEqual([])
    const notApplicable = { self: 30, appraised: missing('not-applicable'), final: null }
    expect(flags({ self: 0.1 }, { scored: notApplicable })).toEqual([])
    expect(flags({ self: 0.1 }, { maxPoints: 0 })).toEqual([])
  })
})

const world = useAppraisalWorld()
const commune = 'H44.100'
const data = new URL('../../../../data/frameworks/service-quality-766.json', import.meta.url)

it('what was published of a unit last year stands beside it, and flags what is far from it', async () => {
  const shipped = Framework.parse(JSON.parse(readFileSync(data, 'utf8')))
  const code = '766-commune'
  const ofCommunes = { ...shipped, code, unitKind: 'commune' }
  await issueFramework(world().database, ofCommunes)
  const indicators = [{ index: shipped.index, node: 'TDGQ' }]
  const { person } = await world().seatAppraiser({ indicators })
  world().setNow(hours.filling)
  const opened = await world().open({
    parts: [{ kind: 'commune', framework: code, units: [commune] }],
    period: '2026',
    periodStart: '2026-01-01',
    periodEnd: '2026-12-31',
  })
  const submission = await opened.submissionOf(commune)
  await world().sign(submission)
  world().setNow(hours.appraisal)
  const thresholds = { self: null, peers: null, lastYear: 0.3 }
  const url = `/rounds/${opened.round}/appraisal`
  const body = { thresholds, reason: 'theo kế hoạch' }
  await world().post(world().coordinator, `${url}/thresholds`, { body })
  const seen = await world().get(person, `${url}/indicators/2.1?kind=commune`)
  expect(AppraisalConsistency.parse(seen.body).rows[0]?.lastYear).toBe(17.44)
  const decision = { as: 'points', points: 5 } as const
  const moving = { submission, node: '2.1', move: 'appraise', as: person, reason: 'không đủ' }
  const { state, flags: found } = detailIn(await world().move({ ...moving, decision }))
  expect(state).toBe('second-reading')
  expect(found).toMatchObject([{ against: 'last-year', threshold: 0.3 }])
})
