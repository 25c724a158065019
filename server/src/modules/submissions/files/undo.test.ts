import { expect, it } from 'vitest'
import { useSubmissionWorld, versionIn } from '../fixtures/submissionWorld.ts'
import { checkAndTake, download, importIn, typeInto } from './fixtures/fillWorkbook.ts'

const world = useSubmissionWorld()
const reason = 'nhầm tệp'

/** A submission with 1.2 typed, and a workbook taken that changes it and answers 1.1. */
async function taken() {
  const { own, round } = await world().open()
  versionIn(await world().save({ submission: own, content: { inputs: { onTime: 1, all: 2 } } }))
  const file = await typeInto(await download(world(), world().officer, own), [
    { node: '1.1', value: 'Có' },
    { node: '1.2', input: 'all', value: 8 },
  ])
  const { id } = importIn(await checkAndTake(world(), world().officer, { submission: own, file }))
  return { own, round, url: `/submissions/${own}/imports/${id}/undo` }
}

it('brings back what was said before, as new versions', async () => {
  const { own, url } = await taken()
  const undone = importIn(await world().post(world().head, url, { body: { reason } }))
  expect(undone).toMatchObject({ undone: { reason, kept: 0 }, mayUndo: false, answers: 2 })
  const { answers } = await world().read(own)
  expect(answers.map(({ node, version, content }) => [node, version, content.inputs])).toEqual([
    ['1.1', 2, {}],
    ['1.2', 3, { onTime: 1, all: 2 }],
    ['2.1', 0, {}],
  ])
  const history = await world().get(world().officer, `/submissions/${own}/answers/1.2/history`)
  expect(Object(history.body).versions).toMatchObject([
    { version: 3, how: 'undone' },
    { version: 2, how: 'workbook' },
    { version: 1, how: 'typed' },
  ])
})

it('what was written again since stays, and is counted', async () => {
  const { own, url } = await taken()
  const content = { inputs: { onTime: 5, all: 6 } }
  versionIn(await world().save({ submission: own, base: 2, content }))
  expect(importIn(await world().post(world().officer, url, { body: { reason } }))).toMatchObject({
    undone: { kept: 1 },
  })
  const { answers } = await world().read(own)
  expect(answers.map(({ version, content: { inputs } }) => [version, inputs])).toEqual([
    [2, {}],
    [3, { onTime: 5, all: 6 }],
    [0, {}],
  ])
})

it('is for the people of the unit; others know of no such submission', async () => {
  const { url } = await taken()
  const ask = async (as: string) => (await world().post(as, url, { body: { reason } })).refusal
  expect(await ask(world().neighbour)).toBe('not_found')
  expect(await ask(world().inspector)).toBe('not_found')
  expect(await ask(world().coordinator)).toBe('forbidden')
})

it('is refused where an answer is locked by now', async () => {
  const { own, url } = await taken()
  world().setNow('2027-01-20T05:00:00Z')
  const refused = await world().post(world().officer, url, { body: { reason } })
  expect(refused.refusal).toBe('conflict answer-locked')
  world().setNow('2026-11-23T05:00:00Z')
  expect((await world().read(own)).answers.map(({ version }) => version)).toEqual([1, 2, 0])
})

it('is done once, however often it is asked for', async () => {
  const { url } = await taken()
  const key = '22222222-2222-4222-8222-222222222222'
  const ask = (asking: object) =>
    world().post(world().officer, url, { body: { reason }, ...asking })
  const first = importIn(await ask({ key }))
  expect(importIn(await ask({ key }))).toEqual(first)
  expect((await ask({})).refusal).toBe('conflict answer-import-undone')
})
