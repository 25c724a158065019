import { type AnswerContent, AnswerHistory, AnswerSaved } from '@thang/contracts'
import { expect } from 'vitest'
import { inputOf } from '../../assessment/communeFramework.ts'
import type { Official } from '../official.ts'
import { type Change, make, newChange, untilGone, type Work } from './work.ts'

interface Save {
  readonly node: string
  readonly change: Change
  readonly explanation: string
}

/** An officer saves answers, each on top of the last. */
export function savingWork(
  official: Official,
  submission: number,
  indicators: readonly string[],
): Work {
  const versions = new Map<string, number>()
  const acknowledged = new Map<string, string[]>()
  let count = 0
  let asked: Save | undefined

  function next(): Save {
    const node = indicators[count % indicators.length] ?? ''
    count += 1
    const explanation = `Lần lưu ${count}`
    const content: AnswerContent = {
      inputs: { [inputOf(node)]: 1 },
      notApplicable: null,
      explanation,
    }
    const path = `/submissions/${submission}/answers/${node}`
    const change = newChange('PUT', path, { base: versions.get(node) ?? 0, content })
    return { node, change, explanation }
  }

  async function save(): Promise<void> {
    asked ??= next()
    const { node, change, explanation } = asked
    const { version } = AnswerSaved.parse(await make(official, change))
    expect(version).toBe((versions.get(node) ?? 0) + 1)
    versions.set(node, version)
    acknowledged.set(node, [explanation, ...(acknowledged.get(node) ?? [])])
    asked = undefined
  }

  return {
    goOn: () => untilGone(save),
    done: () => [...versions.values()].reduce((sum, version) => sum + version, 0),
    async resume() {
      if (asked !== undefined) await save()
      for (const [node, wanted] of acknowledged) {
        const path = `/submissions/${submission}/answers/${node}/history`
        const history = AnswerHistory.parse(await official.demand('GET', path))
        expect(history.versions.map(({ content }) => content.explanation)).toEqual(wanted)
      }
    },
  }
}
