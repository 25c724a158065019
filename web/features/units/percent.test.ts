import { expect, it } from 'vitest'
import { formatPercent, parsePercent, parseShare } from './percent.ts'

it('a percentage is typed with a comma or a point, with or without its sign', () => {
  expect(['25', '25,5', '25.5%', ' 30 % '].map(parsePercent)).toEqual([0.25, 0.255, 0.255, 0.3])
})

it('what is no part of a whole is none', () => {
  expect(['', '0', '100', '-5', 'nửa', '1,2,3'].map(parsePercent)).toEqual(Array(6).fill(undefined))
})

it('a share is read as a percentage in the language', () => {
  expect([formatPercent(0.255, 'vi'), formatPercent(0.255, 'en')]).toEqual(['25,5%', '25.5%'])
})

it('a unit may give all of itself, and nothing beyond', () => {
  expect(['100', '100%', '0,5', '0', '100,1'].map(parseShare)).toEqual([
    1,
    1,
    0.005,
    undefined,
    undefined,
  ])
})
