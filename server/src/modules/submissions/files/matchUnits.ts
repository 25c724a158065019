import type { ProblemDetails } from '@thang/contracts'
import { spellingKey } from '@thang/engine'
import { fold } from '../../../platform/fold.ts'
import type { UnitRegistry } from '../../units/index.ts'
import type { Target } from './roundTargets.ts'

type UnitRow = NonNullable<ReturnType<UnitRegistry['units']['get']>>

/** The unit that is meant, or what is wrong with how it is written. */
export type MatchedUnit =
  | { readonly target: Target }
  | { readonly wrong: string; readonly details?: ProblemDetails }

/**
 * Finds units of a round by any code they have or any name they had, however its letters, capitals and tones are
 * written. A name without its diacritics is a guess, and told as one.
 */
export function unitMatcher(
  registry: UnitRegistry,
  targets: readonly Target[],
): (written: string) => MatchedUnit {
  const byCode = new Map<string, Target>()
  const byName = new Map<string, Set<Target>>()
  const byLetters = new Map<string, Set<Target>>()
  for (const target of targets) {
    const unit = registry.units.get(target.row.unit)
    if (unit === undefined) continue
    for (const code of [unit.code, unit.gsoCode, unit.portalCode]) {
      if (code !== null) byCode.set(code.toUpperCase(), target)
    }
    for (const name of namesOf(registry, unit)) {
      add(byName, spellingKey(name), target)
      add(byLetters, fold(name), target)
    }
  }
  const nameOf = ({ row }: Target) => registry.units.get(row.unit)?.shortName ?? row.unit
  return (written) => {
    const coded = byCode.get(written.toUpperCase())
    if (coded !== undefined) return { target: coded }
    const [found, ...others] = byName.get(spellingKey(written)) ?? []
    if (found !== undefined && others.length === 0) return { target: found }
    if (found !== undefined) {
      const codes = [found, ...others].map(({ row }) => row.unit).join(', ')
      return { wrong: 'answers-unit-ambiguous', details: { codes } }
    }
    const [guess] = byLetters.get(fold(written)) ?? []
    if (guess === undefined) return { wrong: 'answers-unit-unknown' }
    const details = { guess: nameOf(guess), code: guess.row.unit }
    return { wrong: 'answers-unit-similar', details }
  }
}

function namesOf({ formerNames }: UnitRegistry, unit: UnitRow): string[] {
  const former = formerNames.filter((each) => each.unit === unit.code)
  const named = [unit, ...former].flatMap(({ name, shortName }) => [name, shortName])
  return [...named, ...unit.aliases]
}

function add<Value>(map: Map<string, Set<Value>>, key: string, value: Value): void {
  const found = map.get(key) ?? new Set()
  map.set(key, found.add(value))
}
