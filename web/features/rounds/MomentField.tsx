import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { DateField } from '../../ui/controls/DateField.tsx'
import type { FieldState } from '../../ui/controls/Field.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { isHour, type Moment, tidyHour } from './moments.ts'
import styles from './rounds.module.css'

interface MomentFieldProps extends FieldState<Moment> {
  readonly label: string
  /** How a day is written; the usual words where none are given. */
  readonly hint?: string
}

/** A day and an hour of it, by Vietnam's clock. */
export function MomentField(props: MomentFieldProps) {
  const { id, name, value, error, onChange, label, hint } = props
  const { t } = useWorkspace()
  const wrongHour = value.at !== '' && !isHour(tidyHour(value.at))
  return (
    <div className={styles.moment}>
      <DateField
        id={id}
        name={name}
        label={label}
        {...(hint !== undefined && { hint })}
        value={value.day}
        error={error}
        onChange={(day) => onChange({ ...value, day })}
      />
      <HourField
        id={`${id}-at`}
        name={`${name}-at`}
        label={t('round.hour')}
        hint={t('round.hourHint')}
        value={value.at}
        error={wrongHour ? t('round.hourRule') : undefined}
        onChange={(at) => onChange({ ...value, at })}
      />
    </div>
  )
}

interface HourFieldProps extends FieldState<string> {
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
}

/** An hour of the day; `9h` becomes 09:00 once it is left. */
export function HourField(props: HourFieldProps) {
  return (
    <div onBlur={() => props.onChange(tidyHour(props.value))}>
      <TextField {...props} narrow />
    </div>
  )
}
