import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'

interface DialogProps {
  readonly title: string
  /** Asked to go: by Escape or by the button in the corner. Without it the dialog must be answered. */
  readonly onClose?: () => void
  readonly children: ReactNode
}

/**
 * A window over the screen, open for as long as it is rendered. The browser's own dialog: it keeps the
 * focus inside, gives it back, and closes on Escape.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { t } = useWorkspace()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {onClose === undefined ? null : (
          <button
            type="button"
            className={styles.close}
            onClick={onClose}
            aria-label={t('dialog.close')}
          >
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
      {children}
    </dialog>
  )
}

interface ConfirmDialogProps {
  /** Names the thing: "Kết thúc phiên trên Firefox, Windows?" */
  readonly title: string
  /** The verb that does it, never "OK". */
  readonly confirm: string
  readonly busy?: boolean
  readonly danger?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
  /** What will follow. */
  readonly children?: ReactNode
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useWorkspace()
  const { title, confirm, busy, danger, onConfirm, onClose, children } = props
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <div className={styles.buttons}>
        <Button
          kind={danger === true ? 'danger' : 'primary'}
          busy={busy === true ? t('form.busy') : undefined}
          onPress={onConfirm}
        >
          {confirm}
        </Button>
        <Button onPress={onClose}>{t('dialog.cancel')}</Button>
      </div>
    </Dialog>
  )
}
