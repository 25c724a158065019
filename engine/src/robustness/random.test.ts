import { expect, it } from 'vitest'
import { nextBits, nextGamma, nextNormal, nextUniform, openStream } from './random.ts'

it('the generator gives the published first numbers of xoshiro128**', () => {
  const stream = new Int32Array([1, 2, 3, 4])
  const drawn = Array.from({ length: 6 }, () => nextBits(stream))
  expect(drawn).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492])
})

it('a stream is the same whenever it is opened, and another for another seed or replication', () => {
  const first = (seed: number, replication: number) => nextUniform(openStream(seed, replication))
  expect(first(11, 5)).toBe(first(11, 5))
  expect(first(11, 6)).not.toBe(first(11, 5))
  expect(first(12, 5)).not.toBe(first(11, 5))
  expect(first(11 + 2 ** 32, 5)).not.toBe(first(11, 5))
  expect(first(11, 5 + 2 ** 32)).not.toBe(first(11, 5))
})

it('the streams of one seed all begin differently', () => {
  const words = Array.from({ length: 100_000 }, (_, k) => openStream(7, k)[0])
  expect(new Set(words).size).toBe(100_000)
})

it('first numbers of neighbouring streams are as even and unrelated as those of one stream', () => {
  const drawn = Array.from({ length: 100_000 }, (_, k) => nextUniform(openStream(3, k)))
  expect(mean(drawn)).toBeCloseTo(0.5, 2)
  const products = drawn.slice(1).map((x, k) => (x - 0.5) * ((drawn[k] ?? 0) - 0.5))
  expect(mean(products)).toBeCloseTo(0, 2)
})

it('normal numbers have mean 0 and variance 1', () => {
  const drawn = many((stream) => nextNormal(stream))
  expect(mean(drawn)).toBeCloseTo(0, 1)
  expect(mean(drawn.map((x) => x * x))).toBeCloseTo(1, 1)
})

it.for([0.4, 1, 6])('gamma numbers of shape %d have it as mean and as variance', (shape) => {
  const drawn = many((stream) => nextGamma(stream, shape))
  const centre = mean(drawn)
  expect(Math.abs(centre / shape - 1)).toBeLessThan(0.03)
  expect(Math.abs(mean(drawn.map((x) => (x - centre) ** 2)) / shape - 1)).toBeLessThan(0.06)
})

it('a seed that is not a whole number is refused', () => {
  expect(() => openStream(0.5, 0)).toThrow('seed')
  expect(() => openStream(1, -1)).toThrow('replication')
})

function many(draw: (stream: Int32Array) => number): number[] {
  const stream = openStream(1, 0)
  return Array.from({ length: 50_000 }, () => draw(stream))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
