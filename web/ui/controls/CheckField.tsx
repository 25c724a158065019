import type { FieldState } from './Field.tsx'
import styles from './Field.module.css'
import { useWorkspace } from '../../app/workspace/workspace.tsx'

interface CheckFieldProps extends FieldState<boolean> {
  readonly label: string
}

/** Something to be said yes to. */
export function CheckField({ id, name, value, error, onChange, label }: CheckFieldProps) {
  const { t } = useWorkspace()
  return (
    <div className={error === undefined ? '' : styles.wrong}>
      {error === undefined ? null : (
        <p id={`${id}-error`} className={styles.error}>
          <span className="visually-hidden">{t('field.error')} </span>
          {error}
        </p>
      )}
      <div className={styles.choice}>
        <input
          id={id}
          name={name}
          type="checkbox"
          checked={value}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onChange={(event) => onChange(event.target.checked)}
        />
        <label htmlFor={id}>{label}</label>
      </div>
    </div>
  )
}
