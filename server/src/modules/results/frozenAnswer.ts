import type { FrozenAnswer, RawInput } from '@thang/contracts'
import { type Answer, isMissing, type RawValue } from '@thang/engine'

/** An answer as the engine takes it, as it goes into a package. */
export function frozenAnswer(answer: Answer): FrozenAnswer {
  if ('missing' in answer) return { missing: answer.missing }
  if ('inputs' in answer) {
    const inputs = Object.entries(answer.inputs).flatMap(([name, value]) => {
      const given = givenOf(value)
      return given === null ? [] : [[name, given] as const]
    })
    return { inputs: Object.fromEntries(inputs) }
  }
  const points = 'points' in answer ? answer.points : answer.value
  return isMissing(points) ? { missing: points.missing } : { points }
}

/** Null for an input that is not there, which a package leaves out. */
function givenOf(value: RawValue): RawInput | null {
  if (typeof value !== 'object') return value
  if ('missing' in value) return null
  const numbers = value.filter((each) => typeof each === 'number')
  return numbers.length === value.length ? numbers : value.map(String)
}
