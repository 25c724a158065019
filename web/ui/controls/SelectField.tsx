import { describedBy, Field, type FieldState, type FieldWords } from './Field.tsx'
import styles from './Field.module.css'

interface Option {
  readonly value: string
  readonly text: string
}

interface SelectFieldProps extends FieldWords, FieldState<string> {
  readonly options: readonly Option[]
  /** Said while nothing is chosen; without it the first option is the start. */
  readonly placeholder?: string
}

/** One of a few; of many, see `ComboField`. */
export function SelectField(props: SelectFieldProps) {
  const { id, name, value, error, onChange, options, placeholder } = props
  return (
    <Field {...props}>
      <select
        id={id}
        name={name}
        value={value}
        className={styles.control}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={describedBy(props)}
        onChange={(event) => onChange(event.target.value)}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  )
}
