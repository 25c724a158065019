import type { ResultCorrection, ResultSituation } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { StateMark, type Tone } from '../../../ui/controls/StateMark.tsx'
import styles from '../results.module.css'
import { ChangeTable } from './ChangeTable.tsx'
import { DropDialog } from './DropDialog.tsx'
import { MovedTable } from './MovedTable.tsx'
import { SignCorrectionDialog } from './SignCorrectionDialog.tsx'

interface CorrectionEntryProps {
  readonly situation: ResultSituation
  readonly correction: ResultCorrection
}

const tones: Readonly<Record<ResultCorrection['state'], Tone>> = {
  proposed: 'attention',
  dropped: 'neutral',
  published: 'good',
}

/** One correction: why, what it changes, which ranks move, and what may be done with it. */
export function CorrectionEntry({ situation, correction }: CorrectionEntryProps) {
  const { t, dateTime } = useWorkspace()
  const [asked, setAsked] = useState<'sign' | 'drop' | null>(null)
  const { state, reason, at, by, changes, ranks, signed, actions } = correction
  const close = () => setAsked(null)
  const shared = { round: situation.round.id, correction, onClose: close }
  return (
    <article className={styles.correction} aria-labelledby={`correction-${correction.id}`}>
      <h3 id={`correction-${correction.id}`}>
        {t('corrections.number', { number: correction.id })}{' '}
        <StateMark tone={tones[state]}>{t(`correctionState.${state}`)}</StateMark>
      </h3>
      <p>{reason}</p>
      <p className={styles.faint}>
        {t('corrections.proposedBy', { name: by.name, at: dateTime(at) })}
        {signed === null
          ? null
          : ` · ${t('corrections.signedBy', { name: signed.by.name, at: dateTime(signed.at) })}`}
      </p>
      <details open={state === 'proposed'}>
        <summary>{t('corrections.changes', { count: changes.length })}</summary>
        <ChangeTable changes={changes} />
        <MovedTable ranks={ranks} situation={situation} />
      </details>
      <div className={styles.buttons}>
        {actions.includes('sign-correction') ? (
          <Button kind="primary" onPress={() => setAsked('sign')}>
            {t('corrections.sign')}
          </Button>
        ) : null}
        {actions.includes('drop-correction') ? (
          <Button kind="danger" onPress={() => setAsked('drop')}>
            {t('corrections.drop')}
          </Button>
        ) : null}
      </div>
      {asked === 'sign' ? <SignCorrectionDialog {...shared} /> : null}
      {asked === 'drop' ? <DropDialog {...shared} /> : null}
    </article>
  )
}
