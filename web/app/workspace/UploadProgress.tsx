import { useWorkspace } from './workspace.tsx'
import styles from './UploadProgress.module.css'
import { useUploadShare } from './uploads.ts'

/** How far a file is on its way to the server, and that it is read there; nothing for what is there at once. */
export function UploadProgress() {
  const { t } = useWorkspace()
  const share = useUploadShare()
  if (share === null) return null
  const percent = Math.round(share * 100)
  const sent = percent >= 100
  const words = sent ? t('upload.reading') : t('upload.sent', { percent })
  return (
    <p className={styles.progress}>
      {/* Without a value the browser shows that it goes on. */}
      <progress aria-label={t('upload.label')} max={100} {...(sent ? {} : { value: percent })} />
      <span>{words}</span>
    </p>
  )
}
