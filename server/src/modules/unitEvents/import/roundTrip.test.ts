import type { UnitEvent } from '@thang/contracts'
import { checkEvents, replayEvents, type UnitHistory, unitsAsOf } from '@thang/engine'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arrangeEvents } from './arrangeEvents.ts'
import { openSheets } from './openSheets.ts'
import { readPlan } from './readPlan.ts'
import { unitRows } from './unitRows.ts'
import { writeUnitWorkbook } from './writeUnitWorkbook.ts'

const today = '2026-06-01'
const throws = fc.array(fc.tuple(fc.nat(4), fc.nat(1000), fc.nat(1000), fc.nat(300)), {
  minLength: 1,
  maxLength: 25,
})

it('units that leave by the workbook and come in again elsewhere are the same tree', async () => {
  await fc.assert(
    fc.asyncProperty(throws, async (dice) => {
      const history = replayEvents(story(dice))
      const units = unitsAsOf(history, today)
      const bytes = await writeUnitWorkbook({
        known: units,
        rows: unitRows(history, units, today),
      })
      const { events, problems } = await readInto(replayEvents([]), bytes)
      expect(problems).toEqual([])
      expect(checkEvents(events).flatMap((one) => one.problems)).toEqual([])
      expect(sorted(unitsAsOf(replayEvents(events), today))).toEqual(sorted(units))
    }),
    { numRuns: 25, endOnFailure: true },
  )
})

it('units that come in again where they are give no event', async () => {
  await fc.assert(
    fc.asyncProperty(throws, async (dice) => {
      const history = replayEvents(story(dice))
      const units = unitsAsOf(history, today)
      const rows = unitRows(history, units, today)
      const read = await readInto(history, await writeUnitWorkbook({ known: units, rows }))
      expect(read).toEqual({ events: [], problems: [], recorded: units.length })
    }),
    { numRuns: 25, endOnFailure: true },
  )
})

/** The events of a workbook; a day and document that it does not tell are those of one order. */
async function readInto(history: UnitHistory, bytes: Buffer) {
  const opened = await openSheets(bytes)
  const common = { on: '1990-01-01', number: '1/QĐ', issuedOn: '1990-01-01', issuer: 'UBND' }
  const { read } = readPlan(opened, { history, today, common })
  const { coded, problems } = arrangeEvents(read, { history, taken: new Set() })
  const recorded = read.filter((one) => one.recorded === true).length
  return { events: coded.map(({ event }) => event), problems, recorded }
}

/** Events by dice, of which those are kept that can happen. */
function story(dice: readonly (readonly [number, number, number, number])[]): UnitEvent[] {
  const events: UnitEvent[] = []
  for (const [index, thrown] of dice.entries()) {
    const event = happening(events, index, thrown)
    const found = checkEvents([...events, event]).flatMap((one) => one.problems)
    if (found.every(({ severity }) => severity !== 'error')) events.push(event)
  }
  return events
}

function happening(
  events: readonly UnitEvent[],
  index: number,
  [what, who, whom, when]: readonly [number, number, number, number],
): UnitEvent {
  const codes = [...replayEvents(events).lives.keys()]
  const [one, other] = [codes[who % codes.length] ?? '01', codes[whom % codes.length] ?? null]
  const effectiveOn = new Date(Date.UTC(2000, when, 1)).toISOString().slice(0, 10)
  const dated = { event: `e${index}`, effectiveOn, legalBasis: null }
  const name = { name: `Xã ${index}, «Mới»`, shortName: `Mới ${index}`, nameEn: `New ${index}` }
  const create = { ...name, kind: 'commune', parent: when % 3 === 0 ? null : other } as const
  switch (what) {
    case 0:
      return { ...dated, kind: 'rename', unit: one, name }
    case 1:
      return { ...dated, kind: 're-parent', unit: one, parent: other }
    case 2: {
      const from = [{ unit: one, share: 1 }]
      return { ...dated, kind: 'merge', from, into: { unit: other ?? '01' } }
    }
    default: {
      const begun = what === 3 ? null : effectiveOn
      return { ...dated, effectiveOn: begun, kind: 'create', unit: `0${index}`, create }
    }
  }
}

function sorted<Unit extends { readonly code: string }>(units: readonly Unit[]): Unit[] {
  return units.toSorted((a, b) => (a.code < b.code ? -1 : 1))
}
