import type { Figure, Missing } from '../figure.ts'
import type { RawInputs } from '../scoring/outcome.ts'

/** What is known of one unit at one node: raw inputs for its rule, a value, points, or nothing. */
export type Answer =
  | { readonly inputs: RawInputs }
  | { readonly value: Figure }
  | { readonly points: Figure }
  | Missing

/** The answers of one unit by node code. An answer at a group stands; what is below it is not read. */
export interface UnitAnswers {
  readonly unit: string
  /** Kind of the unit, for nodes that apply to some kinds only. */
  readonly kind?: string
  readonly answers: Readonly<Record<string, Answer>>
}

/** The answer at a node, or undefined; a node may be coded `constructor`, which every object has. */
export function findAnswer(unit: UnitAnswers, code: string): Answer | undefined {
  return Object.hasOwn(unit.answers, code) ? unit.answers[code] : undefined
}
