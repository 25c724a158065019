import { beforeEach, expect, it } from 'vitest'
import { units } from '../../../test/peopleWorld.ts'
import type { OpenedRound } from '../submissions/fixtures/submissionWorld.ts'
import { useNoticeWorld } from './fixtures/noticeWorld.ts'

/** Self-assessment ends with Monday, 7 December; approval on 10 December at eight in the morning. */
const at = useNoticeWorld()
let opened: OpenedRound
beforeEach(async () => {
  at().setNow('2026-11-23T05:00:00Z')
  opened = await at().world.open()
})

/** The hourly job, at an hour of Vietnam. */
async function look(hour: string, server?: 'first' | 'second'): Promise<void> {
  at().setNow(`${hour}+07:00`)
  await at().work('notices.deadlines', {}, server)
}

/** What the person was told of this round, the oldest first. */
async function toldTo(person: string): Promise<string[]> {
  return (await at().noticesOf(person))
    .filter(({ round }) => round?.id === opened.round)
    .map(({ kind }) => kind)
    .toReversed()
}

it('tells the officer three working days before, one before, on the day and after, each once', async () => {
  const { officer, head } = at().world
  await look('2026-12-01T20:05:00')
  expect(await toldTo(officer)).toEqual([])
  for (const hour of ['02T07:05', '02T08:05', '03T12:05']) await look(`2026-12-${hour}:00`)
  expect(await toldTo(officer)).toEqual(['deadline-near'])
  for (const hour of ['04T07:05', '04T08:05', '06T08:05']) await look(`2026-12-${hour}:00`)
  expect(await toldTo(officer)).toEqual(['deadline-near', 'deadline-near'])
  for (const hour of ['07T07:05', '07T20:05']) await look(`2026-12-${hour}:00`)
  expect((await toldTo(officer)).at(-1)).toBe('deadline-today')
  for (const hour of ['08T07:05', '08T08:05']) await look(`2026-12-${hour}:00`)
  expect(await toldTo(officer)).toEqual([
    'deadline-near',
    'deadline-near',
    'deadline-today',
    'deadline-passed',
  ])
  expect(await toldTo(head)).toEqual(['escalation'])
})

it('wakes nobody in the night', async () => {
  for (const hour of ['02T00:05', '02T06:59', '02T21:05']) await look(`2026-12-${hour}:00`)
  expect(await toldTo(at().world.officer)).toEqual([])
})

it('what came while nothing ran is made up for, but not what a later stage has overtaken', async () => {
  await look('2026-12-07T10:05:00')
  expect(await toldTo(at().world.officer)).toEqual(['deadline-today'])
})

it('two servers that look at once tell once', async () => {
  at().takeMails()
  await Promise.all([
    look('2026-12-08T07:05:00', 'first'),
    look('2026-12-08T07:05:00', 'second'),
    look('2026-12-08T07:05:00', 'first'),
  ])
  const { officer, head, coordinator } = at().world
  expect(await toldTo(officer)).toEqual(['deadline-passed'])
  expect(await toldTo(head)).toEqual(['escalation'])
  expect(await toldTo(coordinator)).toEqual(['escalation'])
  const mails = at().takeMails()
  expect(mails.filter(({ to }) => to.startsWith(officer)).length).toBeGreaterThan(0)
  expect(new Set(mails.map(({ to, text }) => to + text)).size).toBe(mails.length)
})

it('the office gets one summary with the names of the units that did not send', async () => {
  await look('2026-12-08T07:05:00')
  const told = await at().noticesOf(at().world.coordinator)
  const summary = told.find(({ round }) => round?.id === opened.round)
  expect(summary).toMatchObject({ kind: 'escalation', unit: null, submission: null })
  expect(summary?.text).toMatch(/^2: .*;.*$/)
})

it('what was sent waits for the head, and for nobody else', async () => {
  const { officer, head } = at().world
  const body = { base: 1, reason: null }
  const sent = await at().world.post(officer, `/submissions/${opened.own}/submit`, { body })
  expect(sent.status).toBe(200)
  await look('2026-12-08T07:05:00')
  expect(await toldTo(officer)).toEqual([])
  expect(await toldTo(head)).toEqual(['deadline-near'])
  await look('2026-12-10T08:00:00')
  expect((await toldTo(head)).at(-1)).toBe('deadline-today')
  await look('2026-12-10T08:00:00.001')
  expect((await toldTo(head)).at(-1)).toBe('deadline-passed')
})

it('a unit with more time is told of its own deadline', async () => {
  const { coordinator, officer, neighbour } = at().world
  const body = {
    phase: 'self-assessment',
    unit: units.industry,
    node: null,
    until: '2026-12-15T10:00:00.000Z',
    reason: 'mưa lũ',
  }
  await at().world.post(coordinator, `/rounds/${opened.round}/exceptions`, { body })
  await look('2026-12-08T07:05:00')
  expect(await toldTo(officer)).toEqual([])
  expect(await toldTo(neighbour)).toEqual(['deadline-passed'])
  await look('2026-12-14T09:05:00')
  expect(await toldTo(officer)).toEqual(['deadline-near'])
})

it('of a round that was cancelled nothing is told', async () => {
  const body = { reason: 'kế hoạch thay đổi' }
  await at().world.post(at().world.coordinator, `/rounds/${opened.round}/cancel`, { body })
  await look('2026-12-08T07:05:00')
  expect(await toldTo(at().world.officer)).toEqual([])
})
