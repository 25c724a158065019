import { useState } from 'react'
import { type Problem, problemOf } from '../../app/workspace/problem.ts'
import { Refused } from '../../app/workspace/send.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { useSay } from '../../ui/controls/status.tsx'
import styles from './audit.module.css'
import type { AuditFilters } from './auditFilters.ts'

/** The entries that fit the filters, all of them, as a file for a spreadsheet. */
export function ExportButton({ filters }: { readonly filters: AuditFilters }) {
  const { t, language } = useWorkspace()
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function download() {
    setBusy(true)
    setProblem(null)
    try {
      saveFile(await fetchCsv(filters), fileName(filters))
      say(t('audit.exported'))
    } catch (error) {
      setProblem(problemOf(error, t, language))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button busy={busy ? t('audit.exporting') : undefined} onPress={() => void download()}>
        {t('audit.export')}
      </Button>
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {problem.message}
        </p>
      )}
    </>
  )
}

async function fetchCsv(filters: AuditFilters): Promise<Blob> {
  const question = new URLSearchParams(filters).toString()
  const answer = await fetch(`/api/v1/audit.csv?${question}`, { cache: 'no-store' }).catch(
    () => undefined,
  )
  if (answer === undefined) throw new Refused(0, null)
  if (!answer.ok) throw new Refused(answer.status, await answer.json().catch(() => null))
  return answer.blob()
}

/** nhat-ky_2026-11-01_2026-11-23.csv */
function fileName({ from, to }: AuditFilters): string {
  return `${['nhat-ky', from, to].filter(Boolean).join('_')}.csv`
}
