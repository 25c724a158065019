/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { roundHalfUp } from '../composite/round.ts'
import { isMissing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { EmptyDenominator, ScoringRule } from './rule.ts'
import { scoreRule } from './scoreRule.ts'

/**
 * Live scores of the index of service quality (Decision 766/QĐ-TTg), as the national portal published
 * them for the units of Phú Thọ, third quarter of 2026, against the rules of its framework. Reference
 * data beside a clone of the project; without it these tests are left out.
 */
const shared = join(import.meta.dirname, '../../../../shared')
const framework = join(shared, 'data/service-quality-766-framework.json')
const vectors = join(shared, 'cases/service-quality-766-vectors.csv')
const payment = join(shared, 'data/service-quality-766-phutho-payment-2026Q3.csv')
const progress = join(shared, 'data/service-quality-766-phutho-progress-2026Q3.csv')

it.skipIf(!existsSync(framework) || !existsSync(vectors))(
  '87 of 87 indicator scores are as published',
  () => {
    const rules = readRules()
    const rows = readRows(vectors)
    const wrong = rows.filter((row) => {
      const rule = rules.get(row['metric'] ?? '')
      return (
        rule === undefined ||
        published(rule, ratioInputs(row), row['max']) !== Number(row['published_score'])
      )
    })
    expect(rows).toHaveLength(87)
    expect(wrong).toEqual([])
  },
)

it.skipIf(!existsSync(payment))('the online-payment score of every unit is as published', () => {
  expect(readRows(payment)).toHaveLength(37)
  expect(differing(payment, onlinePayment)).toEqual([])
})

it.skipIf(!existsSync(payment))(
  'added unrounded, 12 of 37 online-payment scores are 0.01 off',
  () => {
    const { termDecimals: _, ...unrounded } = onlinePayment
    expect(differing(payment, unrounded)).toHaveLength(12)
  },
)

it.skipIf(!existsSync(progress))(
  'the score of every unit for handling on time is as published',
  () => {
    expect(readRows(progress)).toHaveLength(164)
    expect(differing(progress, ratio('dossiers_on_time', 'dossiers_received'))).toEqual([])
  },
)

const onlinePayment = {
  type: 'weighted-sum',
  termDecimals: 2,
  terms: [
    { points: 6, rule: ratio('dossiers_paid_online', 'dossiers_with_fee') },
    { points: 2, rule: toTarget('procedures_with_online_payment', 'procedures_with_fee', 0.8) },
    { points: 2, rule: toTarget('procedures_fee_with_dossier', 'procedures_with_fee', 0.8) },
  ],
} satisfies ScoringRule

function differing(file: string, rule: ScoringRule): unknown[] {
  return readRows(file).flatMap((row) => {
    const points = published(rule, numbersOf(row), row['max'])
    return points === Number(row['score']) ? [] : [{ ...row, points }]
  })
}

function numbersOf(row: Record<string, string>): RawInputs {
  return Object.fromEntries(Object.entries(row).map(([name, text]) => [name, Number(text)]))
}

/** Two rows give the percentage alone. */
function ratioInputs(row: Record<string, string>): RawInputs {
  if (row['denominator'] === '') return { numerator: Number(row['ratio_pct']), denominator: 100 }
  return { numerator: Number(row['numerator']), denominator: Number(row['denominator']) }
}

/** The points as the portal prints them: two decimals, half up on the decimal. */
function published(rule: ScoringRule, inputs: RawInputs, maxPoints: string | undefined): unknown {
  const { points } = scoreRule(rule, inputs, { maxPoints: Number(maxPoints) })
  return isMissing(points) ? points : roundHalfUp(points, 2)
}

function ratio(
  numerator: string,
  denominator: string,
  emptyDenominator: EmptyDenominator = 'zero',
): ScoringRule {
  return { type: 'ratio', numerator, denominator, emptyDenominator }
}

function toTarget(numerator: string, denominator: string, target: number): ScoringRule {
  return { type: 'ratio-to-target', numerator, denominator, target, emptyDenominator: 'zero' }
}

interface Indicator {
  readonly metric?: string
  readonly rule: {
    readonly type: string
    readonly params: { readonly target?: number; readonly zero_denominator?: 'max' | 0 | null }
  } | null
}

/** The rules of the reference framework in our terms, by the name of their metric. */
function readRules(): Map<string, ScoringRule> {
  const { groups }: { groups: { indicators: Indicator[] }[] } = JSON.parse(
    readFileSync(framework, 'utf8'),
  )
  const rules = new Map<string, ScoringRule>()
  for (const { metric, rule } of groups.flatMap((group) => group.indicators)) {
    if (metric === undefined || rule === null) continue
    const { target, zero_denominator: empty } = rule.params
    const policy = empty === 'max' ? 'full-marks' : empty === 0 ? 'zero' : 'missing'
    if (rule.type === 'ratio_linear') rules.set(metric, ratio('numerator', 'denominator', policy))
    if (rule.type === 'ratio_to_target' && target !== undefined) {
      rules.set(metric, toTarget('numerator', 'denominator', target))
    }
  }
  return rules
}

/** The rows of a CSV file by the names in its first line; a quoted cell may hold commas. */
function readRows(file: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const names = cells(header)
  return lines.map((line) =>
    Object.fromEntries(cells(line).map((cell, index) => [names[index], cell])),
  )
}

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
}
