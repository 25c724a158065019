import { useRef } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Field } from '../../../ui/controls/Field.tsx'
import { useLimitWords } from './useLimitWords.ts'
import styles from './uploading.module.css'
import { UploadRow } from './UploadRow.tsx'
import { useDropFiles } from './useDropFiles.ts'
import type { Uploads } from './useUploads.ts'

interface EvidenceUploaderProps {
  readonly id: string
  readonly label: string
  readonly uploads: Uploads
  /** One file alone, in the place of this one. */
  readonly replaces?: number
  readonly error?: string | undefined
}

const accept =
  '.pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.odt,.ods,.odp,.txt,.csv'

/** Files of the computer, chosen or dropped, and how far each is on its way. */
export function EvidenceUploader({ id, label, uploads, replaces, error }: EvidenceUploaderProps) {
  const { t } = useWorkspace()
  const input = useRef<HTMLInputElement>(null)
  const { entries, limits } = uploads
  const limitWords = useLimitWords()
  const single = replaces !== undefined
  const shown = entries.filter((entry) => entry.replaces === (replaces ?? null))
  function add(files: readonly File[]) {
    uploads.add(single ? files.slice(0, 1) : files, replaces ?? null)
  }
  const { over, handlers } = useDropFiles(add)
  return (
    <>
      <Field id={id} label={label} hint={limitWords(limits)} error={error}>
        <div className={`${styles.zone} ${over ? styles.over : ''}`} {...handlers}>
          {/* The browser's own field speaks the browser's language; the button stands for it. */}
          <input
            ref={input}
            type="file"
            name={id}
            accept={accept}
            multiple={!single}
            tabIndex={-1}
            aria-hidden="true"
            className="visually-hidden"
            onChange={({ target }) => {
              add([...(target.files ?? [])])
              // The same file, mended meanwhile, may be chosen again.
              target.value = ''
            }}
          />
          <Button
            id={id}
            labelledBy={`${id}-label ${id}`}
            describedBy={`${id}-hint`}
            onPress={() => input.current?.click()}
          >
            {t('evidenceFile.choose')}
          </Button>
          <span className={styles.drop}>{t('evidenceFile.drop')}</span>
        </div>
      </Field>
      {shown.length === 0 ? null : (
        <ul className={styles.files} aria-label={t('evidenceFile.list')}>
          {shown.map((entry) => (
            <UploadRow key={entry.key} entry={entry} uploads={uploads} />
          ))}
        </ul>
      )}
    </>
  )
}
