import type { RoundDetail, RoundExtension } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import styles from './rounds.module.css'
import { standingWords } from './timeLeft.ts'
import { CalendarsUsed } from './CalendarsUsed.tsx'

type TimedPhase = RoundDetail['phases'][number]

/** The phases one under the other: when each is open, and where it stands now in words. */
export function PhaseTimeline({ round }: { readonly round: RoundDetail }) {
  const { t } = useWorkspace()
  return (
    <ol className={styles.timeline} aria-label={t('round.timeline')}>
      {round.phases.map((phase) => (
        <PhaseLine
          key={phase.phase}
          phase={phase}
          round={round}
          extensions={round.extensions.filter((each) => each.phase === phase.phase)}
        />
      ))}
    </ol>
  )
}

interface PhaseLineProps {
  readonly phase: TimedPhase
  readonly round: RoundDetail
  readonly extensions: readonly RoundExtension[]
}

function PhaseLine({ phase, round, extensions }: PhaseLineProps) {
  const { t, dateTime } = useWorkspace()
  const { standing, opensAt, dueAt, calendars } = phase
  // Before the round is opened, and after it was cancelled, no phase runs, whatever the hour.
  const runs = round.state === 'open'
  const said = standingWords(standing, Date.parse(round.now), t)
  const reopened = extensions.filter(({ unit }) => unit === null)
  const exceptions = extensions.length - reopened.length
  const current = runs && standing.standing === 'open'
  return (
    <li className={current ? styles.current : ''} aria-current={current ? 'step' : undefined}>
      <span className={styles.phaseName}>{t(`phase.${phase.phase}`)}</span>
      <span>{runs ? <StateMark tone={said.tone}>{said.text}</StateMark> : null}</span>
      <span className={styles.phaseDates}>
        {t('round.fromTo', { from: dateTime(opensAt), to: dateTime(dueAt) })}
        <CalendarsUsed calendars={calendars} />
        {reopened.map(({ id, until, by }) => (
          <span key={id} className={styles.note}>
            {t('round.reopenedUntil', { until: dateTime(until), name: by.name })}
          </span>
        ))}
        {exceptions === 0 ? null : (
          <a href="#exceptions" className={styles.note}>
            {t('round.exceptionCount', { count: exceptions })}
          </a>
        )}
      </span>
    </li>
  )
}
