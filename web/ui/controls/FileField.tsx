import { type DragEvent, useRef, useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from './Button.tsx'
import { describedBy, Field, type FieldState, type FieldWords } from './Field.tsx'
import styles from './FileField.module.css'
import { formatFileSize } from './fileSize.ts'

interface FileFieldProps extends FieldWords, FieldState<File | null> {
  /** Ends of names that the browser offers, such as `.xlsx`; whoever drops a file may drop any. */
  readonly accept: string
}

/** A file of the computer: chosen by a button, or dropped anywhere on the field. */
export function FileField(props: FileFieldProps) {
  const { t } = useWorkspace()
  const { id, name, value, error, onChange, accept } = props
  const input = useRef<HTMLInputElement>(null)
  const { over, handlers } = useDrop(onChange)
  return (
    <Field {...props}>
      <div className={`${styles.zone} ${over ? styles.over : ''}`} {...handlers}>
        {/* The browser's own field speaks the browser's language: it stays out of sight, the button stands for it. */}
        <input
          ref={input}
          type="file"
          name={name}
          accept={accept}
          tabIndex={-1}
          aria-hidden="true"
          className="visually-hidden"
          onChange={({ target }) => {
            onChange(target.files?.[0] ?? null)
            // The same file, mended meanwhile, may be chosen again.
            target.value = ''
          }}
        />
        <Button
          id={id}
          labelledBy={`${id}-label ${id}`}
          describedBy={describedBy({ ...props, error })}
          onPress={() => input.current?.click()}
        >
          {value === null ? t('file.choose') : t('file.other')}
        </Button>
        <Chosen file={value} />
      </div>
    </Field>
  )
}

function Chosen({ file }: { readonly file: File | null }) {
  const { t, language } = useWorkspace()
  if (file === null) return <span className={styles.drop}>{t('file.drop')}</span>
  return (
    <output className={styles.chosen}>
      <b>{file.name}</b> ({formatFileSize(file.size, language)})
    </output>
  )
}

function useDrop(onDrop: (file: File) => void) {
  const [over, setOver] = useState(false)
  const handlers = {
    onDragOver(event: DragEvent) {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault()
      setOver(false)
      const [file] = event.dataTransfer.files
      if (file !== undefined) onDrop(file)
    },
  }
  return { over, handlers }
}
