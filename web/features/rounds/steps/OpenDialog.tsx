import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { useChange } from '../../../app/workspace/useAsk.tsx'
import { ConfirmDialog } from '../../../ui/controls/Dialog.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import styles from '../rounds.module.css'
import { timeLeftWords } from '../timeLeft.ts'
import type { StepProps } from './StepDialog.tsx'

/** Opens a round, after saying how many submissions come of it and who is told. */
export function OpenDialog({ round, onClose }: StepProps) {
  const { t, dateTime } = useWorkspace()
  const text = useLocalText()
  const { run, busy, problem } = useChange({
    change: (client) => client.openRound(round.id, { base: round.version }),
    done: t('roundDone.open', { name: round.name }),
    renews: ['rounds'],
    after: onClose,
  })
  const units = round.parts.reduce((sum, { participants }) => sum + participants, 0)
  const [first] = round.phases
  return (
    <ConfirmDialog
      title={t('roundStep.openTitle', { name: round.name })}
      confirm={t('roundStep.open')}
      busy={busy}
      onConfirm={run}
      onClose={onClose}
    >
      {problem === null ? null : <Notice tone="attention">{problem.message}</Notice>}
      <ul className={styles.consequences}>
        <li>
          {t('roundStep.openSubmissions', { count: units })}
          <ul>
            {round.parts.map(({ kind, participants, framework }) => (
              <li key={kind}>
                {t('rounds.part', { kind: t(`unitKind.${kind}`), count: participants })}:{' '}
                {text(framework.name)}
              </li>
            ))}
          </ul>
        </li>
        <li>{t('roundStep.openTold')}</li>
        {first === undefined ? null : (
          <li>
            {t('roundStep.openFirst', {
              due: dateTime(first.dueAt),
              left: timeLeftWords(Date.parse(first.dueAt), Date.parse(round.now), t),
            })}
          </li>
        )}
        <li>{t('roundStep.openFixed')}</li>
      </ul>
    </ConfirmDialog>
  )
}
