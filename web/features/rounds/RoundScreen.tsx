import type { RoundDetail } from '@thang/contracts'
import { useState } from 'react'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button, buttonClass } from '../../ui/controls/Button.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { HistoryTable } from './HistoryTable.tsx'
import { ParticipantSection } from './ParticipantSection.tsx'
import { PhaseTimeline } from './PhaseTimeline.tsx'
import { RecordedSteps } from './RecordedSteps.tsx'
import { RoundHead } from './RoundHead.tsx'
import { RoundParts } from './RoundParts.tsx'
import styles from './rounds.module.css'
import { type Step, StepDialog } from './steps/StepDialog.tsx'
import { StepList } from './steps/StepList.tsx'
import { useMayFollow, useRoundOfAddress } from './useRound.ts'

export function Screen() {
  const { asked } = useRoundOfAddress()
  return (
    <Answer of={asked} loading={<Loading rows={12} />}>
      {(round) => <RoundView round={round} />}
    </Answer>
  )
}

/** Where a round stands, what may be done with it, and all that was done. */
function RoundView({ round }: { readonly round: RoundDetail }) {
  const { t } = useWorkspace()
  const [step, setStep] = useState<Step | null>(null)
  return (
    <>
      <RoundHead
        round={round}
        current="round"
        actions={<HeadActions round={round} onOpen={() => setStep({ action: 'open' })} />}
      />
      <section className={styles.section} aria-labelledby="standing">
        <h2 id="standing">{t('round.standing')}</h2>
        <PhaseTimeline round={round} />
        <RoundParts round={round} />
      </section>
      <StepList round={round} onChoose={setStep} />
      <RecordedSteps round={round} />
      <ParticipantSection round={round} onChoose={setStep} />
      <section className={styles.section} aria-labelledby="history">
        <h2 id="history">{t('round.history')}</h2>
        <HistoryTable round={round} />
      </section>
      {step === null ? null : (
        <StepDialog round={round} step={step} onClose={() => setStep(null)} />
      )}
    </>
  )
}

interface HeadActionsProps {
  readonly round: RoundDetail
  readonly onOpen: () => void
}

/** While it is planned its plan, and opening it; then the files that come into it, and for units their own result. */
function HeadActions({ round, onOpen }: HeadActionsProps) {
  const { t } = useWorkspace()
  const mayFollow = useMayFollow()
  const params = { id: String(round.id) }
  const begun = round.state !== 'planned' && round.state !== 'cancelled'
  return (
    <>
      {round.actions.includes('edit-plan') ? (
        <ScreenLink to="roundPlan" params={params} className={buttonClass()}>
          {t('screen.roundPlan')}
        </ScreenLink>
      ) : null}
      {round.actions.includes('take-measured') ? (
        <ScreenLink to="roundFiles" params={params} className={buttonClass()}>
          {t('screen.roundFiles')}
        </ScreenLink>
      ) : null}
      {begun && !mayFollow ? (
        <ScreenLink to="ownResults" className={buttonClass()}>
          {t('screen.ownResults')}
        </ScreenLink>
      ) : null}
      {round.actions.includes('open') ? (
        <Button kind="primary" onPress={onOpen}>
          {t('roundStep.open')}
        </Button>
      ) : null}
    </>
  )
}
