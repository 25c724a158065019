import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkEvents, checkWithdrawal } from './checkEvent.ts'
import { lineageBetween } from './lineageBetween.ts'
import { createdBy, stepsOf, type UnitEvent } from './unitEvent.ts'
import { replayEvents } from './unitHistory.ts'
import { unitsAsOf } from './unitsAsOf.ts'

/** A country as a clerk keeps it: who is there today, called what, part of what, made of what. */
interface Clerk {
  readonly units: Map<string, { name: string; parent: string | null; made: Map<string, number> }>
}

const dice = fc.array(fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }), { maxLength: 25 })

it('shares of every unit add up to the whole through any merges, splits and transfers', () => {
  fc.assert(
    fc.property(dice, (throws) => {
      const { events } = story(throws)
      const history = replayEvents(events)
      const units = history.lives.values()
      for (const { counterparts } of lineageBetween({ ...history, units }, day(0), day(99))) {
        expect(counterparts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6)
      }
    }),
  )
})

it('the view of any day, and the lineage up to it, is what a clerk has who does one event a day', () => {
  fc.assert(
    fc.property(dice, (throws) => {
      const { events, clerks } = story(throws)
      const history = replayEvents(events)
      const days = [...clerks.keys()]
      for (const index of days) {
        const clerk = clerks[index] ?? { units: new Map() }
        const seen = unitsAsOf(history, day(index)).map(({ code, name, parent }) => [
          code,
          { name, parent },
        ])
        const kept = [...clerk.units].map(([code, { name, parent }]) => [code, { name, parent }])
        expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(kept))
        const units = history.lives.values()
        for (const { unit, counterparts } of lineageBetween(
          { ...history, units },
          day(index),
          day(0),
        )) {
          const made = clerk.units.get(unit)?.made ?? new Map()
          expect(counterparts.length).toBe(
            [...made.values()].filter((share) => share > 1e-9).length,
          )
          for (const one of counterparts) expect(one.share).toBeCloseTo(made.get(one.unit) ?? 0, 6)
        }
      }
    }),
    { numRuns: 60 },
  )
})

it('no event of such a story is refused', () => {
  fc.assert(
    fc.property(dice, (throws) => {
      const problems = checkEvents(story(throws).events).flatMap((one) => one.problems)
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    }),
  )
})

it('an event that may be withdrawn leaves what a clerk has who never heard of it', () => {
  fc.assert(
    fc.property(dice, fc.nat(), (throws, which) => {
      const told = story(throws).events
      const happened = told.filter(({ effectiveOn }) => effectiveOn !== null)
      const gone = happened[which % Math.max(happened.length, 1)]
      if (gone === undefined) return
      const rest = told.filter((event) => event !== gone)
      const clerk: Clerk = { units: new Map() }
      const possible = rest.every((event) => writeDown(clerk, event))
      expect(checkWithdrawal(told, new Set([gone.event])).length === 0).toBe(possible)
      if (!possible) return
      const seen = unitsAsOf(replayEvents(rest), day(99))
      expect(new Map(seen.map(({ code, name, parent }) => [code, { name, parent }]))).toEqual(
        new Map([...clerk.units].map(([code, { name, parent }]) => [code, { name, parent }])),
      )
    }),
    { numRuns: 300 },
  )
})

it('what is withdrawn and recorded again is as it was', () => {
  fc.assert(
    fc.property(dice, fc.nat(), (throws, which) => {
      const told = story(throws).events
      const again = told[which % told.length]
      if (again === undefined) return
      const rest = told.filter((event) => event !== again)
      const { lives, lineage } = replayEvents([...rest, again])
      const first = replayEvents(told)
      const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1)
      expect([...lives.values()].toSorted(byCode)).toEqual(
        [...first.lives.values()].toSorted(byCode),
      )
      expect(lineage).toEqual(first.lineage)
    }),
  )
})

