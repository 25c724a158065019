import { SubmissionDetail } from '@thang/contracts'
import { expect } from 'vitest'
import { inputOf } from '../../assessment/communeFramework.ts'
import type { Official } from '../official.ts'
import { type Change, make, newChange, untilGone, type Work } from './work.ts'

interface Move {
  readonly action: 'submit' | 'recall'
  readonly change: Change
}

/** Answers every indicator, so that the submission can be sent. */
export async function fillSubmission(
  official: Official,
  submission: number,
  indicators: readonly string[],
): Promise<void> {
  for (const node of indicators) {
    const content = { inputs: { [inputOf(node)]: 0 }, notApplicable: null, explanation: null }
    const path = `/submissions/${submission}/answers/${node}`
    await make(official, newChange('PUT', path, { base: 0, content }))
  }
}

/** An officer sends a submission and takes it back, again and again. */
export function sendingWork(official: Official, submission: number): Work {
  let version = 1
  let asked: Move | undefined

  function next(): Move {
    const action = version % 2 === 1 ? 'submit' : 'recall'
    const path = `/submissions/${submission}/${action}`
    return { action, change: newChange('POST', path, { base: version, reason: null }) }
  }

  async function move(): Promise<void> {
    asked ??= next()
    const { action, change } = asked
    const answer = SubmissionDetail.parse(await make(official, change))
    expect([answer.version, answer.state]).toEqual([version + 1, stateAfter(action)])
    version += 1
    asked = undefined
  }

  return {
    goOn: () => untilGone(move),
    done: () => version - 1,
    async resume() {
      if (asked !== undefined) await move()
      const path = `/submissions/${submission}`
      const { history, ...now } = SubmissionDetail.parse(await official.demand('GET', path))
      expect(now.version).toBe(version)
      expect(history.map(({ action }) => action)).toEqual(stepsUpTo(version))
    },
  }
}

function stateAfter(action: Move['action']): string {
  return action === 'submit' ? 'submitted' : 'drafting'
}

/** Newest first, as it is shown. */
function stepsUpTo(version: number): string[] {
  const steps = Array.from({ length: version - 1 }, (_, at) => (at % 2 === 0 ? 'submit' : 'recall'))
  return steps.toReversed()
}
