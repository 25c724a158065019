import type { OutlierThresholds, RoundDetail } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { isReason } from '../../people/ReasonDialog.tsx'
import { useFinish } from '../../people/useFinish.ts'
import { readShare, writeShare } from './thresholdText.ts'
import styles from './matrix.module.css'

interface ThresholdsDialogProps {
  readonly round: RoundDetail
  readonly thresholds: OutlierThresholds
  readonly onClose: () => void
}

const gaps = ['self', 'peers', 'lastYear'] as const

/** From what gap a second reader looks, in per cent of the maximum; an empty field is never. */
export function ThresholdsDialog({ round, thresholds, onClose }: ThresholdsDialogProps) {
  const { t, client, language } = useWorkspace()
  const finish = useFinish()
  const write = (share: number | null) => writeShare(share, language)
  const rule = (typed: string) =>
    readShare(typed, language) === undefined ? t('threshold.rule') : undefined
  const read = (typed: string) => readShare(typed, language) ?? null
  const { state, field } = useForm({
    initial: {
      self: write(thresholds.self),
      peers: write(thresholds.peers),
      lastYear: write(thresholds.lastYear),
      reason: '',
    },
    rules: {
      self: rule,
      peers: rule,
      lastYear: rule,
      reason: (value) => (isReason(value) ? undefined : t('reason.rule')),
    },
    async submit({ self, peers, lastYear, reason }) {
      const set = { self: read(self), peers: read(peers), lastYear: read(lastYear) }
      await client.setThresholds(round.id, { thresholds: set, reason: reason.trim() })
      await finish({ done: t('threshold.done'), close: onClose })
    },
  })
  return (
    <Dialog title={t('threshold.title', { name: round.name })} onClose={onClose}>
      <p className={styles.explains}>{t('threshold.what')}</p>
      <Form
        state={state}
        submit={t('threshold.save')}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        {gaps.map((gap) => (
          <TextField
            key={gap}
            {...field(gap)}
            label={t(`thresholdOf.${gap}`)}
            hint={t('threshold.hint')}
            narrow
            optional
          />
        ))}
        <TextField
          {...field('reason')}
          label={t('reason.label')}
          hint={t('threshold.reasonHint')}
          rows={2}
        />
      </Form>
    </Dialog>
  )
}
