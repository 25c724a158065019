import { leastTime } from './measure.ts'

/** What one core of this machine does at most in plain doubles, measured where the figures are. */
export interface Machine {
  /** Additions and multiplications a ms, from registers. */
  readonly operations: number
  /** Bytes a ms, read and written by copying an array larger than the caches. */
  readonly bytes: number
}

export function measureMachine(): Machine {
  const rounds = 4_000_000
  const operations = (rounds * 16) / leastTime(7, () => multiplyAndAdd(rounds, 0.999, 0.001)).figure
  const from = new Float64Array(2 ** 23).fill(1)
  const to = new Float64Array(2 ** 23)
  const bytes = (2 * from.byteLength) / leastTime(7, () => to.set(from)).figure
  return { operations, bytes }
}

/** Eight chains that do not wait for each other, each a multiplication and an addition a round. */
function multiplyAndAdd(rounds: number, by: number, plus: number): number {
  let a = 1
  let b = 2
  let c = 3
  let d = 4
  let e = 5
  let f = 6
  let g = 7
  let h = 8
  for (let round = 0; round < rounds; round += 1) {
    a = a * by + plus
    b = b * by + plus
    c = c * by + plus
    d = d * by + plus
    e = e * by + plus
    f = f * by + plus
    g = g * by + plus
    h = h * by + plus
  }
  return a + b + c + d + e + f + g + h
}
