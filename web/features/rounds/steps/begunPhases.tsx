import type { RoundDetail } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import type { Words } from '../../../app/workspace/words.ts'
import { standingWords } from '../timeLeft.ts'

type TimedPhase = RoundDetail['phases'][number]

/** The phases that have begun, open or past: only these can be given more time. */
export function begunPhases({ phases }: RoundDetail): TimedPhase[] {
  return phases.filter(({ standing }) => standing.standing !== 'ahead')
}

export function phaseOptions(phases: readonly TimedPhase[], t: Words) {
  return phases.map(({ phase }) => ({ value: phase, text: t(`phase.${phase}`) }))
}

interface PhaseDueProps {
  readonly round: RoundDetail
  readonly phase: string
}

/** Until when the chosen phase is open as it stands. */
export function PhaseDue({ round, phase }: PhaseDueProps) {
  const { t, dateTime } = useWorkspace()
  const found = round.phases.find((each) => each.phase === phase)
  if (found === undefined) return t('roundStep.noneBegun')
  const { standing } = found
  const due = standing.standing === 'ahead' ? found.dueAt : new Date(standing.dueAt).toISOString()
  const { text } = standingWords(standing, Date.parse(round.now), t)
  return t('roundStep.dueNow', { due: dateTime(due), standing: text })
}
