import type { FrameworkTitle } from '@thang/contracts'
import type { ReactNode } from 'react'
import { UploadProgress } from '../../../app/workspace/UploadProgress.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { FileField } from '../../../ui/controls/FileField.tsx'
import { Loading } from '../../../ui/controls/Loading.tsx'
import { asksTitle, type CheckedFile, type SoundFile } from './checkedFile.ts'
import { FileProblems } from './FileProblems.tsx'
import { TitleForm } from './TitleForm.tsx'
import type { FileCheck } from './useFileCheck.ts'

interface FileCheckPanelProps {
  readonly check: FileCheck
  /** What comes of a file without problems. */
  readonly children: (sound: SoundFile) => ReactNode
}

/** A file is chosen, looked at, and either mended or used. */
export function FileCheckPanel({ check, children }: FileCheckPanelProps) {
  const { t } = useWorkspace()
  const { file, state, choose, entitle } = check
  return (
    <>
      <FileField
        id="import-file"
        name="import-file"
        label={t('import.file')}
        hint={t('import.fileHint')}
        accept=".xlsx,.json"
        value={file}
        error={state.is === 'refused' ? state.message : undefined}
        onChange={choose}
      />
      {/* What is said changes with every file; whoever does not see it hears it. */}
      <div aria-live="polite">
        {state.is === 'checking' ? (
          <>
            <UploadProgress />
            <Loading />
          </>
        ) : null}
        {state.is === 'checked' ? (
          <Checked checked={state.check} entitle={entitle}>
            {children}
          </Checked>
        ) : null}
      </div>
    </>
  )
}

interface CheckedProps extends Pick<FileCheckPanelProps, 'children'> {
  readonly checked: CheckedFile
  readonly entitle: (title: FrameworkTitle) => void
}

function Checked({ checked, entitle, children }: CheckedProps) {
  const { body } = checked
  if (asksTitle(checked)) return <TitleForm onTitle={entitle} />
  return body === null ? <FileProblems checked={checked} /> : children({ ...checked, body })
}
