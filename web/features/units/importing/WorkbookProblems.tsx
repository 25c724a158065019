import { useState } from 'react'
import { fileOfBase64 } from '../../../app/workspace/fileBytes.ts'
import { useChange } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { saveFile } from '../../../ui/saveFile.ts'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import styles from '../UnitTree.module.css'
import { NoticeTable, ProblemTable } from './ProblemTable.tsx'
import type { CheckedWorkbook } from './useUnitFile.ts'

interface WorkbookProblemsProps {
  readonly workbook: CheckedWorkbook
}

/** Why the file as a whole cannot be read, or all that is wrong in its cells. */
export function WorkbookProblems({ workbook }: WorkbookProblemsProps) {
  const { problems } = workbook.check
  const whole = problems.every(({ sheet, row }) => sheet === null && row === null)
  return whole ? <Unreadable workbook={workbook} /> : <CellProblems workbook={workbook} />
}

function Unreadable({ workbook: { fileName, check } }: WorkbookProblemsProps) {
  const { t } = useWorkspace()
  const text = useLocalText()
  return (
    <section className={styles.section} aria-labelledby="import-problems">
      <h2 id="import-problems">{t('unitImport.unreadable', { name: fileName })}</h2>
      <Notice tone="attention">
        {check.problems.map(({ code, message }) => (
          <p key={code}>{text(message)}</p>
        ))}
      </Notice>
    </section>
  )
}

/** Each mistake with its place and what to do, and a copy in which it is marked. */
function CellProblems({ workbook }: WorkbookProblemsProps) {
  const { t } = useWorkspace()
  const { problems, more, notices, moreNotices } = workbook.check
  const [sheet, setSheet] = useState('')
  const count = problems.length + more
  const sheets = [...new Set(problems.flatMap((problem) => problem.sheet ?? []))]
  const shown = problems.filter((problem) => sheet === '' || problem.sheet === sheet)
  return (
    <section className={styles.section} aria-labelledby="import-problems">
      <h2 id="import-problems">{t('unitImport.problems', { count })}</h2>
      <p className={styles.record}>{t('unitImport.problemsDo', { name: workbook.fileName })}</p>
      {problems.some(({ row }) => row !== null) ? <AnnotatedCopy workbook={workbook} /> : null}
      {sheets.length < 2 ? null : (
        <SelectField
          id="problem-sheet"
          name="sheet"
          label={t('unitImport.sheetOnly')}
          error={undefined}
          value={sheet}
          onChange={setSheet}
          placeholder={t('unitImport.allSheets')}
          options={sheets.map((name) => ({ value: name, text: name }))}
        />
      )}
      <ProblemTable label={t('unitImport.problems', { count })} problems={shown} />
      {more > 0 ? <p className={styles.count}>{t('unitImport.more', { count: more })}</p> : null}
      <NoticeTable notices={notices} more={moreNotices} />
    </section>
  )
}

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function AnnotatedCopy({ workbook: { fileName, file } }: WorkbookProblemsProps) {
  const { t } = useWorkspace()
  const { run, busy, problem } = useChange({
    async change(client) {
      const annotated = await client.annotateUnitWorkbook({ file })
      const name = fileName.replace(/(\.xlsx)?$/i, `-${t('unitImport.markedName')}.xlsx`)
      saveFile(fileOfBase64(annotated.file, excel), name)
    },
    done: t('unitImport.marked'),
    renews: [],
  })
  return (
    <>
      {problem === null ? null : (
        <Notice tone="attention">
          <p>{problem.message}</p>
        </Notice>
      )}
      <p className={styles.record}>
        <Button busy={busy ? t('form.busy') : undefined} onPress={() => run()}>
          {t('unitImport.mark')}
        </Button>
      </p>
    </>
  )
}
