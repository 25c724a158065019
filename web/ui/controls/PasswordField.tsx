import { useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from './Button.tsx'
import { describedBy, Field, type FieldState, type FieldWords } from './Field.tsx'
import styles from './Field.module.css'

interface PasswordFieldProps extends FieldWords, FieldState<string> {
  readonly autoComplete: 'current-password' | 'new-password'
  /** A new one must have so many characters; how many are there is said below. */
  readonly least?: number
}

/** A password that its owner can look at, since one that is seen is typed right. */
export function PasswordField(props: PasswordFieldProps) {
  const { t } = useWorkspace()
  const [seen, setSeen] = useState(false)
  const { id, name, value, error, onChange, autoComplete, least } = props
  return (
    <Field {...props}>
      <div className={styles.with}>
        <input
          id={id}
          name={name}
          type={seen ? 'text' : 'password'}
          value={value}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={describedBy(props)}
          className={styles.control}
          onChange={(event) => onChange(event.target.value)}
        />
        <Button onPress={() => setSeen(!seen)}>
          {seen ? t('password.hide') : t('password.show')}
          <span className="visually-hidden"> {props.label}</span>
        </Button>
      </div>
      {least === undefined ? null : <Strength length={[...value].length} least={least} />}
    </Field>
  )
}

function Strength({ length, least }: { length: number; least: number }) {
  const { t } = useWorkspace()
  const enough = length >= least
  return (
    <p className={styles.meter} aria-live="polite">
      {enough ? (
        <span className={styles.good}>✓ {t('password.enough', { length })}</span>
      ) : (
        t('password.more', { left: least - length })
      )}
    </p>
  )
}
