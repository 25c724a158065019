import { difference } from '../compare/withoutNoise.ts'
import { type Figure, isKnown, type Missing, missing } from '../figure.ts'
import type { UnitAnswers } from './answers.ts'
import { contributionsOf } from './contributions.ts'
import { crosswalk, type CrosswalkEntry, crosswalkEntry } from './crosswalk.ts'
import type { Framework } from './framework.ts'
import { matchNodes, type StatedMatch } from './matchNodes.ts'
import { rankIndexValues } from './rankIndexValues.ts'
import { type NodeScore, type ScoreOptions, scoreUnits, type UnitScore } from './score.ts'
import { answersUnder, type NewIndicators } from './trialAnswers.ts'

/** What a trial runs on. */
export interface Trial extends ScoreOptions {
  readonly before: Framework
  readonly after: Framework
  /** The answers of all units, by the codes of the earlier version. */
  readonly answers: readonly UnitAnswers[]
  readonly stated?: readonly StatedMatch[]
  /** `missing` unless given: nobody has answered what is new. */
  readonly newIndicators?: NewIndicators
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

/** A unit under both versions. */
export interface TrialRow {
  readonly unit: string
  readonly before: TrialStanding
  readonly after: TrialStanding
  /** Places risen (positive) or fallen (negative). */
  readonly rankChange: Figure
  /** after − before, of the values as published. */
  readonly valueChange: Figure
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
 * With new indicators missing, so is every index value that they are part of; left out as not
 * applicable, the later version's rule for those holds.
 */
export function trialRun(trial: Trial): TrialResult {
  const { before, after, answers, stated = [], newIndicators = 'missing', ...options } = trial
  const matches = matchNodes(before, after, stated)
  const carried = answers.map((unit) => answersUnder(unit, matches, newIndicators))
  const old = standingsOf(before, scoreUnits(before, answers, options))
  const now = standingsOf(after, scoreUnits(after, carried, options))
  const entries = matches.map(crosswalkEntry)
  const rows = answers.flatMap(({ unit }, index): TrialRow[] => {
    const [from, to] = [old[index], now[index]]
    if (from === undefined || to === undefined) return []
    return [
      {
        unit,
        before: from.standing,
        after: to.standing,
        rankChange: difference(to.standing.rank, from.standing.rank),
        valueChange: difference(from.standing.value, to.standing.value),
        effects: effectsOf(entries, from, to),
      },
    ]
  })
  return { rows, crosswalk: crosswalk(before, after, stated) }
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
