import type { ReactNode, Ref } from 'react'
import styles from './Button.module.css'

interface ButtonProps {
  /** primary: the one thing to do here; danger: what takes something away. */
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'quiet'
  readonly type?: 'button' | 'submit'
  /** Why it cannot be pressed now; it stays within reach of the keyboard and says so. */
  readonly unavailable?: string | undefined
  /** What was asked for is being done; said in place of the label. */
  readonly busy?: string | undefined
  readonly small?: boolean
  /** It opens and closes the element of this id. */
  readonly expanded?: boolean
  readonly controls?: string
  /** For what names and explains it together with its label, such as a field it stands for. */
  readonly id?: string
  readonly labelledBy?: string
  readonly describedBy?: string | undefined
  readonly onPress?: () => void
  readonly ref?: Ref<HTMLButtonElement>
  readonly children: ReactNode
}

/** A button that never takes a second press while the first is being served. */
export function Button(props: ButtonProps) {
  const { kind = 'secondary', type = 'button', unavailable, busy, small, onPress, ref } = props
  const off = unavailable !== undefined || busy !== undefined
  const names = [styles.button, styles[kind], small === true ? styles.small : '']
  return (
    <button
      ref={ref}
      id={props.id}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      // oxlint-disable-next-line react/button-has-type
      type={type}
      className={names.join(' ')}
      aria-disabled={off ? true : undefined}
      aria-expanded={props.expanded}
      aria-controls={props.expanded === true ? props.controls : undefined}
      title={unavailable}
      onClick={(event) => {
        if (off) event.preventDefault()
        else onPress?.()
      }}
    >
      {busy ?? props.children}
    </button>
  )
}

/** A link that looks like a button, for what is at another address. */
export function buttonClass(kind: 'primary' | 'secondary' = 'secondary'): string {
  return `${styles.button} ${styles[kind]}`
}
