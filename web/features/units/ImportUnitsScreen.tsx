import { useState } from 'react'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { UploadProgress } from '../../app/workspace/UploadProgress.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { FileField } from '../../ui/controls/FileField.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ImportTable } from './importing/ImportTable.tsx'
import { PlannedImport } from './importing/PlannedImport.tsx'
import { TemplateLinks } from './importing/TemplateLinks.tsx'
import { type CheckedWorkbook, useUnitFile } from './importing/useUnitFile.ts'
import { WorkbookProblems } from './importing/WorkbookProblems.tsx'
import styles from './UnitTree.module.css'

export function Screen() {
  const { t } = useWorkspace()
  const asked = useAsk(['unit-imports'], (client) => client.listUnitImports())
  return (
    <>
      <ScreenHead>{t('unitImport.lede')}</ScreenHead>
      <Answer of={asked} loading={<Loading rows={8} />}>
        {({ imports, mayImport }) => (
          <>
            {mayImport ? <Importing /> : <NoRight />}
            <ImportTable imports={imports} />
          </>
        )}
      </Answer>
    </>
  )
}

function NoRight() {
  const { t } = useWorkspace()
  return (
    <EmptyState
      title={t('unitImport.noRight')}
      action={<ScreenLink to="units">{t('unitImport.back')}</ScreenLink>}
    >
      {t('unitImport.noRightDo')}
    </EmptyState>
  )
}

/** Take the workbook, bring it back, see what it would do, record it. */
function Importing() {
  const { t } = useWorkspace()
  const chosen = useUnitFile()
  const [recorded, setRecorded] = useState<CheckedWorkbook>()
  const { file, state } = chosen
  function choose(next: File | null) {
    setRecorded(undefined)
    chosen.choose(next)
  }
  function finish(workbook: CheckedWorkbook) {
    chosen.forget()
    setRecorded(workbook)
  }
  return (
    <>
      <TemplateLinks />
      <section className={styles.section} aria-labelledby="import-choose">
        <h2 id="import-choose">{t('unitImport.choose')}</h2>
        <FileField
          id="unit-file"
          name="unit-file"
          label={t('unitImport.file')}
          hint={t('unitImport.fileHint')}
          accept=".xlsx"
          value={file}
          error={state.is === 'refused' ? state.message : undefined}
          onChange={choose}
        />
      </section>
      <UploadProgress />
      {/* What is said changes with every file; whoever does not see it hears it. */}
      <div aria-live="polite">
        {recorded === undefined ? null : <Recorded workbook={recorded} />}
        {state.is === 'checking' ? <Loading rows={4} /> : null}
        {state.is === 'checked' ? (
          <Checked
            // Nothing of an earlier file stays, such as the sheet that was chosen.
            key={state.workbook.check.sha256}
            workbook={state.workbook}
            onRecorded={() => finish(state.workbook)}
            onAgain={() => chosen.lookAgain(state.workbook)}
          />
        ) : null}
      </div>
    </>
  )
}

interface CheckedProps {
  readonly workbook: CheckedWorkbook
  readonly onRecorded: () => void
  readonly onAgain: () => void
}

function Checked({ workbook, onRecorded, onAgain }: CheckedProps) {
  return workbook.check.problems.length > 0 ? (
    <WorkbookProblems workbook={workbook} />
  ) : (
    <PlannedImport workbook={workbook} onRecorded={onRecorded} onAgain={onAgain} />
  )
}

function Recorded({ workbook: { fileName, check } }: { readonly workbook: CheckedWorkbook }) {
  const { t, date } = useWorkspace()
  const days = check.events.map(({ effectiveOn }) => effectiveOn).toSorted()
  const on = days.at(-1) ?? ''
  return (
    <Notice title={t('unitImport.recorded', { name: fileName, count: check.events.length })}>
      <p>
        <ScreenLink to="units" query={{ on }}>
          {t('unitImport.seeTree', { on: date(on) })}
        </ScreenLink>
      </p>
    </Notice>
  )
}
