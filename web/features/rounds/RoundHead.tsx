import type { RoundDetail } from '@thang/contracts'
import type { ReactNode } from 'react'
import { useOwnSession } from '../../app/workspace/session.ts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { LinkTabs } from '../../ui/LinkTabs.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import styles from './rounds.module.css'
import { roundTones } from './roundTones.ts'
import { useMayFollow } from './useRound.ts'

type RoundView = (typeof followed)[number]

/** What whoever follows a round goes between; others see the round alone. */
const followed = ['round', 'roundProgress', 'appraisalMatrix', 'roundAppeals', 'result'] as const

/** Appraisers come here too. */
const ofAppraisal: ReadonlySet<RoundView> = new Set(['appraisalMatrix', 'roundAppeals'])

interface RoundHeadProps {
  readonly round: RoundDetail
  readonly current: RoundView
  readonly actions?: ReactNode
}

/** Name and state of a round, and the way between its screens. */
export function RoundHead({ round, current, actions }: RoundHeadProps) {
  const { t, path, unitName } = useWorkspace()
  const mayFollow = useMayFollow()
  const params = { id: String(round.id) }
  const { areas } = useOwnSession()
  const screens = followed.filter((screen) => {
    if (screen === 'round') return true
    // Before a round is opened there is nothing to appraise.
    const begun = round.state !== 'planned' && round.state !== 'cancelled'
    return ofAppraisal.has(screen) ? begun && areas.includes('appraisal') : mayFollow
  })
  return (
    <>
      <ScreenHead title={round.name} actions={actions}>
        <span className={styles.headFacts}>
          <StateMark tone={roundTones[round.state]}>{t(`roundState.${round.state}`)}</StateMark>
          <span>{t('round.periodOf', { period: round.period })}</span>
          <span>{round.owner === null ? t('rounds.national') : unitName(round.owner)}</span>
        </span>
      </ScreenHead>
      <LinkTabs
        label={t('round.views')}
        tabs={screens.map((screen) => ({
          key: screen,
          href: path(screen, params),
          text: t(screen === 'round' ? 'round.overview' : `screen.${screen}`),
          current: screen === current,
        }))}
      />
    </>
  )
}
