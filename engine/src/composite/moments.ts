import { isFlat } from './variation.ts'

/** The shape of a column of numbers; a figure that its few or equal values do not allow is NaN. */
export interface Moments {
  /** How many values are known. */
  readonly count: number
  readonly min: number
  readonly max: number
  readonly mean: number
  /** Sample standard deviation, with n − 1 below the line; needs two values. */
  readonly sd: number
  /** Needs three values that are not all equal. */
  readonly skewness: number
  /** Excess kurtosis, 0 for a normal distribution; needs four values that are not all equal up to rounding. */
  readonly kurtosis: number
}

/**
 * Count, range, mean, standard deviation, skewness and excess kurtosis of the values that are not
 * NaN. Skewness and kurtosis are the adjusted ones of SAS and Excel (type 2 of Joanes and Gill,
 * "Comparing measures of sample skewness and kurtosis", The Statistician 47, 1998):
 * G1 = g1·√(n(n − 1)) ÷ (n − 2), G2 = ((n + 1)g2 + 6)(n − 1) ÷ ((n − 2)(n − 3)).
 * [1, 2, 3, 10] → mean 4, sd 4.0825, skewness 1.7636, kurtosis 3.228.
 */
export function moments(values: ArrayLike<number>): Moments {
  let count = 0
  let min = Infinity
  let max = -Infinity
  let sum = 0
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? NaN
    if (Number.isNaN(value)) continue
    count += 1
    sum += value
    if (value < min) min = value
    if (value > max) max = value
  }
  if (count === 0) {
    return { count, min: NaN, max: NaN, mean: NaN, sd: NaN, skewness: NaN, kurtosis: NaN }
  }
  // The mean of equal values may miss them by a double's last digit and would give them a spread.
  if (isFlat(min, max)) {
    const sd = count > 1 ? 0 : NaN
    return { count, min, max, mean: min, sd, skewness: NaN, kurtosis: NaN }
  }
  const mean = sum / count
  return { count, min, max, mean, ...spread(values, count, mean) }
}

function spread(
  values: ArrayLike<number>,
  count: number,
  mean: number,
): Pick<Moments, 'sd' | 'skewness' | 'kurtosis'> {
  let second = 0
  let third = 0
  let fourth = 0
  for (let index = 0; index < values.length; index += 1) {
    const distance = (values[index] ?? NaN) - mean
    if (Number.isNaN(distance)) continue
    const square = distance * distance
    second += square
    third += square * distance
    fourth += square * square
  }
  const variance = second / count
  const g1 = third / count / variance ** 1.5
  const g2 = fourth / count / variance ** 2 - 3
  return {
    sd: Math.sqrt(second / (count - 1)),
    skewness: count < 3 ? NaN : (g1 * Math.sqrt(count * (count - 1))) / (count - 2),
    kurtosis:
      count < 4 ? NaN : (((count + 1) * g2 + 6) * (count - 1)) / ((count - 2) * (count - 3)),
  }
}
