import { isKnown } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import { readRatio } from './ratio.ts'
import { isMissingValue, readNumber } from './readInput.ts'
import type { EmulationRule, RelativeToBestRule, ScoringRule } from './rule.ts'

/** What a rule knows of the other units for one quantity. */
export interface Peer {
  /** The largest known value of the quantity among the units. */
  readonly best: number
  /** How many units have a known value, and how many there are. */
  readonly known: number
  readonly units: number
}

/** By quantity (see `quantityOf`); a quantity no unit has a value for is not in it. */
export type Peers = Readonly<Record<string, Peer>>

/**
 * What the rules that look at other units need, worked out once for an indicator over the raw inputs
 * of all units (the unit itself among them), also for such rules inside weighted sums and best-ofs.
 * Units whose inputs are missing or invalid, or whose denominator is 0, do not count for the best.
 * Project shares 1/4, 3/4 and not submitted → best 0.75, known 2 of 3.
 */
export function peersOf(rule: ScoringRule, allInputs: readonly RawInputs[]): Peers {
  const peers: Record<string, Peer> = {}
  for (const comparing of comparingRules(rule)) {
    const values = allInputs.flatMap((inputs) => knownQuantity(comparing, inputs))
    if (values.length === 0) continue
    const best = values.reduce((most, value) => Math.max(most, value))
    peers[quantityOf(comparing)] = { best, known: values.length, units: allInputs.length }
  }
  return peers
}

/** The name of the quantity that is compared: `best of projects ÷ offices`, `best of visitors`. */
export function quantityOf(rule: RelativeToBestRule | EmulationRule): string {
  if (rule.type === 'emulation') return `best of ${rule.actual}`
  const { numerator, denominator } = rule
  return denominator === undefined
    ? `best of ${numerator}`
    : `best of ${numerator} ÷ ${denominator}`
}

function comparingRules(rule: ScoringRule): (RelativeToBestRule | EmulationRule)[] {
  switch (rule.type) {
    case 'relative-to-best':
    case 'emulation':
      return [rule]
    case 'weighted-sum':
      return rule.terms.flatMap((term) => comparingRules(term.rule))
    case 'best-of':
      return rule.cases.flatMap((one) => comparingRules(one.rule))
    default:
      return []
  }
}

function knownQuantity(rule: RelativeToBestRule | EmulationRule, inputs: RawInputs): number[] {
  if (rule.type === 'relative-to-best' && rule.denominator !== undefined) {
    const value = readRatio(inputs, rule.numerator, rule.denominator)
    return value === 'empty' || isMissingValue(value) ? [] : [value]
  }
  const name = rule.type === 'emulation' ? rule.actual : rule.numerator
  const value = readNumber(inputs, name, { min: 0 })
  return isKnown(value) ? [value] : []
}
