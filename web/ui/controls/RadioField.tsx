import { describedBy, type FieldState, type FieldWords } from './Field.tsx'
import styles from './Field.module.css'
import { useWorkspace } from '../../app/workspace/workspace.tsx'

interface RadioFieldProps extends FieldWords, FieldState<string> {
  readonly options: readonly {
    readonly value: string
    readonly text: string
    /** What choosing it means, in a sentence. */
    readonly what?: string
  }[]
}

/** One of two to five, all in sight. */
export function RadioField(props: RadioFieldProps) {
  const { t } = useWorkspace()
  const { id, name, value, error, onChange, options, label, hint } = props
  return (
    <fieldset
      className={`${styles.group} ${error === undefined ? '' : styles.wrong}`}
      aria-describedby={describedBy(props)}
    >
      <legend>{label}</legend>
      {hint === undefined ? null : (
        <div id={`${id}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className={styles.error}>
          <span className="visually-hidden">{t('field.error')} </span>
          {error}
        </p>
      )}
      {options.map((option, place) => (
        <div key={option.value} className={styles.choice}>
          <input
            // The summary of errors leads to the first.
            id={place === 0 ? id : `${id}-${option.value}`}
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <label htmlFor={place === 0 ? id : `${id}-${option.value}`}>
            {option.what === undefined ? option.text : <b>{option.text}</b>}
            {option.what === undefined ? null : <span className={styles.what}>{option.what}</span>}
          </label>
        </div>
      ))}
    </fieldset>
  )
}
