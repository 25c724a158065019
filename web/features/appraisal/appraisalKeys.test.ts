import { expect, it } from 'vitest'
import { deskPress, matrixPress } from './appraisalKeys.ts'

function press(key: string, changes = {}) {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, ...changes }
}

it.each([
  ['ArrowDown', {}, { is: 'move', rows: 1, columns: 0 }],
  ['End', {}, { is: 'move', rows: 0, columns: 1e6 }],
  ['Home', { ctrlKey: true }, { is: 'move', rows: -1e6, columns: -1e6 }],
  ['Enter', {}, { is: 'open' }],
  ['a', {}, { is: 'accept' }],
  ['P', {}, { is: 'points' }],
  ['Process', { code: 'KeyQ' }, { is: 'ask' }],
  ['a', { ctrlKey: true }, undefined],
  ['ArrowLeft', { altKey: true }, undefined],
  ['z', {}, undefined],
])('in the matrix %s %o means %o', (key, changes, expected) => {
  expect(matrixPress(press(key, changes))).toEqual(expected)
})

it.each([
  ['j', {}, 'next'],
  ['K', {}, 'previous'],
  ['i', {}, 'inputs'],
  ['Process', { code: 'KeyN' }, 'not-applicable'],
  ['Enter', {}, 'save'],
  ['Escape', {}, 'drop'],
  ['p', { metaKey: true }, undefined],
  ['Tab', {}, undefined],
])('at the desk %s %o means %s', (key, changes, expected) => {
  expect(deskPress(press(key, changes))).toBe(expected)
})
