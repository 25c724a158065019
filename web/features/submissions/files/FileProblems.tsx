import type { AnswerFileProblem } from '@thang/contracts'
import { type ReactNode, useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { type Column, DataTable } from '../../../ui/controls/DataTable.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import type { CheckedFile } from './useAnswerFile.ts'
import styles from './files.module.css'

interface FileProblemsProps {
  readonly checked: CheckedFile
  /** A copy in which they are marked, where there is one. */
  readonly copy?: ReactNode
}

/** All that is wrong in a file or worth knowing, each with its place and what to do. */
export function FileProblems({ checked: { check }, copy }: FileProblemsProps) {
  const { t } = useWorkspace()
  const [shown, setShown] = useState('')
  const { problems, more } = check
  const columns = useColumns()
  if (problems.length === 0) return null
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const count = problems.length + more
  const sheets = [...new Set(problems.flatMap(({ sheet }) => sheet ?? []))]
  const title =
    errors > 0 ? t('answerFile.problems', { count }) : t('answerFile.notices', { count })
  return (
    <section className={styles.section} aria-labelledby="file-problems">
      <h2 id="file-problems">{title}</h2>
      <p>{t(errors > 0 ? 'answerFile.problemsDo' : 'answerFile.noticesDo')}</p>
      {errors > 0 ? copy : null}
      {problems.length < 10 ? null : (
        <SelectField
          id="file-problems-of"
          name="shown"
          label={t('answerFile.show')}
          error={undefined}
          value={shown}
          onChange={setShown}
          options={[
            { value: '', text: t('answerFile.showAll') },
            { value: 'error', text: t('answerFile.error') },
            { value: 'warning', text: t('answerFile.warning') },
            ...sheets.map((sheet) => ({
              value: `sheet ${sheet}`,
              text: t('answerFile.ofSheet', { sheet }),
            })),
          ]}
        />
      )}
      <DataTable
        label={title}
        dense
        cards
        rows={problems
          .filter((each) => isShown(each, shown))
          .map((each, place) => ({ ...each, place }))}
        rowKey={({ place }) => place}
        empty={<p>{t('answerFile.noneShown')}</p>}
        columns={columns}
      />
      {more > 0 ? <p className={styles.more}>{t('answerFile.more', { count: more })}</p> : null}
    </section>
  )
}

function isShown({ severity, sheet }: AnswerFileProblem, shown: string): boolean {
  return shown === '' || shown === severity || shown === `sheet ${sheet ?? ''}`
}

function useColumns(): Column<AnswerFileProblem>[] {
  const { t } = useWorkspace()
  const text = useLocalText()
  return [
    {
      key: 'place',
      head: t('answerFile.place'),
      cell: ({ sheet, row, column }) =>
        sheet === null && row === null
          ? t('answerFile.wholeFile')
          : [sheet, row === null ? null : t('answerFile.row', { row }), column]
              .filter(Boolean)
              .join(' · '),
    },
    {
      key: 'severity',
      head: t('answerFile.severity'),
      cell: ({ severity }) => (
        <StateMark tone={severity === 'error' ? 'late' : 'attention'}>
          {t(severity === 'error' ? 'answerFile.error' : 'answerFile.warning')}
        </StateMark>
      ),
    },
    { key: 'value', head: t('answerFile.value'), cell: ({ value }) => value ?? '–' },
    {
      key: 'message',
      head: t('answerFile.remedy'),
      cell: ({ message }) => <p className={styles.message}>{text(message)}</p>,
    },
  ]
}
