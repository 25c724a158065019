import type { ReactNode } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import styles from './Field.module.css'

/** What a form gives each of its fields; `useForm().field(name)` makes it. */
export interface FieldState<Value> {
  readonly id: string
  readonly name: string
  readonly value: Value
  readonly error: string | undefined
  /** Where a value has parts with controls of their own: what is wrong with each, by the end of its id. */
  readonly partErrors?: PartErrors
  readonly onChange: (value: Value) => void
}

/** What is wrong with parts of a value; the control of part `code` has the id of the field and `-code`. */
export type PartErrors = Readonly<Record<string, string>>

export interface FieldWords {
  readonly label: string
  /** Under the label: what is expected, and an example. */
  readonly hint?: ReactNode
  /** Every field must be filled in, but for those that say that they need not be. */
  readonly optional?: boolean
}

interface FieldProps extends FieldWords {
  readonly id: string
  readonly error: string | undefined
  readonly children: ReactNode
}

/** Label above, hint under it, error under that, then the control. */
export function Field({ id, label, hint, optional, error, children }: FieldProps) {
  const { t } = useWorkspace()
  return (
    <div className={`${styles.field} ${error === undefined ? '' : styles.wrong}`}>
      <label htmlFor={id} className={styles.label} id={`${id}-label`}>
        {label}
        {optional === true ? <span className={styles.optional}> {t('field.optional')}</span> : null}
      </label>
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
      {children}
    </div>
  )
}

/** Ties a control to its hint and error. */
export function describedBy({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  const ids = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
  return ids.filter(Boolean).join(' ') || undefined
}
