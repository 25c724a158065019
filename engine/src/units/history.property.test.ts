import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkEvents } from './checkEvent.ts'
import { lineageBetween } from './lineageBetween.ts'
import type { UnitEvent } from './unitEvent.ts'
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

/** A story told by dice, one event a day; `clerks[n]` is the country at the end of day n. */
function story(throws: readonly number[][]): { events: UnitEvent[]; clerks: Clerk[] } {
  const clerk: Clerk = { units: new Map() }
  const events: UnitEvent[] = []
  for (const unit of ['P', 'Q', 'a', 'b', 'c', 'd', 'e']) {
    const parent = /[PQ]/.test(unit) ? null : 'P'
    const names = named(unit)
    events.push({
      event: `create ${unit}`,
      kind: 'create',
      effectiveOn: null,
      legalBasis: null,
      unit,
      create: { kind: 'commune', parent, ...names },
    })
    clerk.units.set(unit, { name: unit, parent, made: new Map([[unit, 1]]) })
  }
  const clerks = [copy(clerk)]
  for (const [index, dicePair] of throws.entries()) {
    const happening = happen(clerk, index + 1, dicePair)
    if (happening !== undefined) events.push(happening)
    clerks.push(copy(clerk))
  }
  return { events, clerks }
}

function happen(clerk: Clerk, index: number, [what = 0, who = 0, whom = 0, size = 0]: number[]) {
  const low = [...clerk.units.keys()].filter((code) => !/^[PQ]$/.test(code))
  const one = low[who % low.length]
  const other = low.filter((code) => code !== one)[whom % Math.max(low.length - 1, 1)]
  const dated = { event: `e${index}`, effectiveOn: day(index), legalBasis: 'NQ' }
  const share = ((size % 9) + 1) / 10
  const code = `n${index}`
  const own = one === undefined ? undefined : clerk.units.get(one)
  if (one === undefined || other === undefined || own === undefined) return undefined
  const begin = { unit: code, create: { kind: 'commune', parent: own.parent, ...named(code) } }
  switch (what % 6) {
    case 0:
      give(clerk, [one, code, 1, own.parent], [other, code, 1, own.parent])
      return { ...dated, kind: 'merge', from: [whole(one), whole(other)], into: begin } as const
    case 1:
      give(clerk, [one, other, 1, null])
      return { ...dated, kind: 'merge', from: [whole(one)], into: { unit: other } } as const
    case 2: {
      give(clerk, [one, code, share, own.parent])
      const into = [
        { ...begin, share },
        { unit: one, share: 1 - share },
      ]
      return { ...dated, kind: 'split', unit: one, into } as const
    }
    case 3:
      give(clerk, [one, other, share, null])
      return { ...dated, kind: 'transfer', from: one, to: other, share } as const
    case 4:
      own.name = code
      return { ...dated, kind: 'rename', unit: one, name: named(code) } as const
    default:
      own.parent = own.parent === 'P' ? 'Q' : 'P'
      return { ...dated, kind: 're-parent', unit: one, parent: own.parent } as const
  }
}

/** Hands parts over by hand: from whom, to whom, how much, and where a new receiver stands. */
function give(clerk: Clerk, ...gifts: [string, string, number, string | null][]): void {
  for (const [from, to, share, parent] of gifts) {
    const giver = clerk.units.get(from)
    const taker = clerk.units.get(to) ?? { name: to, parent, made: new Map<string, number>() }
    clerk.units.set(to, taker)
    for (const [origin, held] of giver?.made ?? []) {
      taker.made.set(origin, (taker.made.get(origin) ?? 0) + held * share)
      giver?.made.set(origin, held * (1 - share))
    }
    if (share === 1) clerk.units.delete(from)
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