/** A story told by dice, one event a day; `clerks[n]` is the country at the end of day n. */
function story(throws: readonly number[][]): { events: UnitEvent[]; clerks: Clerk[] } {
  const clerk: Clerk = { units: new Map() }
  const events: UnitEvent[] = []
  for (const unit of ['P', 'Q', 'a', 'b', 'c', 'd', 'e']) {
    const parent = /[PQ]/.test(unit) ? null : 'P'
    const event = `create ${unit}`
    const create = { kind: 'commune', parent, ...named(unit) }
    events.push({ event, kind: 'create', effectiveOn: null, legalBasis: null, unit, create })
  }
  for (const event of events) writeDown(clerk, event)
  const clerks = [copy(clerk)]
  for (const [index, dicePair] of throws.entries()) {
    const happening = happen(clerk, index + 1, dicePair)
    if (happening !== undefined) {
      events.push(happening)
      writeDown(clerk, happening)
    }
    clerks.push(copy(clerk))
  }
  return { events, clerks }
}

function happen(
  { units }: Clerk,
  index: number,
  [what = 0, who = 0, whom = 0, size = 0]: number[],
): UnitEvent | undefined {
  const low = [...units.keys()].filter((code) => !/^[PQ]$/.test(code))
  const one = low[who % low.length]
  const other = low.filter((code) => code !== one)[whom % Math.max(low.length - 1, 1)]
  const dated = { event: `e${index}`, effectiveOn: day(index), legalBasis: 'NQ' }
  const share = ((size % 9) + 1) / 10
  const code = `n${index}`
  const own = one === undefined ? undefined : units.get(one)
  if (one === undefined || other === undefined || own === undefined) return undefined
  const begin = { unit: code, create: { kind: 'commune', parent: own.parent, ...named(code) } }
  const parts = [
    { ...begin, share },
    { unit: one, share: 1 - share },
  ]
  switch (what % 6) {
    case 0:
      return { ...dated, kind: 'merge', from: [whole(one), whole(other)], into: begin }
    case 1:
      return { ...dated, kind: 'merge', from: [whole(one)], into: { unit: other } }
    case 2:
      return { ...dated, kind: 'split', unit: one, into: parts }
    case 3:
      return { ...dated, kind: 'transfer', from: one, to: other, share }
    case 4:
      return { ...dated, kind: 'rename', unit: one, name: named(code) }
    default:
      return { ...dated, kind: 're-parent', unit: one, parent: own.parent === 'P' ? 'Q' : 'P' }
  }
}

/** The clerk does by hand what the event says; false where a unit that it takes is not there. */
function writeDown({ units }: Clerk, event: UnitEvent): boolean {
  for (const { unit, create } of createdBy(event)) {
    const made = new Map(event.kind === 'create' ? [[unit, 1]] : [])
    units.set(unit, { name: create.name, parent: create.parent, made })
  }
  if (event.kind === 'rename' || event.kind === 're-parent') {
    const own = units.get(event.unit)
    if (own === undefined) return false
    if (event.kind === 'rename') own.name = event.name.name
    else own.parent = event.parent
  }
  for (const { predecessor, successor, share } of stepsOf(event)) {
    const giver = units.get(predecessor)
    const taker = units.get(successor)
    if (giver === undefined || taker === undefined) return false
    if (giver !== taker) give(giver.made, taker.made, share)
    if (share === 1) units.delete(predecessor)
  }
  return true
}

function give(from: Map<string, number>, to: Map<string, number>, share: number): void {
  for (const [origin, held] of from) {
    to.set(origin, (to.get(origin) ?? 0) + held * share)
    from.set(origin, held * (1 - share))
  }
}

function copy({ units }: Clerk): Clerk {
  return {
    units: new Map([...units].map(([code, one]) => [code, { ...one, made: new Map(one.made) }])),
  }
}

function whole(unit: string) {
  return { unit, share: 1 }
}

function named(name: string) {
  return { name, shortName: name, nameEn: null }
}

function day(index: number): string {
  const month = Math.floor(index / 28)
  return `20${20 + Math.floor(month / 12)}-${pad((month % 12) + 1)}-${pad((index % 28) + 1)}`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
