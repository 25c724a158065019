import type { RoundCandidates } from '@thang/contracts'
import { matches } from '../../../app/i18n/fold.ts'

type Candidate = RoundCandidates['units'][number]

/** Units that stand below the same one. */
export interface UnitGroup {
  /** Null for units that stand below none. */
  readonly parent: Candidate['parent']
  readonly units: readonly Candidate['unit'][]
}

/** The units that the words fit, each below the unit it belongs to; in the order they came. */
export function groupUnits(candidates: readonly Candidate[], words: string): UnitGroup[] {
  const groups = new Map<string, { parent: Candidate['parent']; units: Candidate['unit'][] }>()
  for (const { unit, parent } of candidates) {
    if (!matches(words, unit.name, unit.nameEn)) continue
    const code = parent?.code ?? ''
    const group = groups.get(code) ?? { parent, units: [] }
    group.units.push(unit)
    groups.set(code, group)
  }
  return [...groups.values()]
}

/** With these chosen too, or no longer; each once, in the order of the candidates. */
export function withUnits(
  chosen: readonly string[],
  changed: readonly string[],
  parts: { readonly candidates: readonly Candidate[]; readonly add: boolean },
): string[] {
  const now = new Set(chosen)
  for (const code of changed) {
    if (parts.add) now.add(code)
    else now.delete(code)
  }
  const known = parts.candidates.map(({ unit }) => unit.code)
  const gone = [...now].filter((code) => !known.includes(code))
  return [...known.filter((code) => now.has(code)), ...gone]
}
