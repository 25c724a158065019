import type { OwnResult } from '@thang/contracts'

export type OwnIndicator = OwnResult['indicators'][number]

/** Whether the appraisal, or the council, gave other points than the unit did. */
export function differs({ scores }: Pick<OwnIndicator, 'scores'>): boolean {
  const stands = scores.final ?? scores.appraised
  return stands !== null && stands !== scores.self
}

/** All, or only those whose points differ from what the unit gave itself, the largest loss first. */
export function chosenIndicators(
  indicators: readonly OwnIndicator[],
  onlyChanged: boolean,
): OwnIndicator[] {
  if (!onlyChanged) return [...indicators]
  return indicators.filter(differs).toSorted((one, other) => lossOf(other) - lossOf(one))
}

function lossOf({ scores }: OwnIndicator): number {
  return (scores.self ?? 0) - (scores.final ?? scores.appraised ?? 0)
}
