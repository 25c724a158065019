import { RoundAnswered } from '@thang/contracts'
import { beforeAll, expect, it } from 'vitest'
import { type OpenedRound, units, useSubmissionWorld } from './fixtures/submissionWorld.ts'

const world = useSubmissionWorld()
let opened: OpenedRound
beforeAll(async () => {
  world().setNow('2026-11-23T05:00:00Z')
  opened = await world().open()
  const inputs = { onTime: 4, all: 5 }
  await world().save({ submission: opened.own, node: '1.2', content: { inputs } })
  // Something was typed and taken out again: nothing is answered by it.
  await world().save({ submission: opened.own, node: '2.1', content: { inputs: {} } })
})

const ask = (node: string, as = world().coordinator, kind = 'department') =>
  world().get(as, `/rounds/${opened.round}/answered?kind=${kind}&node=${node}`)

it.each([
  ['1.2', 1],
  ['1', 1],
  ['1.1', 0],
  ['2', 0],
])('of %s the units that have answered are counted, each once', async (node, answered) => {
  expect(RoundAnswered.parse((await ask(node)).body)).toEqual({ answered, units: 2 })
})

it('a unit that left the round is not counted', async () => {
  const other = await world().open()
  const inputs = { onTime: 4, all: 5 }
  await world().save({ submission: other.own, node: '1.2', content: { inputs } })
  const body = { unit: units.industry, kind: 'department', reason: 'đã sáp nhập' }
  await world().post(world().coordinator, `/rounds/${other.round}/withdraw-participant`, { body })
  const path = `/rounds/${other.round}/answered?kind=department&node=1.2`
  const answer = await world().get(world().coordinator, path)
  expect(RoundAnswered.parse(answer.body)).toEqual({ answered: 0, units: 1 })
})

it('how many is said to who follows the round alone, of what its framework has', async () => {
  expect((await ask('1.2', world().head)).refusal).toBe('forbidden')
  expect((await ask('9')).refusal).toBe('invalid no-such-indicator')
  expect((await ask('1', world().coordinator, 'commune')).refusal).toBe('invalid no-such-part')
})
