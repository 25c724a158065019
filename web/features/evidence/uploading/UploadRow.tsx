import { useRef } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { formatFileSize } from '../../../ui/controls/fileSize.ts'
import styles from './uploading.module.css'
import { type UploadEntry, type Uploads } from './useUploads.ts'
import { useUploadWords } from './useUploadWords.ts'

interface UploadRowProps {
  readonly entry: UploadEntry
  readonly uploads: Uploads
}

/** A file on its way: how far it is, in words, and what may be done about it. */
export function UploadRow({ entry, uploads }: UploadRowProps) {
  const { t, language } = useWorkspace()
  const { name, bytes, state, unsent } = entry
  const { is } = state.step
  const words = useUploadWords()(entry, uploads.limits)
  const failed = unsent !== undefined || is === 'refused' || is === 'unreadable'
  const tone = failed ? styles.wrong : is === 'ready' ? styles.done : ''
  return (
    <li className={`${styles.file} ${tone}`}>
      <b className={styles.name}>{name}</b>{' '}
      <span className={styles.size}>{formatFileSize(bytes, language)}</span>
      {moving.has(is) && unsent === undefined ? (
        <progress
          aria-label={t('evidenceFile.progress', { name })}
          max={bytes}
          // Without a value the browser shows that it goes on.
          {...(is === 'checking' || is === 'reading' ? {} : { value: state.offset })}
        />
      ) : null}
      <p aria-live="polite">{words}</p>
      <AlreadyThere entry={entry} />
      <div className={styles.buttons}>
        <GoOn entry={entry} />
        <Button small onPress={() => uploads.remove(entry)}>
          {failed ? t('evidenceFile.dismiss') : t('evidenceFile.cancel', { name })}
        </Button>
      </div>
    </li>
  )
}

const moving: ReadonlySet<string> = new Set(['reading', 'sending', 'paused', 'waiting', 'checking'])

/** Pause, go on, or choose the file again. */
function GoOn({ entry: { upload, state, name, unsent } }: { readonly entry: UploadEntry }) {
  const { t } = useWorkspace()
  if (upload === null || unsent !== undefined) return null
  switch (state.step.is) {
    case 'sending':
    case 'waiting':
      return (
        <Button small onPress={() => upload.pause()}>
          {t('evidenceFile.pause', { name })}
        </Button>
      )
    case 'paused':
      return (
        <Button small onPress={() => upload.start()}>
          {t('evidenceFile.resume', { name })}
        </Button>
      )
    case 'file-needed':
    case 'other-file':
      return <ChooseAgain name={name} onChoose={(file) => void upload.giveFile(file)} />
    default:
      return null
  }
}

interface ChooseAgainProps {
  readonly name: string
  readonly onChoose: (file: File) => void
}

function ChooseAgain({ name, onChoose }: ChooseAgainProps) {
  const { t } = useWorkspace()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        className="visually-hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) onChoose(file)
          target.value = ''
        }}
      />
      <Button small onPress={() => input.current?.click()}>
        {t('evidenceFile.chooseAgain', { name })}
      </Button>
    </>
  )
}

/** The unit has the same bytes in a document already: citing that one is enough. */
function AlreadyThere({ entry: { state } }: { readonly entry: UploadEntry }) {
  const { t } = useWorkspace()
  if (state.step.is !== 'ready') return null
  const [first] = state.step.upload.alreadyIn
  if (first === undefined) return null
  return <p>{t('evidenceFile.already', { summary: first.summary, name: first.name })}</p>
}
