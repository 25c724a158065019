import { type ReactNode, useEffect, useRef } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from './Button.tsx'
import styles from './Form.module.css'
import type { FormError, FormState } from './useForm.ts'

interface FormProps {
  readonly state: FormState
  /** The verb of the one thing this form does: Gửi phiếu, Phê duyệt. */
  readonly submit: string
  readonly kind?: 'primary' | 'secondary' | 'danger'
  /** Beside the button, such as a way back. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

/** A form with its errors summed up at the top, each leading to its field; the focus goes there. */
export function Form({ state, submit, kind = 'primary', beside, children }: FormProps) {
  const { t } = useWorkspace()
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        state.submit()
      }}
    >
      <ErrorSummary errors={state.errors} attempts={state.attempts} />
      {children}
      <div className={styles.buttons}>
        <Button type="submit" kind={kind} busy={state.busy ? t('form.busy') : undefined}>
          {submit}
        </Button>
        {beside}
      </div>
    </form>
  )
}

interface ErrorSummaryProps {
  readonly errors: readonly FormError[]
  readonly attempts: number
}

/** What stands in the way, at the top of a form; links lead to the fields. */
export function ErrorSummary({ errors, attempts }: ErrorSummaryProps) {
  const { t } = useWorkspace()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempts > 0) box.current?.focus()
  }, [attempts])
  if (errors.length === 0) return null
  const titleId = `summary-${errors[0]?.id ?? 'refused'}`
  return (
    <div ref={box} tabIndex={-1} role="alert" aria-labelledby={titleId} className={styles.summary}>
      <h2 id={titleId}>{t('form.problem')}</h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={id ?? 'refused'}>
            {id === null ? message : <FieldLink id={id} message={message} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function FieldLink({ id, message }: { id: string; message: string }) {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(id)?.focus()
      }}
    >
      {message}
    </a>
  )
}
