import { expect, it } from 'vitest'
import { isKnown } from '../figure.ts'
import { numberIn } from '../reference/caseFile.ts'
import { asemAbsent, asemColumns, asemRows, asemWith, isClose } from '../reference/asem.ts'
import { leaveOneOut } from './leaveOneOut.ts'
import { runMonteCarlo } from './monteCarlo.ts'
import { weighedIndexOf } from './weighedIndexOf.ts'
import type { WeightSource } from './weightNoise.ts'

const noise = '07-uncertainty-weights-25pct'

it.skipIf(asemAbsent)(
  'given weights replay 1,000 published replications without one rank off',
  () => {
    const { units, scores, ranks } = replay()
    const wantedRanks = published(`${noise}/ranks.csv`)
    const wantedScores = published(`${noise}/scores.csv`)
    let otherRanks = 0
    let otherScores = 0
    for (let k = 0; k < 1000; k += 1) {
      for (let unit = 0; unit < 51; unit += 1) {
        const at = k * 51 + unit
        if (ranks?.[at] !== wantedRanks(`r_${k + 1}`, unit)) otherRanks += 1
        if (!isClose(scores?.[at] ?? NaN, wantedScores(`r_${k + 1}`, unit))) otherScores += 1
      }
    }
    expect({ units: units.length, otherRanks, otherScores }).toEqual({
      units: 51,
      otherRanks: 0,
      otherScores: 0,
    })
  },
)

it.skipIf(asemAbsent)('mean, median and quantiles of the replayed ranks are the published', () => {
  const wanted = published(`${noise}/rankstats.csv`)
  const got = replay().units.map(({ nominalRank, mean, median, q5, q95 }) => [
    nominalRank,
    mean,
    median,
    q5,
    q95,
  ])
  expect(got).toEqual(
    got.map((_, unit) =>
      ['Nominal', 'Mean', 'Median', 'Q5', 'Q95'].map((code) => wanted(code, unit)),
    ),
  )
})

it.skipIf(asemAbsent).for([1, 2, 3])(
  'leaving each element of level %i out gives the published scores and ranks',
  (level) => {
    const folder = '06-remove-elements'
    const scores = published(`${folder}/scores_l${level}.csv`)
    const ranks = published(`${folder}/ranks_l${level}.csv`)
    const differences = published(`${folder}/rankdiffs_l${level}.csv`)
    const left = leaveOneOut(asemIndex(), level)
    const wrong = left.flatMap((each) => {
      const element = each.element ?? 'Nominal'
      return each.scores.flatMap((score, unit) => {
        const right =
          isKnown(score) &&
          isClose(score, scores(element, unit)) &&
          each.ranks[unit] === ranks(element, unit) &&
          each.rankDifferences[unit] === differences(element, unit)
        return right ? [] : [`${element} ${unit}`]
      })
    })
    expect(wrong).toEqual([])
    const means = new Map(
      asemRows(`${folder}/mean_abs_l${level}.csv`).map((row) => [
        row['element'],
        numberIn(row, 'mean_abs_rank_change'),
      ]),
    )
    expect(left.length).toBe(means.size)
    for (const { element, meanRankShift } of left) {
      expect(meanRankShift).toBeCloseTo(means.get(element ?? 'Nominal') ?? NaN, 12)
    }
  },
)

function asemIndex() {
  return weighedIndexOf(asemWith(`${noise}/input_normalised.csv`))
}

function replay() {
  return runMonteCarlo({
    index: asemIndex(),
    weights: givenWeights(),
    seed: 11,
    replications: 1000,
    keep: { ranks: true, scores: true },
  })
}

/** The weight sets of the case, and which of them each replication used. */
function givenWeights(): WeightSource {
  const rows = asemRows(`${noise}/weights.csv`)
  const codes = Object.keys(rows[0] ?? {}).filter((code) => code !== 'set')
  return {
    kind: 'given',
    codes,
    sets: Float64Array.from(rows.flatMap((row) => codes.map((code) => numberIn(row, code)))),
    order: Uint32Array.from(
      asemRows(`${noise}/weight_index.csv`),
      (row) => numberIn(row, 'set') - 1,
    ),
  }
}

/** A published number by column and unit. */
function published(path: string): (code: string, unit: number) => number {
  const columns = new Map(asemColumns(path).map(({ code, values }) => [code, values]))
  return (code, unit) => columns.get(code)?.[unit] ?? NaN
}
