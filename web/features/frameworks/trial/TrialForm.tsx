import type { TrialQuestion } from '@thang/contracts'
import { listNodes } from '@thang/engine'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { RadioField } from '../../../ui/controls/RadioField.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import type { DraftEditor } from '../editor/useDraftEditor.ts'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'
import { usePublic } from '../usePublic.ts'
import { type NewAnswers, NewAnswersFields } from './NewAnswersFields.tsx'
import { problemText } from './problemText.ts'
import { type MostPoints, readTable, type TableProblem } from './readTable.ts'
import { trialTables } from './trialTables.ts'

interface TrialFormProps {
  readonly editor: DraftEditor
  readonly busy: boolean
  readonly onRun: (question: TrialQuestion) => void
}

/** On which answers the draft is tried, and beside which version. */
export function TrialForm({ editor, busy, onRun }: TrialFormProps) {
  const { t, language } = useWorkspace()
  const [from, setFrom] = useState('edition')
  const [fresh, setFresh] = useState<NewAnswers>({ as: 'missing', pasted: '' })
  const { unsaved } = editor.save
  const isPasteLacking = fresh.as === 'given' && fresh.pasted.trim() === ''
  const wait = unsaved
    ? { unavailable: t('trial.waitForSave') }
    : isPasteLacking
      ? { unavailable: t('trial.pasteGiven') }
      : {}
  const fields = { editor, onRun: ask, wait, busy } as const
  const most = mostPoints(editor.body)
  const read = readTable(fresh.as === 'given' ? fresh.pasted : '', most, language)
  function ask(question: Asked) {
    if (fresh.as !== 'given') return onRun({ ...question, newIndicators: fresh.as })
    if (read.problems.length > 0) return
    onRun({ ...question, newIndicators: 'given', given: [...read.rows] })
  }
  return (
    <div className={styles.form}>
      <RadioField
        id="trial-from"
        name="trial-from"
        label={t('trial.from')}
        value={from}
        error={undefined}
        onChange={setFrom}
        options={[
          { value: 'edition', text: t('trial.edition'), what: t('trial.editionWhat') },
          { value: 'rows', text: t('trial.table'), what: t('trial.tableWhat') },
        ]}
      />
      <NewAnswersFields value={fresh} problems={read.problems} onChange={setFresh} />
      {from === 'edition' ? <EditionAnswers {...fields} /> : <PastedAnswers {...fields} />}
    </div>
  )
}

/** The question but for how new indicators enter. */
type Asked = Pick<TrialQuestion, 'answers' | 'against'>

interface AnswersProps {
  readonly editor: DraftEditor
  readonly onRun: (question: Asked) => void
  readonly wait: { readonly unavailable?: string }
  readonly busy: boolean
}

function EditionAnswers({ editor, onRun, wait, busy }: AnswersProps) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const { data } = usePublic(['public', 'editions'], (client) => client.listEditions())
  const tables = trialTables(data?.editions ?? [], editor.detail)
  const [chosen, setChosen] = useState('')
  const found = tables.find(({ key }) => key === chosen) ?? tables[0]
  if (found === undefined) return <p>{t('trial.noEdition')}</p>
  const { edition, table, key } = found
  return (
    <>
      <SelectField
        id="trial-edition"
        name="trial-edition"
        label={t('trial.chooseEdition')}
        value={key}
        error={undefined}
        onChange={setChosen}
        options={tables.map((each) => ({
          value: each.key,
          text: `${text(each.edition.title)}: ${text(each.table.title)}`,
        }))}
      />
      <div>
        <Button
          kind="primary"
          {...wait}
          busy={busy ? t('trial.running') : undefined}
          onPress={() =>
            onRun({
              answers: { from: 'edition', edition: edition.code, kind: table.kind },
              against: table.framework,
            })
          }
        >
          {t('trial.run')}
        </Button>
      </div>
    </>
  )
}

function PastedAnswers({ editor, onRun, wait, busy }: AnswersProps) {
  const { t, language } = useWorkspace()
  const [pasted, setPasted] = useState('')
  const [problems, setProblems] = useState<readonly TableProblem[]>([])
  const against = editor.detail.basedOn?.code ?? null
  const most = usePastedCodes(editor, against)
  function run() {
    const read = readTable(pasted, most, language)
    setProblems(read.problems)
    if (read.problems.length > 0 || read.rows.length === 0) return
    onRun({ answers: { from: 'rows', rows: [...read.rows] }, against })
  }
  return (
    <>
      <TextField
        id="trial-table"
        name="trial-table"
        label={t('trial.paste')}
        hint={t('trial.pasteHint')}
        value={pasted}
        error={problemText(t, problems)}
        rows={8}
        onChange={setPasted}
      />
      <div>
        <Button
          kind="primary"
          {...(pasted.trim() === '' ? { unavailable: t('trial.pasteFirst') } : wait)}
          busy={busy ? t('trial.running') : undefined}
          onPress={run}
        >
          {t('trial.run')}
        </Button>
      </div>
    </>
  )
}

/** The codes by which a pasted table speaks: of the version it is compared with, else the draft's own. */
function usePastedCodes(editor: DraftEditor, against: string | null): MostPoints {
  const { data } = usePublic(['public', 'framework', against ?? ''], async (client) =>
    against === null ? null : client.getFramework(against),
  )
  return mostPoints(data?.framework ?? editor.body)
}

function mostPoints(framework: Parameters<typeof listNodes>[0]): MostPoints {
  return new Map(listNodes(framework).map(({ code, maxPoints }) => [code, maxPoints]))
}
