import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { actionWords } from './actionWords.ts'

const server = new URL('../../../server/src/', import.meta.url).pathname

it('every action that the server writes into the audit has words, and no other', () => {
  const code = globSync('**/*.ts', { cwd: server })
    .filter((file) => !/\.test\.ts$|(^|\/)fixtures\//.test(file))
    .map((file) => readFileSync(`${server}${file}`, 'utf8'))
    .join('\n')
  // Named in the fact itself, or given to the functions that make one of it.
  const named = /\b(?:action: |factOf\((?:change, )?|ended\(|fact\()'([a-z-]+\.[a-z-]+)'/g
  const moves = ['submit', 'recall', 'return', 'approve', 'reopen'].map(
    (move) => `submission.${move}`,
  )
  const appraisals = ['accept', 'appraise', 'ask', 'take-back', 'confirm', 'send-back'].map(
    (move) => `appraisal.${move}`,
  )
  const appeals = ['take-back', 'uphold', 'reject'].map((move) => `appeal.${move}`)
  const inSteps = [...moves, ...appraisals, ...appeals]
  const written = new Set([
    ...inSteps,
    ...[...code.matchAll(named)].map(([, action = '']) => action),
  ])
  expect(code).toContain('action: `submission.${action}`')
  expect(code).toContain('action: `appraisal.${move}`')
  expect(code).toContain('action: `appeal.${action}`')
  expect(written.size).toBeGreaterThan(25)
  expect(Object.keys(actionWords).toSorted()).toEqual([...written].toSorted())
})
