import { describedBy, Field, type FieldState, type FieldWords } from './Field.tsx'
import styles from './Field.module.css'

interface TextFieldProps extends FieldWords, FieldState<string> {
  readonly kind?: 'text' | 'email' | 'tel' | 'search'
  /** What the browser may fill in, such as `email`. */
  readonly autoComplete?: string
  /** More than one line. */
  readonly rows?: number
  /** Digits and letters to be copied one by one. */
  readonly code?: boolean
  /** A number or the like, of a few characters. */
  readonly narrow?: boolean
  /** It takes the focus when it comes: only where it is all there is to do. */
  readonly focused?: boolean
}

/** One line of text, or `rows` of them. */
export function TextField(props: TextFieldProps) {
  const {
    id,
    name,
    value,
    error,
    onChange,
    kind = 'text',
    focused,
    code,
    narrow,
    rows,
    autoComplete = 'off',
  } = props
  const shared = {
    id,
    name,
    value,
    autoComplete,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': describedBy(props),
    className: [styles.control, code && styles.code, narrow && styles.narrow]
      .filter(Boolean)
      .join(' '),
  }
  return (
    <Field {...props}>
      {rows === undefined ? (
        <input
          {...shared}
          type={kind}
          spellCheck={kind === 'text' && code !== true}
          autoCapitalize={kind === 'text' ? undefined : 'none'}
          ref={focused === true ? focusOn : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  )
}

function focusOn(input: HTMLInputElement | null): void {
  // A dialog opens after this, and gives the focus by the attribute.
  input?.setAttribute('autofocus', '')
  input?.focus()
}
