import { type EvidenceFile, evidenceFilePath } from '@thang/contracts'
import { useEffect, useId, useRef } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { firstPage } from './firstPage.ts'
import { ImageView } from './ImageView.tsx'
import { useKeys } from './useKeys.ts'
import styles from './viewer.module.css'

interface FileViewerProps {
  readonly file: EvidenceFile
  /** What is cited of it; a PDF opens there. */
  readonly pages: string | null
  /** It stands over the side of the screen, so that what it is about stays in sight. */
  readonly docked?: boolean
  readonly onClose: () => void
}

/** A PDF or an image as the browser shows it. Escape closes it and gives the focus back. */
export function FileViewer({ file, pages, docked, onClose }: FileViewerProps) {
  const { t } = useWorkspace()
  const heading = useRef<HTMLHeadingElement>(null)
  const box = useRef<HTMLElement>(null)
  useKeys(box, (key) => {
    if (key === 'Escape') onClose()
  })
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    heading.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <section
      ref={box}
      className={`${styles.viewer} ${docked === true ? styles.docked : ''}`}
      aria-labelledby={id}
    >
      <div className={styles.head}>
        <h3 id={id} ref={heading} tabIndex={-1}>
          {file.name}
          {pages === null ? null : ` (${t('evidence.pagesOf', { pages })})`}
        </h3>
        <a href={evidenceFilePath(file.id, 'inline')} target="_blank" rel="noreferrer">
          {t('evidence.ownWindow')}
        </a>
        <Button small onPress={onClose}>
          {t('evidence.closeViewer')}
        </Button>
      </div>
      <Content file={file} pages={pages} />
    </section>
  )
}

function Content({ file, pages }: Pick<FileViewerProps, 'file' | 'pages'>) {
  const address = evidenceFilePath(file.id, 'inline')
  if (file.type !== 'pdf') return <ImageView key={file.id} address={address} name={file.name} />
  const page = firstPage(pages) ?? 1
  return (
    // The viewer of Chromium stays empty in a sandbox; the policy of the file lets nothing run in it.
    // oxlint-disable-next-line react/iframe-missing-sandbox
    <iframe
      // A browser that has it open already would stay at the old page.
      key={`${file.id}-${page}`}
      className={styles.paper}
      title={file.name}
      // Beside an indicator there is no room for small pictures of the pages.
      src={`${address}#page=${page}&navpanes=0`}
    />
  )
}
