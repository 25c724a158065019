import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { StepError } from '@thang/engine'
import { expect, it } from 'vitest'
import { createMessages } from '../messages.ts'
import { stepReason } from './stepReason.ts'

const stages = resolve(import.meta.dirname, '../../../engine/src/composite')
// Not thrown by steps of a run file: other functions, functions of one's own, faults of the program.
const elsewhere =
  /^(?:changeStep|compareRuns|correlate|geometricMean|quantile|roundHalfUp|strengthsOf|trend|lineOf|rankScores|step|no function)\b|unknown|gave/

it('every reason that the engine has for not doing a step has a text', () => {
  const thrown = readdirSync(stages)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => {
      const source = readFileSync(join(stages, name), 'utf8')
      return [...source.matchAll(/new (?:Range)?Error\(\s*[`']([^`']+)[`']/g)]
    })
    .map((match) => (match[1] ?? '').replaceAll(/\$\{[^}]*\}/g, 'x'))
    .map((text) => (text.includes('is there x times') ? text.replace('x times', '2 times') : text))
    .filter((text) => !elsewhere.test(text))
  expect(thrown.length).toBeGreaterThan(15)
  const vi = createMessages('vi')
  const untold = thrown.filter((text) => reasonOf(text, vi).includes('tiếng Anh'))
  // Add a shape to stepReason.ts and its text to contracts/src/indexProblemTexts.ts.
  expect(untold).toEqual([])
})

it('a reason nobody foresaw is shown as it is', () => {
  expect(reasonOf('odd', createMessages('en'))).toBe('odd')
})

function reasonOf(text: string, messages: ReturnType<typeof createMessages>): string {
  return stepReason(new StepError(1, 'impute', new RangeError(text)), messages)
}
