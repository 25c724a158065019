import { expect, it } from 'vitest'
import { mapInWorkers, openWorkers, shareArray } from './index.ts'

const task = (name: string) => ({
  module: new URL('./fixtures/calculations.ts', import.meta.url).href,
  name,
})

it.for([1, 2, 3])('results come in the order of the calls from %i threads', async (workers) => {
  const calls = Array.from({ length: 20 }, (_, x) => [x] as const)
  const squares = await mapInWorkers<readonly [number], number>(task('square'), calls, { workers })
  expect(squares).toEqual(calls.map(([x]) => x * x))
})

it('progress counts every call once', async () => {
  const heard: string[] = []
  await mapInWorkers(task('square'), [[1], [2], [3]], {
    workers: 2,
    onProgress: (done, total) => heard.push(`${done}/${total}`),
  })
  expect(heard).toEqual(['1/3', '2/3', '3/3'])
})

it('a shared array is not copied, and arrays come back', async () => {
  const array = shareArray(Float64Array.of(1, 2, 4))
  const [sum] = await mapInWorkers(task('sumOf'), [[array]])
  expect(sum).toEqual({ shared: true, total: Float64Array.of(7) })
  expect(array[2]).toBe(4)
})

it('an error in a thread reaches the caller with its message', async () => {
  await expect(mapInWorkers(task('fail'), [['luck']])).rejects.toThrow(/no luck/)
  await expect(mapInWorkers(task('nothing'), [[]])).rejects.toThrow('exports no function nothing')
})

it('a module that is not there is an error', async () => {
  const absent = { module: new URL('./absent.ts', import.meta.url).href, name: 'square' }
  await expect(mapInWorkers(absent, [[1]])).rejects.toThrow('absent.ts')
})

it('a thread that ends by itself ends the whole', async () => {
  await expect(mapInWorkers(task('leave'), [[], []])).rejects.toThrow('ended with code 3')
})

it('arguments that cannot be copied are refused, and the thread can go on', async () => {
  const open = openWorkers(1)
  await expect(mapInWorkers(task('square'), [[() => 1]], { open })).rejects.toThrow('cloned')
  expect(await mapInWorkers(task('square'), [[3]], { open })).toEqual([9])
  await open.close()
  await expect(open.run(task('square'), [3])).rejects.toThrow('closed')
})

it('no calls need no thread', async () => {
  expect(await mapInWorkers(task('square'), [])).toEqual([])
})
