import type { WordKey } from './words.ts'

/** Why the server refuses something about a result or its correction. */
export const resultReasons: Readonly<Record<string, WordKey>> = {
  'correction-ended': 'refusal.correctionEnded',
  'correction-open': 'refusal.correctionOpen',
  'correction-outdated': 'refusal.correctionOutdated',
  'corrects-nothing': 'refusal.correctsNothing',
  'decision-ahead': 'refusal.decisionAhead',
  'decision-incomplete': 'refusal.decisionIncomplete',
  'edition-taken': 'refusal.editionTaken',
  'no-result': 'refusal.noResult',
  'no-units': 'refusal.noUnits',
  'not-in-result': 'refusal.notInResult',
  'not-signed': 'refusal.notSigned',
  'points-beyond': 'refusal.pointsBeyond',
  'result-changed': 'refusal.resultChanged',
  'signed-already': 'refusal.signedAlready',
}
