import type { TrialAnswer, TrialQuestion } from '@thang/contracts'
import { useState } from 'react'
import { type Problem, problemOf } from '../../../app/workspace/problem.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import type { DraftEditor } from '../editor/useDraftEditor.ts'
import styles from '../frameworks.module.css'
import { TrialForm } from './TrialForm.tsx'
import { TrialTable } from './TrialTable.tsx'

/** The draft tried on answers before it is issued: scores and ranks before and after. */
export function TrialPanel({ editor }: { readonly editor: DraftEditor }) {
  const { t, client, language } = useWorkspace()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [answer, setAnswer] = useState<TrialAnswer | null>(null)
  async function run(question: TrialQuestion) {
    setBusy(true)
    setProblem(null)
    try {
      setAnswer(await client.tryFrameworkDraft(editor.detail.id, question))
    } catch (error) {
      setProblem(problemOf(error, t, language))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <p className={styles.lede}>{t('trial.what')}</p>
      <TrialForm editor={editor} busy={busy} onRun={(question) => void run(question)} />
      {problem === null ? null : (
        <Notice tone="attention">
          <p>{problem.message}</p>
        </Notice>
      )}
      {answer === null ? null : (
        <TrialTable answer={answer} decimals={editor.body.decimals} max={editor.body.maxPoints} />
      )}
    </>
  )
}
