import type { WordKey } from './words.ts'

/** Why the server refuses something about appraisal or an appeal. */
export const appraisalReasons: Readonly<Record<string, WordKey>> = {
  'appeal-changed': 'refusal.appealChanged',
  'appraisal-changed': 'refusal.appraisalChanged',
  'decision-missing': 'refusal.decisionMissing',
  'gives-no-points': 'refusal.givesNoPoints',
  'not-told': 'refusal.notTold',
  'own-unit': 'refusal.ownUnit',
  'points-outside': 'refusal.pointsOutside',
  'same-reader': 'refusal.sameReader',
  'thresholds-same': 'refusal.thresholdsSame',
  'until-outside': 'refusal.untilOutside',
}
