import { fileOfBase64 } from '../../../app/workspace/fileBytes.ts'
import { useChange } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { saveFile } from '../../../ui/saveFile.ts'
import styles from './files.module.css'
import type { CheckedFile } from './useAnswerFile.ts'

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface AnnotatedCopyProps {
  readonly submission: number
  readonly checked: CheckedFile
}

/** Downloads the workbook with each wrong cell marked; nothing where the file as a whole cannot be read. */
export function AnnotatedCopy({ submission, checked: { file, check } }: AnnotatedCopyProps) {
  const { t } = useWorkspace()
  const { run, busy, problem } = useChange({
    async change(client) {
      const annotated = await client.annotateAnswerWorkbook(submission, file)
      const name = file.name.replace(/(\.xlsx)?$/i, `-${t('answerFile.markedName')}.xlsx`)
      saveFile(fileOfBase64(annotated.file, excel), name)
    },
    done: t('answerFile.marked'),
    renews: [],
  })
  if (check.problems.every(({ row }) => row === null)) return null
  return (
    <>
      {problem === null ? null : (
        <Notice tone="attention">
          <p>{problem.message}</p>
        </Notice>
      )}
      <p className={styles.more}>
        <Button busy={busy ? t('form.busy') : undefined} onPress={() => run()}>
          {t('answerFile.mark')}
        </Button>
      </p>
    </>
  )
}
