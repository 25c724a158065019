import type { AnswerFileCheck, WorkspaceClient } from '@thang/contracts'
import { useState } from 'react'
import { UploadProgress } from '../../../app/workspace/UploadProgress.tsx'
import { useChange } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { FileField } from '../../../ui/controls/FileField.tsx'
import { Loading } from '../../../ui/controls/Loading.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { AnnotatedCopy } from './AnnotatedCopy.tsx'
import type { LinesOf } from './changedLines.ts'
import { ChangeTable } from './ChangeTable.tsx'
import { FileProblems } from './FileProblems.tsx'
import styles from './files.module.css'
import type { CheckedFile, ChosenFile } from './useAnswerFile.ts'

interface FileTakingProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly accept: string
  readonly chosen: ChosenFile
  readonly linesOf: LinesOf
  readonly take: (client: WorkspaceClient, checked: CheckedFile) => Promise<unknown>
  /** First words of the keys of what must be asked anew. */
  readonly renews: readonly string[]
  /** Whose workbook it is; of that the server makes a copy in which mistakes are marked. */
  readonly submission?: number
}

/** Choose a file, see what it would do, write all of it or nothing. */
export function FileTaking(props: FileTakingProps) {
  const { id, label, hint, accept, chosen, submission } = props
  const [taken, setTaken] = useState<CheckedFile | null>(null)
  const { state } = chosen
  return (
    <>
      <FileField
        id={id}
        name={id}
        label={label}
        hint={hint}
        accept={accept}
        value={chosen.chosen}
        error={state.is === 'refused' ? state.message : undefined}
        onChange={(file) => {
          setTaken(null)
          chosen.choose(file)
        }}
      />
      <UploadProgress />
      {/* What is said changes with every file; whoever does not see it hears it. */}
      <div aria-live="polite">
        {taken === null ? null : <Taken taken={taken} />}
        {state.is === 'checking' ? <Loading rows={4} /> : null}
        {state.is === 'checked' ? (
          <div key={`${state.checked.check.plan} ${state.checked.file.name}`}>
            <FileProblems
              checked={state.checked}
              copy={
                submission === undefined ? null : (
                  <AnnotatedCopy submission={submission} checked={state.checked} />
                )
              }
            />
            <Planned
              {...props}
              checked={state.checked}
              onTaken={() => {
                setTaken(state.checked)
                chosen.forget()
              }}
            />
          </div>
        ) : null}
      </div>
    </>
  )
}

function Taken({ taken: { file, check } }: { readonly taken: CheckedFile }) {
  const { t } = useWorkspace()
  const count = check.changes.length + check.moreChanges
  return (
    <Notice title={t('answerFile.taken', { name: file.name, count })}>
      <p>{t('answerFile.takenDo')}</p>
    </Notice>
  )
}

interface PlannedProps extends FileTakingProps {
  readonly checked: CheckedFile
  readonly onTaken: () => void
}

function Planned(props: PlannedProps) {
  const { checked, linesOf } = props
  const { t } = useWorkspace()
  const { problems, changes, moreChanges, rows, unchanged } = checked.check
  if (problems.some(({ severity }) => severity === 'error')) return null
  const count = changes.length + moreChanges
  return (
    <section className={styles.section} aria-labelledby="file-plan">
      <h2 id="file-plan">{t('answerFile.plan', { name: checked.file.name })}</h2>
      <p>{t('answerFile.counts', { rows, count, unchanged })}</p>
      <LeftOut check={checked.check} />
      {count === 0 ? (
        <Notice title={t('answerFile.nothingNew')}>
          <p>{t('answerFile.nothingNewDo')}</p>
        </Notice>
      ) : (
        <>
          <ChangeTable check={checked.check} linesOf={linesOf} />
          <TakeAll {...props} />
        </>
      )}
    </section>
  )
}

function LeftOut({ check: { leftOut } }: { readonly check: AnswerFileCheck }) {
  const { t } = useWorkspace()
  const text = useLocalText()
  if (leftOut.length === 0) return null
  return (
    <Notice title={t('answerFile.leftOut')}>
      <ul>
        {leftOut.map(({ column, why }) => (
          <li key={column}>
            <b>{column}</b>: {text(why)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function TakeAll({ checked, take, renews, chosen, onTaken }: PlannedProps) {
  const { t } = useWorkspace()
  const count = checked.check.changes.length + checked.check.moreChanges
  const { run, busy, problem } = useChange({
    change: (client) => take(client, checked),
    done: t('answerFile.taken', { name: checked.file.name, count }),
    renews,
    after: onTaken,
  })
  return (
    <>
      <p className={styles.more}>{t('answerFile.allOrNothing')}</p>
      {problem === null ? null : (
        <Notice tone="attention">
          <p>{problem.message}</p>
          <Button small onPress={() => chosen.lookAgain(checked)}>
            {t('answerFile.again')}
          </Button>
        </Notice>
      )}
      <Button kind="primary" busy={busy ? t('form.busy') : undefined} onPress={() => run()}>
        {t('answerFile.take', { count })}
      </Button>
    </>
  )
}
