import { useChange } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import styles from '../UnitTree.module.css'
import { PlannedEventTable } from './PlannedEventTable.tsx'
import { NoticeTable } from './ProblemTable.tsx'
import { useCountWords } from './useCountWords.ts'
import type { CheckedWorkbook } from './useUnitFile.ts'

interface PlannedImportProps {
  readonly workbook: CheckedWorkbook
  readonly onRecorded: () => void
  /** The same workbook is to be looked at once more. */
  readonly onAgain: () => void
}

/** What a sound workbook would record, and the button that records all of it. */
export function PlannedImport({ workbook, onRecorded, onAgain }: PlannedImportProps) {
  const { t } = useWorkspace()
  const countWords = useCountWords()
  const { rows, skipped, counts, events, notices, moreNotices } = workbook.check
  return (
    <section className={styles.section} aria-labelledby="import-plan">
      <h2 id="import-plan">{t('unitImport.sound', { name: workbook.fileName })}</h2>
      <p className={styles.record}>
        {t('unitImport.rows', { rows, skipped })}{' '}
        {events.length === 0 ? null : <b>{t('unitImport.would', { what: countWords(counts) })}</b>}
      </p>
      <NoticeTable notices={notices} more={moreNotices} />
      {events.length === 0 ? (
        <Notice title={t('unitImport.nothing')}>
          <p>{t('unitImport.nothingDo')}</p>
        </Notice>
      ) : (
        <>
          <PlannedEventTable events={events} />
          <RecordAll workbook={workbook} onRecorded={onRecorded} onAgain={onAgain} />
        </>
      )}
    </section>
  )
}

function RecordAll({ workbook, onRecorded, onAgain }: PlannedImportProps) {
  const { t } = useWorkspace()
  const { fileName, file, check } = workbook
  const count = check.events.length
  const coming = check.events.filter((event) => event.coming).length
  const { run, busy, problem } = useChange({
    change: (client) => client.importUnits({ fileName, file, plan: check.plan }),
    done: t('unitImport.done', { count }),
    renews: ['unit-imports', 'unit-tree', 'unit-story', 'unit-events', 'unit-events-due', 'units'],
    after: onRecorded,
  })
  return (
    <>
      <Notice title={t('unitImport.willHappen')}>
        <p>{t('unitImport.allOrNothing', { count })}</p>
        {coming === 0 ? null : <p>{t('unitImport.coming', { count: coming })}</p>}
      </Notice>
      {problem === null ? null : (
        <Notice tone="attention">
          <p>{problem.message}</p>
          <Button small onPress={onAgain}>
            {t('unitImport.again')}
          </Button>
        </Notice>
      )}
      <Button kind="primary" busy={busy ? t('form.busy') : undefined} onPress={() => run()}>
        {t('unitImport.record', { count })}
      </Button>
    </>
  )
}
