import { fileOfBase64 } from '../../../app/workspace/fileBytes.ts'
import { useChange } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { saveFile } from '../../../ui/saveFile.ts'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'
import type { CheckedFile, FileProblem } from './checkedFile.ts'
import { UnderstoodColumns } from './UnderstoodColumns.tsx'

/** What keeps a file from being used, each with its place and what to do; the workbook with all of it marked. */
export function FileProblems({ checked }: { readonly checked: CheckedFile }) {
  const { t } = useWorkspace()
  const { problems, more, workbook, understood } = checked
  const count = problems.length + more
  const marks = problems.some(({ row }) => row !== null)
  return (
    <section className={styles.section} aria-labelledby="import-problems">
      <h2 id="import-problems">{t('import.problems', { count })}</h2>
      <p className={styles.lede}>{t('import.problemsDo')}</p>
      {workbook !== null && marks ? <MarkedCopy checked={checked} workbook={workbook} /> : null}
      <DataTable
        label={t('import.problems', { count })}
        dense
        cards
        rows={problems.map((problem, index) => ({ ...problem, index }))}
        rowKey={({ index }) => index}
        empty={null}
        columns={useProblemColumns()}
      />
      {more > 0 ? <p className={styles.hint}>{t('import.more', { count: more })}</p> : null}
      {understood === null ? null : <UnderstoodColumns understood={understood} />}
    </section>
  )
}

function useProblemColumns(): Column<FileProblem>[] {
  const { t } = useWorkspace()
  const text = useLocalText()
  const place = usePlaceWords()
  return [
    { key: 'place', head: t('import.place'), cell: place },
    { key: 'value', head: t('import.value'), cell: ({ value }) => value ?? '–' },
    { key: 'message', head: t('import.remedy'), cell: ({ message }) => text(message) },
  ]
}

/** Where a mistake is: sheet, row and column of a workbook; line or field of a JSON file. */
function usePlaceWords() {
  const { t } = useWorkspace()
  return ({ sheet, row, column, header }: FileProblem) => {
    if (sheet !== null) {
      const cell = [
        row === null ? '' : t('import.row', { row }),
        column === null ? '' : t('import.columnOf', { column, header: header ?? '' }),
      ]
      return [t('import.sheet', { sheet }), ...cell].filter(Boolean).join(', ')
    }
    if (row !== null) return t('import.line', { line: row, column: column ?? '' })
    return header ?? t('import.wholeFile')
  }
}

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface MarkedCopyProps {
  readonly checked: CheckedFile
  readonly workbook: string
}

function MarkedCopy({ checked: { name, title }, workbook }: MarkedCopyProps) {
  const { t } = useWorkspace()
  const marking = useChange({
    async change(client) {
      const { file } = await client.markFrameworkWorkbook({ file: workbook, title })
      saveFile(
        fileOfBase64(file, excel),
        name.replace(/(\.xlsx)?$/i, `-${t('import.markedName')}.xlsx`),
      )
    },
    done: t('import.marked'),
    renews: [],
  })
  return (
    <>
      <p className={styles.act}>
        <Button busy={marking.busy ? t('form.busy') : undefined} onPress={() => marking.run()}>
          {t('import.mark')}
        </Button>
      </p>
      {marking.problem === null ? null : (
        <Notice tone="attention">{marking.problem.message}</Notice>
      )}
    </>
  )
}
