import { boxCox, fitLambda } from './boxCox.ts'
import { moments } from './moments.ts'

/**
 * A change of scale that pulls in a long tail and keeps the order of the values.
 * - `log-ct`: ln(x − min + a) with a = 0.01(max − min).
 * - `log-ct-plus`: the same, or −ln(max + a − x) where the skewness is negative.
 * - `log-ct-orig`: ln(x − min + 1), as in the COIN Tool.
 * - `log`: ln(x + shift), with a shift of 0 unless given.
 * - `log-gii`: ln((f·max − 1)(x − min) ÷ (max − min) + 1), of the Global Innovation Index; f is
 *   `factor`, or the smallest power of ten from 1 on with which f·max is above 1. `reversed` takes
 *   −ln((f·max − 1)(max − x) ÷ (max − min) + 1): the index's form for what is better when less,
 *   turned round so that the indicator keeps its direction.
 * - `box-cox`: (yᵏ − 1) ÷ k, or ln y for k = 0, with y = x + shift, or y = x − min + 1 unless given;
 *   k is `lambda`, or fitted by maximum likelihood from −5 to 5.
 * - `function`: what the function gives for the values; NaN in, NaN out.
 * - `none`: nothing.
 */
export type Transform =
  | { readonly method: 'log-ct' | 'log-ct-plus' | 'log-ct-orig' | 'none' }
  | { readonly method: 'log'; readonly shift?: number }
  | { readonly method: 'log-gii'; readonly factor?: number; readonly reversed?: boolean }
  | { readonly method: 'box-cox'; readonly lambda?: number | 'fitted'; readonly shift?: number }
  | { readonly method: 'function'; readonly change: (values: Float64Array) => ArrayLike<number> }

/** Values after a transformation, and the numbers it was made with. */
export interface Transformed {
  readonly values: Float64Array
  /** The numbers that were used, such as the fitted lambda. */
  readonly parameters: Readonly<Record<string, number>>
}

/**
 * The transformed values, or null where a known one has no finite result, such as the logarithm of
 * a number that is not positive. NaN stands for a missing value and stays; the values must not all be
 * equal. 0, 50, 100 by `log-ct` → ln 1, ln 51, ln 101.
 */
export function transformValues(values: Float64Array, transform: Transform): Transformed | null {
  const transformed = apply(values, transform)
  if (transformed === null) return null
  const isDefined = transformed.values.every(
    (value, row) => Number.isFinite(value) || Number.isNaN(values[row]),
  )
  return isDefined && transformed.values.length === values.length ? transformed : null
}

function apply(values: Float64Array, transform: Transform): Transformed | null {
  const { min, max, skewness } = moments(values)
  const offset = 0.01 * (max - min)
  switch (transform.method) {
    case 'none':
      return { values, parameters: {} }
    case 'log-ct':
      return withParameters({ offset }, values, (x) => Math.log(x - min + offset))
    case 'log-ct-plus':
      return withParameters({ offset }, values, (x) =>
        skewness < 0 ? -Math.log(max + offset - x) : Math.log(x - min + offset),
      )
    case 'log-ct-orig':
      return withParameters({}, values, (x) => Math.log(x - min + 1))
    case 'log': {
      const { shift = 0 } = transform
      return withParameters({ shift }, values, (x) => Math.log(x + shift))
    }
    case 'log-gii': {
      const factor = transform.factor ?? giiFactor(max)
      const slope = (factor * max - 1) / (max - min)
      if (!(slope > 0)) return null
      return withParameters({ factor }, values, (x) =>
        transform.reversed === true
          ? -Math.log(slope * (max - x) + 1)
          : Math.log(slope * (x - min) + 1),
      )
    }
    case 'box-cox': {
      const { shift = 1 - min } = transform
      const shifted = values.map((x) => x + shift)
      const { lambda: chosen = 'fitted' } = transform
      const lambda = chosen === 'fitted' ? fitLambda(shifted) : chosen
      return withParameters({ lambda, shift }, shifted, (x) => boxCox(x, lambda))
    }
    case 'function':
      return { values: Float64Array.from(transform.change(values.slice())), parameters: {} }
    default:
      throw new Error(`treat: unknown transform ${JSON.stringify(transform satisfies never)}`)
  }
}

function withParameters(
  parameters: Readonly<Record<string, number>>,
  values: Float64Array,
  change: (value: number) => number,
): Transformed {
  return { values: values.map(change), parameters }
}

/** 1 for a maximum above 1; 100 for 0.05, which makes it 5; 1 where none would help. */
function giiFactor(max: number): number {
  if (max > 1 || !(max > 0)) return 1
  return 10 ** (Math.floor(-Math.log10(max)) + 1)
}
