import { type EvidenceFile, evidenceFilePath } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { formatFileSize } from '../../ui/controls/fileSize.ts'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import styles from './evidence.module.css'
import { scanTones } from './evidenceWords.ts'

interface FileLinksProps {
  readonly file: EvidenceFile
  readonly onOpen: (file: EvidenceFile) => void
}

/** Type, size and scan of a file, and the ways to read it: here, or on the computer. */
export function FileLinks({ file, onOpen }: FileLinksProps) {
  const { t, language } = useWorkspace()
  const { id, name, bytes, type, scan, mayOpen, inline } = file
  const kind = `${t(`evidenceType.${type}`)}, ${formatFileSize(bytes, language)}`
  return (
    <>
      <div>
        <span className={styles.faint}>{kind}</span>{' '}
        <StateMark tone={scanTones[scan]}>{t(`evidenceScan.${scan}`)}</StateMark>
      </div>
      {mayOpen ? (
        <div className={styles.buttons}>
          {inline ? (
            <Button small onPress={() => onOpen(file)}>
              {t('evidence.open', { name })}
            </Button>
          ) : null}
          <a href={evidenceFilePath(id, 'download')} download>
            {t('evidence.download', { name })}
          </a>
        </div>
      ) : (
        <p className={styles.faint}>{t(`evidenceScanWhy.${scan}`)}</p>
      )}
    </>
  )
}
