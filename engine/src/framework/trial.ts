import { difference } from '../compare/withoutNoise.ts'
import { type Figure, isKnown, type Missing, missing } from '../figure.ts'
import type { UnitAnswers } from './answers.ts'
import { contributionsOf } from './contributions.ts'
import { crosswalk, type CrosswalkEntry, crosswalkEntry } from './crosswalk.ts'
import type { Framework } from './framework.ts'
import { matchNodes, type NodeMatch, type StatedMatch } from './matchNodes.ts'
import { rankIndexValues } from './rankIndexValues.ts'
import { type NodeScore, type ScoreOptions, scoreUnits, type UnitScore } from './score.ts'
import {
  answersUnder,
  type NewIndicators,
  withAbsent,
  withGiven,
  withLeftOut,
} from './trialAnswers.ts'
import { leavingOut, onlyIn, type Unanswered, unansweredIn } from './trialParts.ts'

/** What a trial runs on. */
export interface Trial extends ScoreOptions {
  readonly before: Framework
  readonly after: Framework
  /** The answers of all units, by the codes of the earlier version. */
  readonly answers: readonly UnitAnswers[]
  readonly stated?: readonly StatedMatch[]
  /** `missing` unless given: nobody has answered what is new. */
  readonly newIndicators?: NewIndicators
  /** With `given`, answers of the units by the codes of the later version; what is carried over goes before. */
  readonly given?: readonly UnitAnswers[]
}

/** What a unit has under one version. */
export interface TrialStanding {
  /** The index value as it would be published. */
  readonly value: Figure
  /** Among all units of the trial. */
  readonly rank: Figure
}

/** What one indicator does to a unit's index value by the change of version. */
export interface TrialEffect {
  /** Codes under the two versions; null where it is not in one of them. */
  readonly before: string | null
  readonly after: string | null
  readonly state: CrosswalkEntry['state']
  /** What it brings to the index value, after − before; missing with the reason where it has no score. */
  readonly effect: Figure
}

/** A unit under both versions as far as they have the same indicators. */
export interface TrialComparable {
  readonly before: TrialStanding
  readonly after: TrialStanding
  /** Places risen (positive) or fallen (negative). */
  readonly rankChange: Figure
}

/** A unit under both versions. */
export interface TrialRow {
  readonly unit: string
  readonly before: TrialStanding
  readonly after: TrialStanding
  /** Places risen (positive) or fallen (negative). */
  readonly rankChange: Figure
  /** after − before, of the values as published. */
  readonly valueChange: Figure
  /** The same over what both versions have: what is new and what was dropped is left out. */
  readonly comparable: TrialComparable
  /** What of the later version the unit has no earlier answers for. */
  readonly unanswered: Unanswered
  /** The indicators that explain the change, the largest effect first; those without one are left out. */
  readonly effects: readonly TrialEffect[]
}

/** Units under two versions by the same answers, and what became of each indicator. */
export interface TrialResult {
  readonly rows: readonly TrialRow[]
  readonly crosswalk: readonly CrosswalkEntry[]
}

/**
 * Tries a version on earlier answers before it is issued: the same answers are scored under both, as
 * `answersUnder` carries them over, and ranked as each version says. Rows in the order of the answers.
 * With new indicators missing, so is every index value that they are part of; left out, so is what was
 * dropped under the earlier version, and the rest is stretched to the whole. Beside it always stands
 * what the units would have over the indicators of both versions.
 */
export function trialRun(trial: Trial): TrialResult {
  const { before, after, answers, stated = [] } = trial
  const matches = matchNodes(before, after, stated)
  const carried = answers.map((unit) => answersUnder(unit, matches))
  const both = scoreComparable(trial, matches, carried)
  const [old, now] = trial.newIndicators === 'left-out' ? both : scoreWhole(trial, matches, carried)
  const entries = matches.map(crosswalkEntry)
  const rows = answers.flatMap(({ unit }, index): TrialRow[] => {
    const [from, to] = [old[index], now[index]]
    const [fromBoth, toBoth] = [both[0][index], both[1][index]]
    const own = carried[index]
    if (!from || !to || !fromBoth || !toBoth || !own) return []
    return [
      {
        unit,
        before: from.standing,
        after: to.standing,
        rankChange: difference(to.standing.rank, from.standing.rank),
        valueChange: difference(from.standing.value, to.standing.value),
        comparable: {
          before: fromBoth.standing,
          after: toBoth.standing,
          rankChange: difference(toBoth.standing.rank, fromBoth.standing.rank),
        },
        unanswered: unansweredIn(after, own),
        effects: effectsOf(entries, from, to),
      },
    ]
  })
  return { rows, crosswalk: crosswalk(before, after, stated) }
}

