import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { DateField } from '../../../ui/controls/DateField.tsx'
import type { FieldState } from '../../../ui/controls/Field.tsx'
import { RadioField } from '../../../ui/controls/RadioField.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import styles from '../evidence.module.css'
import type { DocumentValues } from './documentForm.ts'

interface DocumentFieldsProps {
  readonly field: (name: keyof DocumentValues) => FieldState<string>
}

/** What is known of the paper itself, and who may read it. */
export function DocumentFields({ field }: DocumentFieldsProps) {
  const { t } = useWorkspace()
  return (
    <>
      <TextField
        {...field('summary')}
        label={t('evidence.summary')}
        hint={t('evidence.summaryHint')}
        rows={2}
      />
      <div className={styles.pair}>
        <TextField
          {...field('number')}
          label={t('evidence.number')}
          hint={t('evidence.numberHint')}
          optional
        />
        <DateField {...field('issuedOn')} label={t('evidence.issuedOn')} optional />
      </div>
      <div className={styles.pair}>
        <TextField {...field('issuer')} label={t('evidence.issuer')} optional />
        <TextField {...field('signer')} label={t('evidence.signer')} optional />
      </div>
      <RadioField
        {...field('visibility')}
        label={t('evidence.visibility')}
        options={(['internal', 'public'] as const).map((value) => ({
          value,
          text: t(`evidenceVisibility.${value}`),
          what: t(`evidenceVisibilityWhat.${value}`),
        }))}
      />
    </>
  )
}
