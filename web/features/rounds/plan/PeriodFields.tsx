import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { DateField } from '../../../ui/controls/DateField.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import styles from './plan.module.css'
import type { PlanFieldsProps } from './planFields.ts'
import { planFieldId } from './usePlanForm.ts'

/** What the round is called, and the time that it assesses. */
export function PeriodFields({ draft, problemsAt, onChange }: PlanFieldsProps) {
  const { t } = useWorkspace()
  const field = <Name extends 'name' | 'period' | 'periodStart' | 'periodEnd'>(name: Name) => ({
    id: planFieldId(name),
    name,
    value: draft[name],
    error: problemsAt(name).error,
    onChange: (value: string) => onChange({ [name]: value }),
  })
  return (
    <>
      <TextField {...field('name')} label={t('plan.name')} hint={t('plan.nameHint')} />
      <div className={styles.sideBySide}>
        <TextField
          {...field('period')}
          label={t('plan.period')}
          hint={t('plan.periodHint')}
          narrow
        />
        <DateField {...field('periodStart')} label={t('plan.periodStart')} />
        <DateField {...field('periodEnd')} label={t('plan.periodEnd')} />
      </div>
    </>
  )
}
