import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { DateField } from '../../../ui/controls/DateField.tsx'
import type { FieldState } from '../../../ui/controls/Field.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import type { DecisionValues } from './decisionValues.ts'

interface DecisionFieldsProps {
  readonly field: (name: keyof DecisionValues) => FieldState<string>
  /** Number and day must be given. */
  readonly complete: boolean
}

/** In the order in which they stand on the paper. */
export function DecisionFields({ field, complete }: DecisionFieldsProps) {
  const { t } = useWorkspace()
  return (
    <>
      <TextField
        {...field('number')}
        label={t('decisionPaper.number')}
        hint={t('decisionPaper.numberHint')}
        optional={!complete}
      />
      <DateField {...field('date')} label={t('decisionPaper.date')} optional={!complete} />
      <TextField
        {...field('parent')}
        label={t('annexOffice.parent')}
        hint={t('annexOffice.parentHint')}
        optional
      />
      <TextField
        {...field('issuer')}
        label={t('issue.issuer')}
        hint={t('issue.issuerHint')}
        optional
      />
      <TextField
        {...field('place')}
        label={t('annexOffice.place')}
        hint={t('annexOffice.placeHint')}
        optional
      />
      <TextField
        {...field('capacity')}
        label={t('annexOffice.capacity')}
        hint={t('annexOffice.capacityHint')}
        rows={3}
        optional
      />
      <TextField {...field('signer')} label={t('annexOffice.signer')} optional />
      <TextField
        {...field('receivers')}
        label={t('annexOffice.receivers')}
        hint={t('annexOffice.receiversHint')}
        rows={4}
        optional
      />
    </>
  )
}
