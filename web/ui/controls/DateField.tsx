import { useRef, useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { describedBy, Field, type FieldState, type FieldWords } from './Field.tsx'
import styles from './Field.module.css'
import { parseDay, typedDay } from './plainDate.ts'
import own from './DateField.module.css'

interface DateFieldProps extends FieldWords, FieldState<string> {
  readonly min?: string
  readonly max?: string
}

/**
 * A day, typed as 23/11/2026 whatever the browser's language, or picked from the browser's own
 * calendar. The value is `2026-11-23`; what is no day stays as it was typed, for `isDay` to refuse.
 */
export function DateField(props: DateFieldProps) {
  const { t } = useWorkspace()
  const { id, name, value, error, onChange, min, max, hint = t('date.hint') } = props
  const [typed, setTyped] = useState(typedDay(value))
  const picker = useRef<HTMLInputElement>(null)
  const shown = parseDay(typed) === value || typed === value ? typed : typedDay(value)
  function take(text: string) {
    setTyped(text)
    onChange(parseDay(text) ?? text)
  }
  return (
    <Field {...props} hint={hint}>
      <div className={styles.with}>
        <input
          id={id}
          name={name}
          value={shown}
          inputMode="numeric"
          autoComplete="off"
          placeholder={t('date.placeholder')}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={describedBy({ id, hint, error })}
          className={`${styles.control} ${styles.date}`}
          onChange={(event) => take(event.target.value)}
          onBlur={() => setTyped(typedDay(value))}
        />
        <span className={own.picker}>
          <button type="button" onClick={() => picker.current?.showPicker()}>
            <Calendar />
            <span className="visually-hidden">{t('date.pick', { label: props.label })}</span>
          </button>
          {/* The browser's own calendar hangs from it; the field before it is what is read and typed. */}
          <input
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={parseDay(typedDay(value)) ?? ''}
            min={min}
            max={max}
            onChange={(event) => take(typedDay(event.target.value))}
          />
        </span>
      </div>
    </Field>
  )
}

/** Whether a field's value is a day; empty is none. */
export function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && parseDay(typedDay(value)) !== undefined
}

function Calendar() {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path
        d="M3 5h14v12H3zM3 8.5h14M7 3v4M13 3v4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  )
}
