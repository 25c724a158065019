import type { TrialQuestion } from '@thang/contracts'
import { listNodes } from '@thang/engine'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { CheckField } from '../../../ui/controls/CheckField.tsx'
import { RadioField } from '../../../ui/controls/RadioField.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import type { DraftEditor } from '../editor/useDraftEditor.ts'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'
import { usePublic } from '../usePublic.ts'
import { readTable, type TableProblem } from './readTable.ts'

interface TrialFormProps {
  readonly editor: DraftEditor
  readonly busy: boolean
  readonly onRun: (question: TrialQuestion) => void
}

/** On which answers the draft is tried, and beside which version. */
export function TrialForm({ editor, busy, onRun }: TrialFormProps) {
  const { t } = useWorkspace()
  const [from, setFrom] = useState('edition')
  const [leftOut, setLeftOut] = useState(false)
  const newIndicators = leftOut ? 'not-applicable' : 'missing'
  const { unsaved } = editor.save
  const wait = unsaved ? { unavailable: t('trial.waitForSave') } : {}
  const fields = { editor, newIndicators, onRun, wait, busy } as const
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
      <CheckField
        id="trial-left-out"
        name="trial-left-out"
        label={t('trial.leftOut')}
        value={leftOut}
        error={undefined}
        onChange={setLeftOut}
      />
      {from === 'edition' ? <EditionAnswers {...fields} /> : <PastedAnswers {...fields} />}
    </div>
  )
}

interface AnswersProps {
  readonly editor: DraftEditor
  readonly newIndicators: TrialQuestion['newIndicators']
  readonly onRun: (question: TrialQuestion) => void
  readonly wait: { readonly unavailable?: string }
  readonly busy: boolean
}

function EditionAnswers({ editor, newIndicators, onRun, wait, busy }: AnswersProps) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const { data } = usePublic(['public', 'editions'], (client) => client.listEditions())
  const { basedOn, index } = editor.detail
  const tables = (data?.editions ?? []).flatMap((edition) =>
    edition.tables.flatMap((table) =>
      table.framework !== null && (table.framework === basedOn?.code || edition.index === index)
        ? [{ edition, table, key: `${edition.code} ${table.kind}` }]
        : [],
    ),
  )
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
              newIndicators,
            })
          }
        >
          {t('trial.run')}
        </Button>
      </div>
    </>
  )
}

function PastedAnswers({ editor, newIndicators, onRun, wait, busy }: AnswersProps) {
  const { t, language } = useWorkspace()
  const [pasted, setPasted] = useState('')
  const [problems, setProblems] = useState<readonly TableProblem[]>([])
  const against = editor.detail.basedOn?.code ?? null
  const codes = usePastedCodes(editor, against)
  function run() {
    const read = readTable(pasted, codes, language)
    setProblems(read.problems)
    if (read.problems.length > 0 || read.rows.length === 0) return
    onRun({ answers: { from: 'rows', rows: [...read.rows] }, against, newIndicators })
  }
  const first = problems[0]
  return (
    <>
      <TextField
        id="trial-table"
        name="trial-table"
        label={t('trial.paste')}
        hint={t('trial.pasteHint')}
        value={pasted}
        error={
          first === undefined
            ? undefined
            : t(`trialProblem.${first.problem}`, { line: first.line, column: first.column })
        }
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
function usePastedCodes(editor: DraftEditor, against: string | null): ReadonlySet<string> {
  const { data } = usePublic(['public', 'framework', against ?? ''], async (client) =>
    against === null ? null : client.getFramework(against),
  )
  return new Set(listNodes(data?.framework ?? editor.body).map(({ code }) => code))
}
