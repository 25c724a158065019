import type { NamedUnit } from '@thang/contracts'
import { existedOn, type UnitHistory } from '@thang/engine'

/** Units that end by the event. */
export function endedBy({ lives }: UnitHistory, event: string): ReadonlySet<string> {
  return new Set([...lives.values()].flatMap((life) => (life.endedBy === event ? life.code : [])))
}

/** Units that existed before the day and do no more on it. */
export function endedBefore({ lives }: UnitHistory, day: string): ReadonlySet<string> {
  return new Set(
    [...lives.values()].flatMap(({ code, validTo }) =>
      validTo !== null && validTo < day ? code : [],
    ),
  )
}

/**
 * The units there are on the day in place of one that has ended: those that received from it when it
 * ended, or what followed them; where nobody did, the unit that it was a part of.
 */
export function heirsOn(history: UnitHistory, unit: string, day: string): string[] {
  const life = history.lives.get(unit)
  if (life === undefined) return []
  if (existedOn(life, day)) return [unit]
  const { validTo } = life
  if (validTo === null) return []
  const receivers = history.lineage
    .filter((step) => step.predecessor === unit && step.successor !== unit)
    .filter(({ effectiveOn }) => effectiveOn > validTo)
    .map(({ successor }) => successor)
  const parent = life.parents.at(-1)?.parent ?? null
  const next = receivers.length > 0 || parent === null ? receivers : [parent]
  return [...new Set(next.flatMap((each) => heirsOn(history, each, day)))]
}

/** The unit by the last of its names. */
export function named({ lives }: UnitHistory, code: string): NamedUnit {
  return { code, name: lives.get(code)?.names.at(-1)?.name ?? code }
}
