import type { WordKey } from './words.ts'

/** Why the server refuses something about a round. */
export const roundReasons: Readonly<Record<string, WordKey>> = {
  'already-assigned': 'refusal.alreadyAssigned',
  'already-deputy': 'refusal.alreadyDeputy',
  'already-in-round': 'refusal.alreadyInRound',
  'deadline-past': 'refusal.deadlinePast',
  'indicator-withdrawn': 'refusal.indicatorWithdrawn',
  'last-participant': 'refusal.lastParticipant',
  'no-more-time': 'refusal.noMoreTime',
  'no-such-indicator': 'refusal.noSuchIndicator',
  'no-such-part': 'refusal.noSuchPart',
  'nobody-to-remind': 'refusal.nobodyToRemind',
  'not-an-appraiser': 'refusal.notAnAppraiser',
  'not-in-round': 'refusal.notInRound',
  'not-in-this-state': 'refusal.notInThisState',
  'not-of-unit': 'refusal.notOfUnit',
  'phase-ahead': 'refusal.phaseAhead',
  'plan-changed': 'refusal.planChanged',
  'plan-outdated': 'refusal.planOutdated',
  'plan-unsound': 'refusal.planUnsound',
  'reason-missing': 'refusal.reasonMissing',
  'reminded-lately': 'refusal.remindedLately',
  'unit-unfit': 'refusal.unitUnfit',
  'until-past': 'refusal.untilPast',
}