type BothSides = readonly [before: readonly Scored[], after: readonly Scored[]]

/** Everything of both versions, with new indicators missing or with what was given for them. */
function scoreWhole(
  { before, after, answers, newIndicators = 'missing', given = [], ...options }: Trial,
  matches: readonly NodeMatch[],
  carried: readonly UnitAnswers[],
): BothSides {
  const fresh = onlyIn('after', matches)
  const givenTo = new Map(given.map((unit) => [unit.unit, unit]))
  const told = carried.map((unit) => {
    const own = newIndicators === 'given' ? givenTo.get(unit.unit) : undefined
    return withAbsent(withGiven(unit, own), fresh, 'not-submitted')
  })
  return [
    standingsOf(before, scoreUnits(before, answers, options)),
    standingsOf(after, scoreUnits(after, told, options)),
  ]
}

/** Only what both versions have. */
function scoreComparable(
  { before, after, answers, evaluate }: Trial,
  matches: readonly NodeMatch[],
  carried: readonly UnitAnswers[],
): BothSides {
  const options = evaluate === undefined ? {} : { evaluate }
  const [dropped, fresh] = [onlyIn('before', matches), onlyIn('after', matches)]
  const score = (
    version: Framework,
    { units, codes }: { readonly units: readonly UnitAnswers[]; readonly codes: readonly string[] },
  ) => {
    const framework = leavingOut(version, codes)
    const told = units.map((unit) => withLeftOut(unit, codes))
    return standingsOf(framework, scoreUnits(framework, told, options))
  }
  return [
    score(before, { units: answers, codes: dropped }),
    score(after, { units: carried, codes: fresh }),
  ]
}

/** A unit under one version, with what its indicators bring and those that have no score. */
interface Scored {
  readonly standing: TrialStanding
  readonly brought: ReadonlyMap<string, number>
  readonly absent: ReadonlyMap<string, Missing>
}

function standingsOf(framework: Framework, scores: readonly UnitScore[]): Scored[] {
  const ranks = rankIndexValues(
    framework,
    scores.map((score) => score.value),
  )
  return scores.map((score, index) => ({
    standing: { value: score.published, rank: ranks[index] ?? missing('table-incomplete') },
    brought: contributionsOf(framework, score),
    absent: isKnown(score.value) ? new Map() : new Map(score.nodes.flatMap(absentIn)),
  }))
}

/** The nodes at the bottom that have no score, though they should. */
function absentIn(node: NodeScore): [string, Missing][] {
  if (node.children.length > 0) return node.children.flatMap(absentIn)
  const { code, value } = node
  const excused = isKnown(value) || ['not-applicable', 'not-scored'].includes(value.missing)
  return excused ? [] : [[code, value]]
}

function effectsOf(entries: readonly CrosswalkEntry[], from: Scored, to: Scored): TrialEffect[] {
  return entries
    .flatMap((entry): TrialEffect[] => {
      const effect = effectOf(entry, from, to)
      if (effect === 0) return []
      const { before, after, state } = entry
      return [{ before: before?.code ?? null, after: after?.code ?? null, state, effect }]
    })
    .toSorted((a, b) => sizeOf(b.effect) - sizeOf(a.effect))
}

function effectOf({ before, after }: CrosswalkEntry, from: Scored, to: Scored): Figure {
  const [old, now] = [before?.code ?? '', after?.code ?? '']
  const absent = to.absent.get(now) ?? from.absent.get(old)
  if (absent !== undefined) return absent
  // Where an index value is missing, nobody can say what the others bring to it.
  if (!isKnown(from.standing.value) || !isKnown(to.standing.value)) return 0
  return difference(from.brought.get(old) ?? 0, to.brought.get(now) ?? 0)
}

function sizeOf(effect: Figure): number {
  return isKnown(effect) ? Math.abs(effect) : Infinity
}
