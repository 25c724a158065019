import type { ResultDecision } from '@thang/contracts'
import { officeFrom, type OfficeValues, valuesOf } from '../../frameworks/annex/officeValues.ts'

/** The decision as it is typed. */
export interface DecisionValues extends OfficeValues {
  readonly number: string
  readonly date: string
}

export function typedDecision(decision: ResultDecision): DecisionValues {
  return { ...valuesOf(decision), number: decision.number ?? '', date: decision.date ?? '' }
}

/** What is left empty is null, and stays to be written into the paper by hand. */
export function decisionFrom(values: DecisionValues): ResultDecision {
  const number = values.number.trim()
  return {
    ...officeFrom(values),
    number: number === '' ? null : number,
    date: values.date === '' ? null : values.date,
  }
}
