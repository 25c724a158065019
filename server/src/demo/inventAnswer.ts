import type { AnswerContent, RawInput, ScoringRule } from '@thang/contracts'
import { between, chance } from './chance.ts'
import type { InventedIndicator } from './indicators.ts'

/** Whose answer is made up, and for which period. */
export interface InventedPlace {
  readonly unit: string
  readonly period: string
}

/** How good a unit is, 0–1; it gets a little better from year to year. */
export function qualityOf({ unit, period }: InventedPlace): number {
  const lasting = 0.28 + 0.48 * chance('quality', unit)
  const year = Number(period.slice(0, 4)) - 2023
  return Math.min(0.95, lasting + 0.04 * year + 0.08 * (chance('year', unit, period) - 0.5))
}

/** What the unit says at the indicator: by how good it is, and by chance. */
export function inventAnswer(place: InventedPlace, indicator: InventedIndicator): AnswerContent {
  const explanation =
    indicator.evidence === undefined
      ? null
      : 'Tài liệu kiểm chứng lưu tại bộ phận văn thư của đơn vị; gửi bản giấy khi có yêu cầu (dữ liệu minh họa).'
  return { inputs: inputsOf(place, indicator), notApplicable: null, explanation }
}

function inputsOf(
  place: InventedPlace,
  { rule, code }: InventedIndicator,
): Record<string, RawInput> {
  const { unit, period } = place
  const luck = chance('answer', unit, period, code)
  const good = qualityOf(place) + 0.4 * (luck - 0.5)
  switch (rule.type) {
    case 'yes-no':
      return { [rule.input]: good > 0.45 }
    case 'options':
      return { [rule.input]: optionOf(rule, good) }
    case 'count-bands':
      return { [rule.input]: countOf(rule, good) }
    case 'ratio':
    case 'ratio-to-target':
      return shareOf(place, rule, good)
    default:
      throw new Error(`no answers are made up for a rule of type ${rule.type}`)
  }
}

function optionOf({ options }: Extract<ScoringRule, { type: 'options' }>, good: number): string {
  const place = good > 0.6 ? 0 : good > 0.4 ? 1 : options.length - 1
  return options[place]?.code ?? ''
}

function countOf({ bands }: Extract<ScoringRule, { type: 'count-bands' }>, good: number): number {
  const most = Math.max(...bands.map(({ from }) => from))
  return Math.max(0, Math.round(most * (good + 0.15)))
}

/** How much there is of what shares are taken of; the same in every indicator of a unit. */
const sizes: Readonly<Record<string, readonly [low: number, high: number]>> = {
  tasksGiven: [8, 24],
  places: [5, 18],
  staff: [18, 60],
  computers: [16, 60],
  dossiers: [900, 6000],
  payable: [200, 1500],
  results: [800, 5200],
}

function shareOf(
  { unit, period }: InventedPlace,
  { numerator, denominator }: { readonly numerator: string; readonly denominator: string },
  good: number,
): Record<string, RawInput> {
  const [low, high] = sizes[denominator] ?? [10, 100]
  const all = between(low, high, 'size', unit, period, denominator)
  const share = Math.min(1, Math.max(0.05, good + 0.06))
  return { [numerator]: Math.round(all * share), [denominator]: all }
}
